import Bilingual

/// The style sheet for paper: page size, running titles, page numbers and where pages may end.
struct PrintStyle: Sendable {
  let language: Language
  let paper: Paper
  /// What stands at the top of each page, left and right.
  let runningTitle: (left: String, right: String)

  var css: String {
    """
    @page { size: \(paper.cssName); margin: 20mm 19mm 19mm; \(corners(runningTitle.right)) }
    :root { --ink: #000; --paper: #fff; --muted: #333; --line: #bbb; --rule: #888; --panel: transparent;
      --accent: #333; --violet: #333; --green: #333; --orange: #333; --red: #333; --code-word: #003f6f;
      --code-comment: #444; --code-literal: #6b3600; --mono: "Noto Sans Mono CJK SC", monospace; }
    body { margin: 0; color: #000; font: 10.5pt/1.5 \(family); orphans: 3; widows: 3; }
    p { margin: .65em 0; \(language == .english ? "hyphens: auto;" : "text-align: justify;") }
    h1, h2, h3, h4, .blanks { font-family: \(headingFamily); }
    h1 { font-size: 20pt; margin: 0 0 .5em; }
    h2 { font-size: 14pt; margin: 1.5em 0 .5em; }
    h3 { font-size: 12pt; margin: 1.2em 0 .4em; }
    h1, h2, h3, h4, .caption, .blanks { break-after: avoid; }
    a { color: inherit; text-decoration: none; }
    nav { display: none; }
    figure, tr, .formula, .lines, .room { break-inside: avoid; }
    .lines, .room { break-before: avoid; }
    figure > img { width: 100%; max-height: 118mm; object-fit: contain; }
    .strip img { width: 136mm; break-inside: avoid; margin-bottom: 3mm; }
    figure:has(.strip) { break-inside: auto; }
    figcaption { break-before: avoid; }
    thead { display: table-header-group; break-inside: avoid; }
    .box { box-decoration-break: clone; -webkit-box-decoration-break: clone; border-left-width: 2.5pt; padding-right: 0; }
    .student .exercise { break-inside: avoid; }
    pre { border: .5pt solid var(--line); white-space: pre-wrap; font-size: 8pt; padding: .5em .8em; }
    table { font-size: 8.5pt; }
    """ + "\n" + SharedStyle.css
  }

  private var family: String {
    switch language {
    case .english: "\"Noto Serif\", \"Noto Serif CJK SC\", serif"
    case .chinese: "\"Noto Serif CJK SC\", \"Noto Serif\", serif"
    }
  }

  private var headingFamily: String {
    switch language {
    case .english: "\"Noto Sans\", \"Noto Sans CJK SC\", sans-serif"
    case .chinese: "\"Noto Sans CJK SC\", \"Noto Sans\", sans-serif"
    }
  }

  /// The margin boxes of a page with a running title.
  func corners(_ title: String) -> String {
    let face = "font: 8.5pt \(headingFamily); color: #333;"
    return """
      @top-left { content: "\(Self.quoted(runningTitle.left))"; \(face) } \
      @top-right { content: "\(Self.quoted(title))"; \(face) } \
      @bottom-center { content: counter(page) " / " counter(pages); \(face) }
      """
  }

  /// Text for a CSS string.
  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
