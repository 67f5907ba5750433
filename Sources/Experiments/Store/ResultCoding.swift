import Foundation

/// How results become text: JSON with sorted keys, so that the same result is the same bytes.
enum ResultCoding {
  /// Readable JSON: indented, but with each list of numbers on one line.
  static func readable(_ value: some Encodable) throws -> Data {
    let encoder = encoder()
    encoder.outputFormatting.insert(.prettyPrinted)
    return Data(joiningListsOfScalars(String(decoding: try encoder.encode(value), as: UTF8.self)))
  }

  /// Compact JSON, for checksums and comparisons.
  static func canonical(_ value: some Encodable) throws -> Data {
    try encoder().encode(value)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "nan")
    return try decoder.decode(type, from: data)
  }

  private static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "nan")
    return encoder
  }

  /// Puts every list that holds no other list or object on one line.
  private static func joiningListsOfScalars(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var position = 0
    var isInString = false
    while position < bytes.count {
      let byte = bytes[position]
      if isInString, byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
        joined += bytes[position...position + 1]
        position += 2
        continue
      }
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if byte == UInt8(ascii: "["), !isInString, let end = endOfScalarList(bytes, position) {
        for element in bytes[position...end]
        where element != UInt8(ascii: "\n") && element != UInt8(ascii: " ") {
          joined.append(element)
          if element == UInt8(ascii: ",") { joined.append(UInt8(ascii: " ")) }
        }
        position = end + 1
      } else {
        joined.append(byte)
        position += 1
      }
    }
    joined.append(UInt8(ascii: "\n"))
    return joined
  }

  /// The end of the list that begins at `start`, if it holds numbers only.
  private static func endOfScalarList(_ bytes: [UInt8], _ start: Int) -> Int? {
    for position in (start + 1)..<bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "]"): return position
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""): return nil
      default: continue
      }
    }
    return nil
  }
}
