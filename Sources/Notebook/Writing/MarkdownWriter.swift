import Bilingual

/// Writes the blocks of one document as GitHub-flavoured Markdown.
///
/// Each block writes itself; this holds what they share.
struct MarkdownWriter: ReferenceContext {
  let language: Language
  let dialect: Dialect
  let contents: Contents
  let excerpts: [String: CodeExcerpt]
  let links: ReportLinks
  let numbering: Numbering
  /// The keys of the works that the document cites, in the order of their first citation.
  let citedWorks: [String]
  private var parts: [String] = []

  init(
    _ document: Document, contents: Contents, excerpts: [String: CodeExcerpt], links: ReportLinks
  ) {
    language = document.language
    dialect = .gitHub
    self.contents = contents
    self.excerpts = excerpts
    self.links = links
    numbering = Numbering(document)
    citedWorks = document.citedWorks
  }

  /// What has been written, blocks apart by blank lines.
  var text: String { parts.joined(separator: "\n\n") }

  /// A fixed wording in the document's language.
  subscript(wording: Wording) -> String { wording.text[language] }

  /// Adds a block of Markdown.
  mutating func add(_ markdown: String) {
    if !markdown.isEmpty { parts.append(markdown) }
  }

  mutating func write(_ blocks: [any Block]) {
    for block in blocks { block.write(to: &self) }
  }

  /// Writes blocks with a label at the beginning of the first paragraph.
  mutating func write(_ blocks: [any Block], ledBy label: String) {
    if let first = blocks.first as? Paragraph {
      add("\(label) \(markdown(of: first.inlines))")
      write(Array(blocks.dropFirst()))
    } else {
      add(label)
      write(blocks)
    }
  }

  /// Folds what is written inside under a summary in HTML; with none, writes it as it is.
  ///
  /// GitHub wants blank lines around what is inside.
  mutating func fold(under summary: String?, _ write: (inout MarkdownWriter) -> Void) {
    if let summary { add("<details>\n<summary>\(summary)</summary>") }
    write(&self)
    if summary != nil { add("</details>") }
  }

  /// Blocks as text of their own, to be put inside another construct.
  func text(of blocks: [any Block]) -> String {
    var inner = self
    inner.parts = []
    inner.write(blocks)
    return inner.text
  }

  /// A label and the caption after it.
  ///
  /// The caption is not set in emphasis: GitHub fails to render a formula at the end of italics.
  func caption(_ label: String, _ blocks: [any Block]) -> String {
    var inner = self
    inner.parts = []
    inner.write(blocks, ledBy: label)
    return inner.text
  }

  /// The excerpt that a checked directive asks for.
  func excerpt(_ target: String) -> CodeExcerpt {
    guard let excerpt = excerpts[target] else {
      preconditionFailure("no excerpt “\(target)”: the document was not checked")
    }
    return excerpt
  }
}
