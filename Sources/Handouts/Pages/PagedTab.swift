import Foundation

/// A page for paper in a tab of the browser, which shows its pages side by side and tells how full they are.
///
/// The style sheet makes each page a column of the screen. A column breaks where a page does, and takes
/// milliseconds to lay out where printing takes the best part of a second.
struct PagedTab {
  private let browser: Browser
  private let session: String

  /// Opens a page.
  ///
  /// - Throws: `ConversionFailed`.
  init(_ page: URL, _ browser: Browser, in session: String) throws {
    self.browser = browser
    self.session = session
    try browser.open(page, in: session)
    _ = try browser.evaluate(Self.script, in: session)
  }

  /// Fills the pages of each part well; parts begin on pages of their own.
  ///
  /// - Returns: how the pages come out.
  /// - Throws: `ConversionFailed`.
  @discardableResult
  func fit() throws -> [PageLayout] {
    let count = try browser.evaluate("unrolled.parts.length", in: session) as? Int ?? 0
    let layouts = try (0..<count).map { part in
      _ = try browser.evaluate("unrolled.show(\(part))", in: session)
      let best = try PageSearch.best { try layout($0) }
      return try layout(best)
    }
    _ = try browser.evaluate("unrolled.showAll()", in: session)
    return layouts
  }

  /// Prints the page.
  ///
  /// - Throws: `ConversionFailed`.
  func pdf() throws -> Data { try browser.pdf(in: session) }

  /// Lays out the part that is shown.
  private func layout(_ fit: PageFit) throws -> PageLayout {
    let fit = String(decoding: try JSONEncoder().encode(fit), as: UTF8.self)
    let text = try browser.evaluate("unrolled.layout(\(fit))", in: session) as? String ?? ""
    do {
      return try JSONDecoder().decode(PageLayout.self, from: Data(text.utf8))
    } catch {
      throw ConversionFailed(tool: "Chromium", message: "a page was not measured: \(error)")
    }
  }

  /// Shows one part or all, and measures what is shown; `showAll` also puts the numbers of pages into the
  /// contents.
  private static let script = """
    var unrolled = (() => {
      const body = document.body.getBoundingClientRect();
      const all = selector => [...document.querySelectorAll(selector)];
      const shown = all('.part');
      const parts = shown.length ? shown : [document.querySelector('main')];
      const others = all('header, nav');
      const column = left => Math.floor((left - body.left) / body.width + 0.01);
      const weights = { claim: 3, table: 3, sourceCode: 2.5, exercise: 0.7, teacher: 0.7 };
      let figures = [], blocks = [], leaves = [];
      const place = (element, weight) => {
        const boxes = element.getClientRects();
        return boxes.length
          ? { first: column(boxes[0].left), last: column(boxes[boxes.length - 1].left), weight }
          : { weight };
      };
      const show = part => {
        for (const other of shown.length ? others : []) other.style.display = 'none';
        for (const [index, one] of parts.entries()) one.style.display = index == part ? '' : 'none';
        const inside = selector => [...parts[part].querySelectorAll(selector)];
        figures = inside('figure');
        leaves = inside('p, li, tr, img, h1, h2, h3, h4, .lines, .room, pre code > span');
        blocks = inside(Object.keys(weights).map(name => '.' + name).join(', '));
      };
      const layout = fit => {
        for (const [index, figure] of figures.entries())
          figure.style.setProperty('--scale', fit.scales[index] ?? 1);
        for (const [index, block] of blocks.entries())
          block.style.breakInside = fit.whole.includes(index) ? 'avoid' : '';
        const fills = [];
        for (const leaf of leaves)
          for (const box of leaf.getClientRects()) {
            const page = column(box.left);
            if (box.height) fills[page] = Math.max(fills[page] ?? 0, (box.bottom - body.top) / body.height);
          }
        const weight = block => weights[Object.keys(weights).find(name => block.classList.contains(name))];
        return JSON.stringify({
          fills: Array.from(fills, fill => fill ?? 0),
          figures: figures.map(figure => place(figure, 5)),
          blocks: blocks.map(block => place(block, weight(block))),
        });
      };
      const showAll = () => {
        for (const one of [...others, ...parts]) one.style.display = '';
        for (const entry of all('nav a.entry')) {
          const target = document.getElementById(entry.getAttribute('href').slice(1));
          entry.dataset.page = column(target.getClientRects()[0].left) + 1;
        }
      };
      return { parts, show, layout, showAll };
    })();
    """
}
