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
    ticks = try ColourBar.ticks(colours.scale, height: height, language: language)
      .compactMap { tick in
        guard let label = tick.label, let place = colours.scale.fraction(of: tick.value) else {
          return nil
        }
        return (place, try typesetter.set(label, size: Metrics.tickSize))
      }
    title = try colours.title.map { try typesetter.set($0[language], size: Metrics.tickSize) }
  }

  /// How far a number stands from the strip: a tick that touches it looks like a minus sign.
  private static let gap = 8.0

  /// The strip's width with its numbers.
  var width: Double {
    let numbers = Metrics.colourBarWidth + Self.gap + (ticks.map(\.block.size.width).max() ?? 0)
    return max(numbers, title?.size.width ?? 0)
  }

  /// Both ends and, where there is room, what lies between.
  private static func ticks(
    _ scale: FittedScale, height: Double, language: Language
  ) -> [Tick] {
    let line = Metrics.tickSize * 1.25
    let ticks = scale.ticks(count: max(2, Int(height / (2.6 * line)) + 1), language: language)
      .filter { $0.label != nil }
    guard let first = ticks.first, let last = ticks.last else { return [] }
    if height < line { return [] }
    return height < 2 * line ? [last] : height < 3.4 * line ? [first, last] : ticks
  }

  /// The strip beside a frame.
  func elements(beside frame: Rect, at x: Double) -> [Element] {
    let bar = Rect(x: x, y: frame.y, width: Metrics.colourBarWidth, height: frame.height)
    let (count, inset) = colours.shades.map { (Double($0), 0.5) } ?? (CellGrid.steps + 1, 0)
    let places: [Double?] = (0..<Int(count)).map { index in
      1 - (Double(index) + inset) / (count - 1 + 2 * inset)
    }
    var elements: [Element] = [
      .grid(CellGrid(colormap: colours.colormap, columns: 1, places: places), in: bar)
    ]
    for tick in ticks {
      let y = bar.maxY - tick.place * bar.height
      elements.append(
        .path(
          Path(through: [Point(bar.maxX, y), Point(bar.maxX + 3, y)]), stroke: Stroke(.muted)))
      elements.append(
        .text(
          tick.block, at: Point(bar.maxX + Self.gap, y - tick.block.size.height / 2), paint: .muted)
      )
    }
    if let title {
      elements.append(
        .text(title, at: Point(bar.x, bar.y - overhang - title.size.height), paint: .muted))
    }
    return elements
  }

  /// How far the number of the upper end reaches above the strip.
  var overhang: Double {
    ticks.filter { $0.place > 0.97 }.map { $0.block.box(at: Point(0, 0)).height / 2 }.max() ?? 0
  }
}
