import Bilingual
import Notebook

/// The parts of a page of HTML, led by a list of links to their headings.
struct TableOfContents {
  private let parts: [Handout]
  private let language: Language

  init(_ parts: [Handout], _ language: Language) {
    self.parts = parts
    self.language = language
  }

  /// The list and the parts, as Markdown.
  var around: String {
    let label = language == .english ? "Contents" : "目录"
    return """
      ```{=html}
      <nav aria-label="\(label)">
      ```

      \(list)

      ```{=html}
      </nav>
      <main>
      ```

      \(parts.map(\.markdown).joined(separator: "\n\n"))

      ```{=html}
      </main>
      ```
      """
  }

  /// Links to headings of the first two levels, the second indented.
  private var list: String {
    parts.flatMap(\.headings).filter { $0.level <= 2 }.map { heading in
      "\(heading.level == 1 ? "" : "  ")- [\(heading.markdown)](#\(heading.id))"
    }.joined(separator: "\n")
  }
}
