import Bilingual
import Notebook

/// The style sheet for paper: page size, running titles, page numbers and where pages may end.
struct PrintStyle: Sendable {
  let language: Language
  let paper: Paper
  let edition: Edition
  /// What stands at the top of each page.
  let title: String
  /// The parts of a booklet, each with a running title of its own.
  var chapters: [Chapter] = []

  /// A part of a booklet.
  struct Chapter: Sendable {
    let id: String
    let title: String
  }

  var css: String {
    """
    @page { size: \(paper.cssName); margin: 20mm 19mm 19mm; \(corners(title)) }
    :root { --ink: #000; --paper: #fff; --muted: #333; --line: #bbb; --rule: #888; --panel: transparent;
      --accent: #333; --violet: #333; --green: #333; --orange: #333; --red: #333; --code-word: #003f6f;
      --code-comment: #444; --code-literal: #6b3600; --mono: "Noto Sans Mono CJK SC", monospace; }
    body { margin: 0; color: #000; font: 10.5pt/1.5 \(family); orphans: 2; widows: 2; }
    p { margin: .65em 0; hyphens: auto; }
    h1, h2, h3, h4, .blanks { font-family: \(headingFamily); }
    h1 { font-size: 20pt; margin: 0 0 .5em; }
    h2 { font-size: 14pt; margin: 1.5em 0 .5em; }
    h3 { font-size: 12pt; margin: 1.2em 0 .4em; }
    h1, h2, h3, h4, .caption, .blanks, p:has(.choice), p:has(+ .lines), p:has(+ .formula) { break-after: avoid; }
    a { color: inherit; text-decoration: none; }
    nav { display: \(chapters.isEmpty ? "none" : "block"); }
    nav ul { list-style: none; padding: 0; margin: 0; }
    nav > ul > li { margin-top: .7em; font-weight: bold; break-inside: avoid; }
    nav li li { padding-left: 1.5em; font-weight: normal; font-size: .95em; }
    nav .entry { display: flex; justify-content: space-between; gap: 1em; }
    nav .entry::after { content: attr(data-page); }
    header { margin: 55mm 0 0; break-after: page; }
    header h1 { font-size: 28pt; }
    .part { break-before: page; }
    figure, tr, .formula, .lines, .room, .caption, .note, .predict, .answer, .announcing, li:has(> span:empty:first-child) { break-inside: avoid; }
    .claim:not(:has(li:nth-child(5))), .exercise:not(:has(table, pre)), .teacher:not(:has(li:nth-child(5))) { break-inside: avoid; }
    pre:not(:has(code > span:nth-child(19))) { break-inside: avoid; }
    .table:not(:has(tbody tr:nth-child(9))) { break-inside: avoid; }
    tbody tr:nth-child(-n+2), li:first-child, ul:has(+ p > .choice), .announcing { break-after: avoid; }
    tbody tr:nth-last-child(-n+2), li:last-child { break-before: avoid; }
    .box > p:first-child:not(:last-child), .claim > p:nth-child(2) { break-inside: avoid; break-after: avoid; }
    .exercise > p:has(+ .solution pre) { break-after: auto !important; }
    .lines, .room, hr { break-before: avoid; }
    hr, .sourceCode { break-after: avoid; }
    figure > img { width: 100%; height: calc(var(--full) * var(--scale, 1)); object-fit: contain; }
    mtext { font-family: \(family); }
    msqrt { margin-right: -.15em; }
    #part-claims p { break-after: avoid; }
    .strip img { width: calc(130mm * var(--scale, 1)); break-inside: avoid; margin-bottom: 2.5mm; }
    figure:has(.strip) { break-inside: auto; }
    figcaption { break-before: avoid; }
    thead { display: table-header-group; break-inside: avoid; }
    .box { box-decoration-break: clone; -webkit-box-decoration-break: clone; border-left-width: 2.5pt; padding-right: 0; }
    pre { border: .5pt solid var(--line); white-space: pre-wrap; orphans: 3; widows: 3; font-size: 8pt; padding: .5em .8em; margin-right: 1pt; }
    table { font-size: 8.5pt; }
    .table th, .table td { padding: .3em .5em; }
    :lang(zh) th { word-break: keep-all; }
    """ + "\n" + SharedStyle.css + "\n"
      + chapters.map { "#\($0.id) { page: \($0.id); }\n@page \($0.id) { \(corners($0.title)) }" }
      .joined(separator: "\n") + cover + "\n" + columns
  }

  /// The height in points at which a picture is usually printed: that of the text's width, unless it gets very
  /// high.
  func height(of picture: DrawnPicture) -> Double {
    min(text.width * picture.height / picture.width, 0.62 * text.height)
  }

  /// The size in points of the text on a page.
  private var text: (width: Double, height: Double) {
    ((paper.size.width - 38) / 25.4 * 72, (paper.size.height - 39) / 25.4 * 72)
  }

  /// On screen each page is a column, for `PagedTab`.
  private var columns: String {
    // Chromium rounds the room for text on a page up to whole pixels.
    let width = (text.width / 0.75).rounded(.up)
    let height = (text.height / 0.75).rounded(.up)
    return """
      @media screen {
        html { margin: 0; padding: 0; }
        body { width: \(width)px; height: \(height)px; columns: \(width)px auto; column-gap: 0;
          column-fill: auto; }
        header { break-after: column; }
        .part { break-before: column; }
      }
      """
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

  /// The cover of a booklet says what its running title would.
  private var cover: String {
    chapters.isEmpty
      ? "" : "\n@page :first { @top-left { content: \"\"; } @top-right { content: \"\"; } }"
  }

  /// The margin boxes of a page with a running title.
  private func corners(_ title: String) -> String {
    let face = "font: 8.5pt \(headingFamily); color: #333;"
    return """
      @top-left { content: "Unrolled · \(edition.name(language))"; \(face) } \
      @top-right { content: "\(Self.quoted(title))"; \(face) } \
      @bottom-center { content: counter(page) " / " counter(pages); \(face) }
      """
  }

  /// Text for a CSS string.
  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
