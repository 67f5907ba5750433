import Recurrent

/// The contents of a result file: an experiment's definition, whole, and what came of it.
struct StoredResult<E: Experiment>: Codable {
  /// The layout of result files; a file of another format is foreign.
  static var currentFormat: Int { 1 }

  var format = currentFormat
  var kind = E.kind
  /// The version of the arithmetic; another version may give other bits.
  var engine = EngineVersion.current
  var definition: E
  var outcome: E.Outcome
  /// A checksum of the outcome's canonical text, so that a damaged or edited file is noticed.
  var checksum: String

  init(definition: E, outcome: E.Outcome) throws {
    self.definition = definition
    self.outcome = outcome
    checksum = try Self.checksum(of: outcome)
  }

  /// FNV-1a over the canonical JSON of an outcome.
  static func checksum(of outcome: E.Outcome) throws -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in [UInt8](try ResultCoding.canonical(outcome)) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
