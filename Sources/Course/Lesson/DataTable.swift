import Foundation

/// The numbers behind a figure, as comma-separated values (RFC 4180).
public struct DataTable: Sendable {
  /// The heads of the columns.
  public let columns: [String]
  /// The cells, row by row.
  public private(set) var rows: [[Cell]] = []

  /// A cell: a number, a word, or nothing.
  public enum Cell: Sendable, ExpressibleByStringLiteral {
    /// A number; one that is not finite is written as `nan`, `inf` or `-inf`.
    case number(Double)
    /// A word.
    case word(String)
    /// Nothing was measured.
    case none

    /// A word.
    public init(stringLiteral value: String) { self = .word(value) }
  }

  /// A table without rows.
  public init(_ columns: [String]) {
    self.columns = columns
  }

  /// Adds a row.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has as many cells as the table has columns")
    rows.append(row)
  }

  /// The file's bytes.
  public var csv: Data {
    var text = columns.map(Self.quoted).joined(separator: ",") + "\n"
    for row in rows {
      text += row.map(Self.text).joined(separator: ",") + "\n"
    }
    return Data(text.utf8)
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .number(let number):
      // A whole number reads better without ".0"; beyond 2⁵³ not every whole number is exact.
      number.magnitude < 0x1p53 && number == number.rounded()
        ? String(Int(number)) : number.description
    case .word(let word): quoted(word)
    case .none: ""
    }
  }

  private static func quoted(_ word: String) -> String {
    guard word.contains(where: { ",\"\n\r".contains($0) }) else { return word }
    return "\"" + word.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
