/// Something wrong in a prose file; prints as `lesson.en.md:41: there is no figure …`.
public struct ProseError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where it is.
  public let location: SourceLocation
  /// What it is.
  public let problem: ProseProblem

  /// The place, what is wrong, and what to do.
  public var description: String { "\(location): \(problem)" }
}

/// Everything that is wrong with the prose of a lesson, in the order of files and lines.
public struct ProseErrors: Error, Sendable, Equatable, CustomStringConvertible {
  /// The errors, at least one.
  public let errors: [ProseError]

  /// One error a line.
  public var description: String { errors.map(\.description).joined(separator: "\n") }

  /// Sorts the errors of the given files; an error about a whole file comes after its lines.
  init(_ errors: [ProseError], files: [String]) {
    func order(_ error: ProseError) -> (Int, Int) {
      (files.firstIndex(of: error.location.file) ?? files.count, error.location.line ?? Int.max)
    }
    self.errors = errors.enumerated()
      .sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
      .map(\.element)
  }
}

/// Compares a place in the files, then the order in which errors were found.
private func < (first: ((Int, Int), Int), second: ((Int, Int), Int)) -> Bool {
  first.0 == second.0 ? first.1 < second.1 : first.0 < second.0
}
