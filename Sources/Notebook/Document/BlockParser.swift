/// Cuts the lines of a prose file into blocks and collects what is wrong with them.
struct BlockParser {
  /// Reads one block at the parser's place, or returns nil.
  ///
  /// A reader that returns nil leaves the lines as they are, or has reported an error about
  /// those that it took.
  typealias Reader = @Sendable (inout BlockParser) -> (any Block)?

  /// The readers, in the order in which they are tried.
  static let readers: [Reader] = [
    Comment.read, Fence.read, Directives.read, Heading.read, DisplayedFormula.read, Paragraph.read,
  ]

  let file: String
  /// The lines not yet read.
  var lines: ArraySlice<Line>
  /// The keyword of the directive whose body is read; nil at the top of a document.
  var parent: String?
  private(set) var errors: [ProseError] = []

  init(file: String, lines: ArraySlice<Line>, parent: String? = nil) {
    self.file = file
    self.lines = lines
    self.parent = parent
  }

  /// The line to be read next.
  var next: Line? { lines.first }

  mutating func advance() {
    lines = lines.dropFirst()
  }

  func location(_ line: Line) -> SourceLocation {
    SourceLocation(file: file, line: line.number)
  }

  mutating func report(_ problem: ProseProblem, at line: Line) {
    report(problem, at: location(line))
  }

  mutating func report(_ problem: ProseProblem, at location: SourceLocation) {
    errors.append(ProseError(location: location, problem: problem))
  }

  /// Reads all blocks to the end of the lines.
  mutating func blocks() -> [any Block] {
    var blocks: [any Block] = []
    while let line = next {
      if line.isBlank {
        advance()
        continue
      }
      let count = lines.count
      for read in Self.readers {
        if let block = read(&self) { blocks.append(block) }
        if lines.count < count { break }
      }
    }
    return blocks
  }

  /// Reads the blocks inside a directive.
  mutating func blocks(of source: DirectiveSource) -> [any Block] {
    var inner = BlockParser(file: file, lines: source.body[...], parent: source.keyword)
    let blocks = inner.blocks()
    errors += inner.errors
    return blocks
  }

  /// Reads the roles, formulas and code spans of a text that begins on a given line.
  mutating func inlines(_ text: String, line: Int) -> [Inline] {
    var parser = InlineParser(text: text, file: file, firstLine: line)
    let inlines = parser.inlines()
    errors += parser.errors
    return inlines
  }
}
