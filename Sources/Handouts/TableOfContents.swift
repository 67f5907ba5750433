import Bilingual
import Notebook

/// What pandoc makes a page of HTML from: a cover if there is one, links to the headings, the parts.
struct TableOfContents {
  private let cover: Cover?
  private let parts: [Handout]
  private let language: Language

  init(_ parts: [Handout], cover: Cover?, _ language: Language) {
    self.cover = cover
    self.parts = parts
    self.language = language
  }

  /// The whole page, as Markdown.
  var page: String {
    let label = language == .english ? "Contents" : "目录"
    let cover = cover.map {
      raw("<header>") + "# \($0.title)\n\n\($0.markdown)\n\n" + raw("</header>")
    }
    return (cover ?? "") + raw("<nav aria-label=\"\(label)\">")
      + (cover == nil ? "" : "**\(label)**\n\n") + "\(list)\n\n" + raw("</nav>\n<main>")
      + parts.map(\.markdown).joined(separator: "\n\n") + "\n\n" + raw("</main>")
  }

  private func raw(_ html: String) -> String { "```{=html}\n\(html)\n```\n\n" }

  /// Links to headings of the first two levels, the second indented.
  private var list: String {
    parts.flatMap(\.headings).filter { $0.level <= 2 }.map { heading in
      "\(heading.level == 1 ? "" : "  ")- [\(heading.markdown)](#\(heading.id)){.entry}"
    }.joined(separator: "\n")
  }
}
