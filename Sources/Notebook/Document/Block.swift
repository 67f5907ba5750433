/// A part of a document that stands on lines of its own.
///
/// To add a kind: copy a neighbour in this folder and name its reader in `BlockParser.readers`.
/// A directive is simpler still: see `Directive`.
protocol Block: Sendable {
  /// Where the block begins.
  var location: SourceLocation { get }
  /// The block's own text, if it has any.
  var inlines: [Inline] { get }
  /// The blocks inside this one, in reading order.
  var children: [any Block] { get }
  /// The item that the block itself shows, such as a figure.
  var mention: Mention? { get }

  /// Writes the block as GitHub-flavoured Markdown.
  func write(to writer: inout MarkdownWriter)

  /// Writes the block for a handout, or nothing where its edition must not hold it.
  func write(to writer: inout HandoutWriter)
}

extension Block {
  var inlines: [Inline] { [] }
  var children: [any Block] { [] }
  var mention: Mention? { nil }

  /// Every item that the block refers to, in reading order.
  var mentions: [Mention] {
    (mention.map { [$0] } ?? []) + inlines.compactMap(\.mention) + children.flatMap(\.mentions)
  }

  /// The block and everything inside it, in reading order.
  var descendants: [any Block] {
    [self as any Block] + children.flatMap(\.descendants)
  }
}
