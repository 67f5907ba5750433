import CCairo

/// Draws scenes on a Cairo surface; knows the five elements and nothing of plots.
@safe struct CairoCanvas {
  /// How words reach the surface.
  enum TextMode {
    /// As outlines, whose edges may lie between pixels.
    case outlines
    /// As text that can be searched and copied.
    case glyphs
  }

  private let cairo: OpaquePointer
  private let theme: Theme
  private let typesetter: Typesetter
  private let textMode: TextMode

  /// Makes a canvas over a context that outlives it.
  init(_ cairo: OpaquePointer, theme: Theme, typesetter: Typesetter, textMode: TextMode) {
    unsafe self.cairo = cairo
    self.theme = theme
    self.typesetter = typesetter
    self.textMode = textMode
  }

  /// Paints the page and everything on it.
  func draw(_ scene: Scene) {
    set(.background, opacity: 1)
    unsafe cairo_paint(cairo)
    unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    draw(scene.elements)
  }

  private func draw(_ elements: [Element]) {
    for element in elements { draw(element) }
  }

  private func draw(_ element: Element) {
    switch element {
    case .path(let path, let fill, let stroke):
      add(path)
      finish(fill: fill, stroke: stroke)
    case .text(let block, let point, let paint, let halo):
      draw(block, at: point, paint: paint, halo: halo)
    case .grid(let grid, let rect): draw(grid, in: rect)
    case .symbols(let shape, let points, let radius, let fill, let stroke):
      if Element.isHalo(stroke) {
        // All halos first, or each would eat into the symbols before it.
        for point in points {
          add(shape.outline(at: point, radius: radius))
          finish(fill: nil, stroke: stroke)
        }
      }
      for point in points {
        add(shape.outline(at: point, radius: radius))
        finish(fill: fill, stroke: Element.isHalo(stroke) ? nil : stroke)
      }
    case .group(_, let children, let clip):
      unsafe cairo_save(cairo)
      if let clip {
        unsafe cairo_rectangle(cairo, clip.x, clip.y, clip.width, clip.height)
        unsafe cairo_clip(cairo)
      }
      draw(children)
      unsafe cairo_restore(cairo)
    }
  }

  private func draw(_ block: TextBlock, at point: Point, paint: Paint, halo: Bool) {
    if textMode == .glyphs {
      if halo { drawHalo(of: block, at: point) }
      set(paint, opacity: 1)
      for piece in block.pieces {
        unsafe typesetter.show(
          piece.text, face: piece.face, size: piece.size,
          at: piece.origin.moved(point.x, point.y), on: cairo)
      }
      unsafe cairo_new_path(cairo)
      return
    }
    if halo { drawHalo(of: block, at: point) }
    addOutlines(of: block, at: point)
    set(paint, opacity: 1)
    unsafe cairo_fill(cairo)
  }

  private func drawHalo(of block: TextBlock, at point: Point) {
    addOutlines(of: block, at: point)
    set(.background, opacity: 1)
    unsafe cairo_set_dash(cairo, nil, 0, 0)
    unsafe cairo_set_line_width(cairo, block.typeSize * 0.3)
    // A halo's edge lies on the page's own colour nearly everywhere.
    unsafe cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST)
    unsafe cairo_stroke(cairo)
    unsafe cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT)
  }

  private func addOutlines(of block: TextBlock, at point: Point) {
    for piece in block.pieces {
      unsafe typesetter.addOutlines(
        of: piece.text, face: piece.face, size: piece.size,
        at: piece.origin.moved(point.x, point.y), to: cairo)
    }
  }

  private func draw(_ grid: CellGrid, in rect: Rect) {
    guard grid.rows > 0 else { return }
    // Cells meet at the same coordinate and are drawn without smoothing: no seams between them.
    unsafe cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE)
    for row in 0..<grid.rows {
      let top = rect.y + rect.height * Double(row) / Double(grid.rows)
      let bottom = rect.y + rect.height * Double(row + 1) / Double(grid.rows)
      for column in 0..<grid.columns {
        guard let place = grid.places[row * grid.columns + column] else { continue }
        let left = rect.x + rect.width * Double(column) / Double(grid.columns)
        let right = rect.x + rect.width * Double(column + 1) / Double(grid.columns)
        set(.map(grid.colormap, place), opacity: 1)
        // Corners, not extents: a sum of rounded numbers would leave seams.
        add(
          Path(
            through: [
              Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom),
            ], closed: true))
        unsafe cairo_fill(cairo)
      }
    }
    unsafe cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT)
  }

  private func add(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let point): unsafe cairo_move_to(cairo, point.x, point.y)
      case .line(let point): unsafe cairo_line_to(cairo, point.x, point.y)
      case .curve(let a, let b, let c):
        unsafe cairo_curve_to(cairo, a.x, a.y, b.x, b.y, c.x, c.y)
      case .close: unsafe cairo_close_path(cairo)
      }
    }
  }

  private func finish(fill: Fill?, stroke: Stroke?) {
    if let fill {
      set(fill.paint, opacity: fill.opacity)
      // Sixteen steps from outside to inside are enough for an edge that is pale itself.
      if fill.opacity < 0.5 { unsafe cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST) }
      unsafe cairo_fill_preserve(cairo)
      unsafe cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT)
    }
    if let stroke {
      let width = stroke.width * theme.lineScale
      set(stroke.paint, opacity: stroke.opacity)
      unsafe cairo_set_line_width(cairo, width)
      let pattern = stroke.dash.pattern.map { $0 * width }
      unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
      unsafe cairo_set_dash(cairo, pattern, Int32(pattern.count), 0)
      unsafe cairo_stroke_preserve(cairo)
    }
    unsafe cairo_new_path(cairo)
  }

  private func set(_ paint: Paint, opacity: Double) {
    let colour = theme.colour(of: paint)
    unsafe cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, opacity)
  }
}
