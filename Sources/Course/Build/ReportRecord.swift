import Experiments
import Foundation
import Notebook

/// What a report was made of, stored beside it in `report.json`.
///
/// `unrolled check` compares verdicts with it, and `unrolled plots` redraws the figures of the
/// setting that the report was made with.
public struct ReportRecord: Codable, Equatable, Sendable {
  /// The file's name in the folder of a report.
  static let fileName = "report.json"

  /// The budget of the report.
  public let budget: Budget
  /// The changed parameters, each in its shortest form.
  public let changes: [String: String]
  /// The verdict of each claim; "not judged" under the quick budget.
  public let verdicts: [String: String]

  /// Takes down the setting and the verdicts of a lesson.
  public init(_ setting: Setting, _ contents: Contents) {
    budget = setting.budget
    changes = setting.changes
    verdicts = Dictionary(
      uniqueKeysWithValues: contents.claims.all.map { claim in
        (claim.id, claim.outcome.verdict?.rawValue ?? "not judged")
      })
  }

  /// Reads the record in the folder of a report; nil where there is none.
  ///
  /// - Throws: `DamagedRecord` for a file that is no record.
  public init?(in folder: URL) throws {
    let file = folder.appendingPathComponent(Self.fileName)
    guard let data = try? Data(contentsOf: file) else { return nil }
    guard let record = try? JSONDecoder().decode(Self.self, from: data) else {
      throw DamagedRecord(file: file.path)
    }
    self = record
  }

  /// Whether there is a record, readable or not.
  static func exists(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
  }

  /// What differs in the verdicts from an earlier record, a line each; nothing where there is none
  /// or where it was of another setting.
  public func verdictChanges(since earlier: ReportRecord?) -> [String] {
    guard let earlier, earlier.budget == budget, earlier.changes == changes else { return [] }
    return Set(verdicts.keys).union(earlier.verdicts.keys).sorted().compactMap { id in
      let (old, new) = (earlier.verdicts[id] ?? "absent", verdicts[id] ?? "absent")
      return old == new ? nil : "the verdict of \(id) was \(old) and is now \(new)"
    }
  }

  /// Writes the record into the folder of a report.
  ///
  /// - Throws: `FileProblem`.
  func save(to folder: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try AtomicFile.write(
      try encoder.encode(self) + Data("\n".utf8), to: folder.appendingPathComponent(Self.fileName))
  }
}

/// A record that cannot be read.
public struct DamagedRecord: Error, CustomStringConvertible {
  /// The file.
  public var file: String

  /// One line: what, where, what to do.
  public var description: String {
    "\(file) is damaged: take it back from version control, or write it anew with unrolled build"
  }
}
