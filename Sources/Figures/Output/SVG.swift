import Bilingual

extension Scene {
  /// Writes the scene as an SVG file's text, with real words, a title and a description.
  ///
  /// Each run of words keeps the width that it was laid out with, so that a reader's own fonts
  /// cannot make labels overlap.
  public func svg(theme: Theme) -> String {
    var writer = SVGWriter(theme: theme)
    writer.write(self)
    return writer.text
  }
}

/// Writes the five elements as SVG; knows nothing of plots.
private struct SVGWriter {
  private let theme: Theme
  private(set) var text = ""
  private var markerCount = 0
  private var clipCount = 0

  init(theme: Theme) { self.theme = theme }

  mutating func write(_ scene: Scene) {
    let (width, height) = (scene.size.width.inPoints, scene.size.height.inPoints)
    let language = scene.language == .chinese ? "zh-Hans" : scene.language.rawValue
    text +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
      + " width=\"\(width)\" height=\"\(height)\" lang=\"\(language)\" role=\"img\""
      + " aria-labelledby=\"title description\">\n"
      + "<title id=\"title\">\(escaped(scene.title))</title>\n"
      + "<desc id=\"description\">\(escaped(scene.alternativeText))</desc>\n"
      + "<rect width=\"100%\" height=\"100%\" fill=\"\(colour(.background))\"/>\n"
    for element in scene.elements { write(element) }
    text += "</svg>\n"
  }

  private mutating func write(_ element: Element) {
    switch element {
    case .path(let path, let fill, let stroke):
      text += "<path d=\"\(path.data)\"\(attributes(fill, stroke))/>\n"
    case .text(let block, let point, let paint, let halo):
      write(block, at: point, paint: paint, halo: halo)
    case .grid(let grid, let rect): write(grid, in: rect)
    case .symbols(let shape, let points, let radius, let fill, let stroke):
      guard !points.isEmpty else { return }
      markerCount += 1
      let outline = shape.outline(at: Point(0, 0), radius: radius)
      text +=
        "<defs><path id=\"m\(markerCount)\" d=\"\(outline.data)\"/></defs>\n"
      let uses = points.map {
        "<use href=\"#m\(markerCount)\" x=\"\($0.x.inPoints)\" y=\"\($0.y.inPoints)\"/>"
      }.joined()
      if Element.isHalo(stroke) {
        text += "<g\(attributes(nil, stroke))>\(uses)</g>\n<g\(attributes(fill, nil))>\(uses)</g>\n"
      } else {
        text += "<g\(attributes(fill, stroke))>\(uses)</g>\n"
      }
    case .group(let name, let children, let clip):
      var reference = ""
      if let clip {
        clipCount += 1
        text +=
          "<clipPath id=\"clip\(clipCount)\"><rect \(box(clip))/></clipPath>\n"
        reference = " clip-path=\"url(#clip\(clipCount))\""
      }
      text += "<g class=\"\(escaped(name))\"\(reference)>\n"
      for child in children { write(child) }
      text += "</g>\n"
    }
  }

  private mutating func write(_ block: TextBlock, at point: Point, paint: Paint, halo: Bool) {
    let outline =
      halo
      ? " stroke=\"\(colour(.background))\" stroke-width=\"\((block.typeSize * 0.3).inPoints)\""
        + " stroke-linejoin=\"round\" paint-order=\"stroke\"" : ""
    text += "<text xml:space=\"preserve\" fill=\"\(colour(paint))\"\(outline)>"
    for piece in block.pieces {
      let place = piece.origin.moved(point.x, point.y)
      let fit = piece.text.count > 1 ? " textLength=\"\(piece.width.inPoints)\"" : ""
      text +=
        "<tspan x=\"\(place.x.inPoints)\" y=\"\(place.y.inPoints)\"\(fit)"
        + " lengthAdjust=\"spacingAndGlyphs\" font-size=\"\(piece.size.inPoints)\""
        + "\(face(piece.face))>\(escaped(piece.text))</tspan>"
    }
    text += "</text>\n"
  }

  /// Cells as rectangles; neighbours of one colour in a row are one rectangle.
  private mutating func write(_ grid: CellGrid, in rect: Rect) {
    let width = rect.width / Double(max(grid.columns, 1))
    let height = rect.height / Double(max(grid.rows, 1))
    text += "<g shape-rendering=\"crispEdges\">\n"
    for row in 0..<grid.rows {
      var column = 0
      while column < grid.columns {
        let place = grid.places[row * grid.columns + column]
        let paint = place.map { colour(.map(grid.colormap, $0)) }
        var end = column + 1
        while end < grid.columns,
          grid.places[row * grid.columns + end].map({ colour(.map(grid.colormap, $0)) }) == paint
        {
          end += 1
        }
        if let paint {
          let cell = Rect(
            x: rect.x + width * Double(column), y: rect.y + height * Double(row),
            width: width * Double(end - column), height: height)
          text += "<rect \(box(cell)) fill=\"\(paint)\"/>\n"
        }
        column = end
      }
    }
    text += "</g>\n"
  }

  private func attributes(_ fill: Fill?, _ stroke: Stroke?) -> String {
    var text = " fill=\"\(fill.map { colour($0.paint) } ?? "none")\""
    if let fill, fill.opacity < 1 { text += " fill-opacity=\"\(fill.opacity.inPoints)\"" }
    guard let stroke else { return text }
    let width = stroke.width * theme.lineScale
    text += " stroke=\"\(colour(stroke.paint))\" stroke-width=\"\(width.inPoints)\""
    text += " stroke-linejoin=\"round\""
    if stroke.opacity < 1 { text += " stroke-opacity=\"\(stroke.opacity.inPoints)\"" }
    if stroke.dash != .solid {
      let pattern = stroke.dash.pattern.map { ($0 * width).inPoints }.joined(separator: " ")
      text += " stroke-dasharray=\"\(pattern)\""
    }
    return text
  }

  private func face(_ face: Label.Face) -> String {
    let chinese = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
    let words = "'Noto Sans',\(chinese)"
    let symbols = "'Noto Serif','STIX Two Text','Noto Sans Math','Noto Sans CJK SC',serif"
    return switch face {
    case .text: " font-family=\"\(words)\""
    case .bold: " font-family=\"\(words)\" font-weight=\"bold\""
    case .chinese: " font-family=\"\(chinese)\""
    case .boldChinese: " font-family=\"\(chinese)\" font-weight=\"bold\""
    case .symbol: " font-family=\"\(symbols)\" font-style=\"italic\""
    case .upright: " font-family=\"\(symbols)\""
    }
  }

  private func box(_ rect: Rect) -> String {
    "x=\"\(rect.x.inPoints)\" y=\"\(rect.y.inPoints)\" width=\"\(rect.width.inPoints)\""
      + " height=\"\(rect.height.inPoints)\""
  }

  private func colour(_ paint: Paint) -> String { theme.colour(of: paint).hexadecimal }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
