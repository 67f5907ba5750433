import Notebook

/// HTML: for screens, and for the browser that prints PDF files.
///
/// Pictures are named only; `WebPage` puts in what the screen or the printer shows.
struct WebMedium: HandoutMedium {
  /// What tells the pictures of this lesson from those of others.
  let lesson: String

  func box(_ kind: HandoutBox, id: String?, _ markdown: String) -> String {
    let id = id.map { " #\($0)" } ?? ""
    return "::: {.box .\(kind.rawValue)\(id)}\n\(markdown)\n:::"
  }

  func figure(_ name: String, id: String, alternativeText: String, caption: String) -> String {
    let picture = PictureReference(lesson: lesson, name: name).tag(alternativeText)
    return """
      \(raw("<figure id=\"\(id)\">\(picture)<figcaption>"))

      \(caption)

      \(raw("</figcaption></figure>"))
      """
  }

  func table(_ rows: String, id: String?, caption: String?) -> String {
    let id = id.map { " #\($0)" } ?? ""
    let caption = caption.map { "::: caption\n\($0)\n:::\n\n" } ?? ""
    return "::: {.table\(id)}\n\(caption)::: scroll\n\(rows)\n:::\n:::"
  }

  func displayed(_ tex: String) -> String {
    // On one line: a line that begins with a plus would be an item of a list.
    "::: formula\n$$\(tex.replacing("\n", with: " "))$$\n:::"
  }

  func ruledLines(_ count: Int) -> String {
    let lines = String(repeating: "<div></div>", count: count)
    return raw("<div class=\"lines\" aria-hidden=\"true\">\(lines)</div>")
  }

  func room(lines: Int) -> String {
    raw("<div class=\"room\" style=\"--lines: \(lines)\" aria-hidden=\"true\"></div>")
  }

  func choice(_ word: String) -> String { "[\(word)]{.choice}" }

  func blanks(_ labels: [String]) -> String {
    "::: blanks\n\(labels.map { "[\($0)]{.blank}" }.joined(separator: " "))\n:::"
  }

  func part(_ id: String, _ markdown: String) -> String {
    "::: {.part #\(id)}\n\(markdown)\n:::"
  }

  private func raw(_ html: String) -> String { "```{=html}\n\(html)\n```" }
}
