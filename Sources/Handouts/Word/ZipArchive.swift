import Foundation

/// A ZIP archive of files that are stored as they are, in the order in which they are added.
struct ZipArchive {
  private var contents = Data()
  private var directory = Data()
  private var count = 0

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) {
    let (name, bytes) = (Data(name.utf8), Data(text.utf8))
    // Version, flags, method "stored", and 1 January 1980, the earliest date there is.
    var fields = Self.little(UInt16(20)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
    fields += Self.little(UInt16(0)) + Self.little(UInt16(0x21))
    fields += Self.little(Self.checksum(bytes)) + Self.little(UInt32(bytes.count))
    fields += Self.little(UInt32(bytes.count)) + Self.little(UInt16(name.count))
    fields += Self.little(UInt16(0))
    directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + fields
    directory += Data(count: 10) + Self.little(UInt32(contents.count)) + name
    contents += Self.little(UInt32(0x0403_4B50)) + fields + name + bytes
    count += 1
  }

  /// The archive's bytes.
  var data: Data {
    let ending =
      Self.little(UInt32(0x0605_4B50)) + Data(count: 4) + Self.little(UInt16(count))
      + Self.little(UInt16(count)) + Self.little(UInt32(directory.count))
      + Self.little(UInt32(contents.count)) + Data(count: 2)
    return contents + directory + ending
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> Data {
    Data((0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }

  /// CRC-32 as in ISO 3309.
  static func checksum(_ data: Data) -> UInt32 {
    var register: UInt32 = .max
    for byte in data {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1
      }
    }
    return ~register
  }
}
