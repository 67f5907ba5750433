/// Looks for words in files' bytes.
enum Bytes {
  static func count(of word: String, in bytes: [UInt8]) -> Int {
    let pattern = Array(word.utf8)
    guard bytes.count >= pattern.count else { return 0 }
    return (0...(bytes.count - pattern.count)).count { bytes[$0...].starts(with: pattern) }
  }
}
