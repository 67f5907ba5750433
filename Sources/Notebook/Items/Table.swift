import Bilingual

/// A table of computed cells.
///
/// Heads and cells are plain text in which `$…$` sets a formula and backticks set code.
public struct Table: Item {
  /// One column: its head and how its cells are aligned.
  public struct Column: Sendable {
    /// How the cells of a column are aligned.
    public enum Alignment: Sendable { case leading, centre, trailing }

    /// The head.
    public var head: Localized<String>
    /// How the cells are aligned.
    public var alignment: Alignment

    /// Makes a column with an alignment of its own.
    public init(_ head: Localized<String>, alignment: Alignment) {
      self.head = head
      self.alignment = alignment
    }

    /// A column of words, aligned with its head.
    public static func words(_ head: Localized<String>) -> Column {
      Column(head, alignment: .leading)
    }

    /// A column of numbers, aligned at the right.
    public static func numbers(_ head: Localized<String>) -> Column {
      Column(head, alignment: .trailing)
    }
  }

  /// The name by which prose shows the table.
  public let name: String
  /// The columns.
  public var columns: [Column]
  /// The cells, one array a row, as many in each as there are columns.
  public var rows: [[Localized<String>]]

  /// Makes a table; `Contents` refuses one whose rows do not fit its columns.
  public init(_ name: String, columns: [Column], rows: [[Localized<String>]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
