import Bilingual

/// The names and samples of all series, in rows above the panels.
struct LegendStrip {
  private struct Entry {
    var key: SeriesKey
    var block: TextBlock
    var place: Point
  }

  private var entries: [Entry] = []
  /// The height of all rows.
  private(set) var height = 0.0

  /// Arranges the names of series in rows of a width.
  init(keys: [SeriesKey], width: Double, language: Language, typesetter: Typesetter) throws {
    var x = 0.0
    var y = 0.0
    var rowHeight = 0.0
    let room = width - Metrics.legendSample - 8
    for key in keys {
      let block = try typesetter.set(key.label[language], size: Metrics.labelSize, width: room)
      let needed = Metrics.legendSample + 8 + block.size.width
      if x > 0, x + needed > width {
        x = 0
        y += rowHeight + 2
        rowHeight = 0
      }
      entries.append(Entry(key: key, block: block, place: Point(x, y)))
      x += needed + 22
      rowHeight = max(rowHeight, block.size.height)
    }
    height = entries.isEmpty ? 0 : y + rowHeight + 8
  }

  /// The strip with its top left corner at a point.
  func elements(at origin: Point) -> [Element] {
    entries.flatMap { entry in
      let corner = entry.place.moved(origin.x, origin.y)
      let middle = corner.y + entry.block.size.height / 2
      let end = corner.x + Metrics.legendSample
      return LegendStrip.sample(of: entry.key, from: Point(corner.x, middle), to: end)
        + [.text(entry.block, at: Point(end + 8, corner.y), paint: .foreground)]
    }
  }

  private static func sample(of key: SeriesKey, from start: Point, to end: Double) -> [Element] {
    let style = key.style
    let centre = Point((start.x + end) / 2, start.y)
    let marker = Element.symbols(
      style.marker, at: [centre], radius: 4,
      fill: Fill(style.isFilled ? .hue(style.hue) : .background),
      stroke: Stroke(style.isFilled ? .background : .hue(style.hue), width: 1))
    switch key.sample {
    case .line(let width, let hasMarkers):
      let line = Element.path(
        Path(through: [start, Point(end, start.y)]),
        stroke: Stroke(.hue(style.hue), width: width, dash: style.dash))
      return hasMarkers ? [line, marker] : [line]
    case .point: return [marker]
    case .surface:
      let box = Rect(x: start.x + 6, y: start.y - 6, width: end - start.x - 12, height: 12)
      return [.path(Path(box, radius: 2), fill: Fill(.hue(style.hue)))]
    }
  }
}
