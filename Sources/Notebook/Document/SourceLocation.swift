/// A place in a prose file; prints as `lessons/05-lstm/lesson.en.md:41`.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  /// The path of the file.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?

  /// Names a line of a file, or the whole file.
  public init(file: String, line: Int?) {
    self.file = file
    self.line = line
  }

  /// The file and, where there is one, the line.
  public var description: String {
    guard let line else { return file }
    return "\(file):\(line)"
  }
}
