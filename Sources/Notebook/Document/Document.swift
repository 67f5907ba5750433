import Bilingual

/// One prose file of a lesson, cut into blocks.
struct Document: Sendable {
  let file: String
  let language: Language
  /// The first heading of level 1.
  let title: [Inline]
  /// What follows the title.
  let blocks: [any Block]

  /// Parses a prose file; what is wrong with its form is added to `errors`.
  init(_ text: SourceText, language: Language, errors: inout [ProseError]) {
    var parser = BlockParser(file: text.file, lines: text.lines[...])
    var blocks = parser.blocks()
    errors += parser.errors
    file = text.file
    self.language = language
    let first = blocks.firstIndex { !($0 is Comment) }
    if let first, let heading = blocks[first] as? Heading, heading.level == 1 {
      title = heading.inlines
      blocks.remove(at: first)
    } else {
      title = []
      errors.append(
        ProseError(location: SourceLocation(file: file, line: 1), problem: .missingTitle))
    }
    self.blocks = blocks
  }

  /// Every item that the document refers to, in reading order.
  var mentions: [Mention] {
    title.compactMap(\.mention) + blocks.flatMap(\.mentions)
  }

  /// The keys of the works that the document cites, in the order of their first citation.
  var citedWorks: [String] {
    mentions.filter { $0.kind == .work }.map(\.name)
      .reduce(into: []) { keys, key in if !keys.contains(key) { keys.append(key) } }
  }

  /// Every block at any depth, in reading order.
  var allBlocks: [any Block] {
    blocks.flatMap(\.descendants)
  }

  /// All running text, in reading order.
  var allInlines: [Inline] {
    title + allBlocks.flatMap(\.inlines)
  }
}
