import Bilingual

/// Writes the blocks of one document for a handout, as Markdown that pandoc reads.
///
/// Each block writes itself, and leaves out what its edition must not hold; what is left out never
/// comes into being.
struct HandoutWriter: ReferenceContext {
  let language: Language
  let dialect = Dialect.pandoc
  let edition: Edition
  let medium: any HandoutMedium
  let contents: Contents
  let numbering: Numbering
  /// The keys of the works that the document cites, in the order of their first citation.
  let citedWorks: [String]
  /// The headings written so far.
  private(set) var headings: [Handout.Heading] = []
  private let excerpts: [String: CodeExcerpt]
  private let prefix: String
  private var parts: [String] = []

  /// - Parameter prefix: begins the names of all link targets; tells the lessons of a booklet apart.
  init(
    _ document: Document, contents: Contents, excerpts: [String: CodeExcerpt], edition: Edition,
    medium: any HandoutMedium, chapter: String?, prefix: String
  ) {
    language = document.language
    self.edition = edition
    self.medium = medium
    self.contents = contents
    self.excerpts = excerpts
    self.prefix = prefix
    numbering = Numbering(document, chapter: chapter)
    citedWorks = document.citedWorks
  }

  /// What has been written, blocks apart by blank lines.
  var text: String { parts.joined(separator: "\n\n") }

  /// A fixed wording in the document's language.
  subscript(wording: Wording) -> String { wording.text[language] }

  /// A wording as the label in front of a paragraph.
  func label(_ wording: Wording) -> String {
    language == .english ? "**\(self[wording]).**" : "**\(self[wording])**"
  }

  func target(of name: String) -> String { prefix + name }

  /// Adds a block of Markdown.
  mutating func add(_ markdown: String) {
    if !markdown.isEmpty { parts.append(markdown) }
  }

  mutating func write(_ blocks: [any Block]) {
    for block in blocks { block.write(to: &self) }
  }

  /// Writes a heading that links and tables of contents lead to.
  mutating func write(heading inlines: [Inline], level: Int, number: String? = nil) {
    let id = "\(prefix)section-\(headings.count)"
    let text = (number.map { "\($0) · " } ?? "") + markdown(of: inlines)
    headings.append(Handout.Heading(level: level, id: id, markdown: text))
    add("\(String(repeating: "#", count: level)) \(text) {#\(id)}")
  }

  /// Blocks as text of their own, led by a label at the beginning of the first paragraph.
  mutating func text(of blocks: [any Block], ledBy label: String? = nil) -> String {
    let outer = parts
    defer { parts = outer }
    parts = []
    if let label, let first = blocks.first as? Paragraph {
      add("\(label) \(markdown(of: first.inlines))")
      write(Array(blocks.dropFirst()))
    } else {
      if let label { add(label) }
      write(blocks)
    }
    return text
  }

  /// Writes blocks in a box, led by a label.
  mutating func write(
    _ blocks: [any Block], in box: HandoutBox, id: String? = nil, ledBy label: String,
    then rest: String? = nil
  ) {
    let markdown = [text(of: blocks, ledBy: label), rest].compactMap(\.self)
    add(medium.box(box, id: id, markdown.joined(separator: "\n\n")))
  }

  /// The excerpt that a checked directive asks for.
  func excerpt(_ target: String) -> CodeExcerpt {
    guard let excerpt = excerpts[target] else {
      preconditionFailure("no excerpt “\(target)”: the document was not checked")
    }
    return excerpt
  }
}
