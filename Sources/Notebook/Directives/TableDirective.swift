import Bilingual

/// `:::{table} name` with its caption: a table of the lesson.
///
/// With a line `:fill-in: 3` after the first, or `:fill-in: 2, 3`, these columns are empty in the
/// student's handout, who fills them in.
struct TableDirective: Directive {
  static let keyword = "table"

  static let options = ["fill-in"]

  /// Room for the longest word that a student writes into a cell.
  private static let blank = Localized(same: String(repeating: "\u{A0}", count: 24))

  let location: SourceLocation
  let mention: Mention?
  let name: String
  /// The columns that students fill in, from 1.
  let openColumns: [Int]
  /// The caption.
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.table, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    name = mention.name
    let columns = (source.options["fill-in"] ?? "").split(separator: ",").map(\.trimmed)
    openColumns = columns.compactMap { Int($0) }
    if openColumns.count < columns.count {
      parser.report(.unknown("column", source.options["fill-in"] ?? "", nil), at: location)
    }
    children = parser.blocks(of: source)
    if children.isEmpty { parser.report(.missingCaption(Self.keyword, name), at: location) }
  }

  func write(to writer: inout MarkdownWriter) {
    let label = MarkdownText.anchor(name) + writer.numbering.label(name, in: writer.language)
    writer.write(children, ledBy: label)
    writer.add(MarkdownText.table(writer.contents.tables[name], writer.language))
  }

  func write(to writer: inout HandoutWriter) {
    let label = writer.numbering.label(name, in: writer.language)
    var table = writer.contents.tables[name]
    if writer.edition == .student {
      table.rows = table.rows.map { cells in
        cells.enumerated().map { index, cell in
          openColumns.contains(index + 1) ? Self.blank : cell
        }
      }
    }
    writer.add(
      writer.medium.table(
        MarkdownText.table(table, writer.language, writer.dialect), id: writer.target(of: name),
        caption: writer.text(of: children, ledBy: label)))
  }
}
