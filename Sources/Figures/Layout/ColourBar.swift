import Bilingual

/// The strip beside a panel that says which colour is which number.
struct ColourBar {
  let colours: ColourScale
  let ticks: [(place: Double, block: TextBlock)]
  let title: TextBlock?

  /// Sets a bar's words.
  init(
    _ colours: ColourScale, height: Double, language: Language, typesetter: Typesetter
  ) throws {
    self.colours = colours
    let scale = FittedScale(.linear, lower: colours.lower, upper: colours.upper)
    let values = ColourBar.values(scale, colours, height: height)
    ticks = try zip(values, TickNumbers.labels(for: values)).map { value, label in
      (scale.fraction(of: value) ?? 0, try typesetter.set(label, size: Metrics.tickSize))
    }
    title = try colours.title.map { try typesetter.set($0[language], size: Metrics.tickSize) }
  }

  /// The strip's width with its numbers.
  var width: Double {
    let numbers = Metrics.colourBarWidth + 5 + (ticks.map(\.block.size.width).max() ?? 0)
    return max(numbers, title?.size.width ?? 0)
  }

  /// Both ends and, where there is room, what lies between.
  private static func values(
    _ scale: FittedScale, _ colours: ColourScale, height: Double
  ) -> [Double] {
    let line = Metrics.tickSize * 1.25
    if height < 2.2 * line { return height < line ? [] : [colours.upper] }
    let count = max(2, Int(height / (2 * line)) + 1)
    let ticks = ExtendedWilkinson.ticks(lower: colours.lower, upper: colours.upper, count: count)
    return height < 3.4 * line && ticks.count > 2 ? [colours.lower, colours.upper] : ticks
  }

  /// The strip beside a frame.
  func elements(beside frame: Rect, at x: Double) -> [Element] {
    let bar = Rect(x: x, y: frame.y, width: Metrics.colourBarWidth, height: frame.height)
    let steps = 64
    var elements: [Element] = [
      .grid(
        CellGrid(
          colormap: colours.colormap, columns: 1,
          places: (0..<steps).map { 1 - (Double($0) + 0.5) / Double(steps) }), in: bar)
    ]
    for tick in ticks {
      let y = bar.maxY - tick.place * bar.height
      let half = tick.block.size.height / 2
      // Words at the ends stay inside the strip's height, clear of the panels above and below.
      let inset = tick.block.typeSize * 0.12
      let top = min(max(y - half, bar.y - inset), bar.maxY - 2 * half + inset)
      elements.append(
        .path(
          Path(through: [Point(bar.maxX, y), Point(bar.maxX + 3, y)]), stroke: Stroke(.muted)))
      elements.append(.text(tick.block, at: Point(bar.maxX + 5, top), paint: .muted))
    }
    if let title {
      elements.append(
        .text(title, at: Point(bar.x, bar.y - title.size.height - 2), paint: .muted))
    }
    return elements
  }
}
