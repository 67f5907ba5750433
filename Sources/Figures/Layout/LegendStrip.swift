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
    for key in keys {
      let sample = key.sampleWidth + 8
      let block = try typesetter.set(
        key.label[language], size: Metrics.labelSize, width: width - sample)
      let needed = sample + block.size.width
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
      let end = corner.x + entry.key.sampleWidth
      return LegendStrip.sample(of: entry.key, from: Point(corner.x, middle), to: end)
        + [.text(entry.block, at: Point(end + 8, corner.y), paint: .foreground)]
    }
  }

  private static func sample(of key: SeriesKey, from start: Point, to end: Double) -> [Element] {
    let style = key.style
    let centre = Point((start.x + end) / 2, start.y)
    func marker(_ radius: Double, rim: Double) -> Element {
      .symbols(
        style.marker, at: [centre], radius: radius,
        fill: Fill(style.isFilled ? .hue(style.hue) : .background),
        stroke: Stroke(
          style.isFilled ? .background : .hue(style.hue), width: style.isFilled ? 0.8 : rim))
    }
    switch key.sample {
    case .line(let width, let hasMarkers):
      let pieces = style.dash.pieces(width: width).filter { piece in
        // Of a dash that is hardly longer than the marker on it only crumbs would be seen.
        !hasMarkers || piece.upperBound - piece.lowerBound > 10 || !piece.contains(0)
      }
      let lines = pieces.map { piece in
        Element.path(
          Path(through: [
            centre.moved(piece.lowerBound, 0), centre.moved(piece.upperBound, 0),
          ]), stroke: Stroke(.hue(style.hue), width: width))
      }
      return hasMarkers ? lines + [marker(Metrics.lineMarker, rim: width)] : lines
    case .point: return [marker(4, rim: 1.6)]
    case .surface, .paleSurface:
      let box = Rect(x: start.x, y: start.y - 6, width: end - start.x, height: 12)
      let isPale = key.sample == .paleSurface
      return [
        .path(
          Path(box, radius: 2), fill: Fill(isPale ? .tint(style.hue) : .hue(style.hue)),
          stroke: isPale ? Stroke(.hue(style.hue)) : nil)
      ]
    }
  }
}

extension SeriesKey {
  /// How wide the sample beside the name is, in points.
  fileprivate var sampleWidth: Double {
    switch sample {
    case .line(let width, _): 2 * (style.dash.pieces(width: width).map(\.upperBound).max() ?? 0)
    case .point: 12
    case .surface, .paleSurface: 20
    }
  }
}

extension Dash {
  /// The dashes of a sample around its middle, where a marker may stand on one of them.
  fileprivate func pieces(width: Double) -> [ClosedRange<Double>] {
    let (pattern, half) = (pattern.map { $0 * width }, Metrics.legendSample / 2)
    guard let first = pattern.first else { return [-half...half] }
    var pieces = [-first / 2...first / 2]
    var place = first / 2
    var index = 1
    while place < half {
      let end = min(place + pattern[index % pattern.count], half)
      // A stub at the end would look like another pattern.
      if index.isMultiple(of: 2), end - place > 0.5 * pattern[index % pattern.count] {
        pieces += [place...end, -end ... -place]
      }
      place += pattern[index % pattern.count]
      index += 1
    }
    return pieces
  }
}
