import CCairo
import CPango

/// Measures and draws runs of text with Pango; one thread at a time.
@safe final class Typesetter {
  /// A run's size when it is set in one face and size, in points.
  struct Measure: Hashable {
    var width: Double
    var ascent: Double
    var descent: Double
    /// The box of the ink relative to the start of the base line.
    var ink: Rect
  }

  private struct Key: Hashable {
    var text: String
    var face: Label.Face
    var size: Double
  }

  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private var measures: [Key: Measure] = [:]
  /// The outlines of runs that have been drawn, from the start of their base line.
  private var outlines: [Key: UnsafeMutablePointer<cairo_path_t>] = unsafe [:]
  /// Where outlines are made, in units so small that rounding is not seen.
  private let scratch: OpaquePointer?
  /// Descriptions that Pango has parsed, one a face and size.
  private var descriptions: [Key: OpaquePointer] = unsafe [:]

  init(configuration: FontConfiguration) {
    unsafe map = configuration.makeFontMap()
    unsafe context = pango_font_map_create_context(map)
    // Unhinted outlines and unrounded positions: a label is equally wide at every scale.
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    // The one Chinese that the course is written in decides between regional glyph shapes.
    unsafe pango_context_set_language(context, pango_language_from_string("zh-cn"))
    unsafe layout = pango_layout_new(context)
    // Without bounds: Cairo leaves glyphs out that lie far outside of a surface.
    let surface = unsafe cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
    unsafe scratch = cairo_create(surface)
    unsafe cairo_surface_destroy(surface)
    unsafe cairo_scale(scratch, 8, 8)
  }

  deinit {
    unsafe outlines.values.forEach { unsafe cairo_path_destroy($0) }
    unsafe cairo_destroy(scratch)
    unsafe descriptions.values.forEach { unsafe pango_font_description_free($0) }
    unsafe g_object_unref(UnsafeMutableRawPointer(layout))
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// Measures a run; throws when no font has one of its glyphs.
  func measure(_ text: String, face: Label.Face, size: Double) throws(FigureError) -> Measure {
    let key = Key(text: text, face: face, size: size)
    if let known = measures[key] { return known }
    set(text, face: face, size: size)
    if unsafe pango_layout_get_unknown_glyphs_count(layout) > 0 {
      throw .missingGlyph(label: text, characters: unknown(in: text, face: face, size: size))
    }
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    unsafe pango_layout_get_extents(layout, &ink, &logical)
    let unit = Double(PANGO_SCALE)
    let baseline = unsafe Double(pango_layout_get_baseline(layout)) / unit
    let measure = Measure(
      width: Double(logical.width) / unit, ascent: baseline,
      descent: Double(logical.height) / unit - baseline,
      ink: Rect(
        x: Double(ink.x) / unit, y: Double(ink.y) / unit - baseline,
        width: Double(ink.width) / unit, height: Double(ink.height) / unit))
    measures[key] = measure
    return measure
  }

  /// Adds a run's outlines to a Cairo context's path, its base line starting at a point.
  ///
  /// Outlines, unlike Cairo's glyph cache, keep positions between pixels.
  func addOutlines(
    of text: String, face: Label.Face, size: Double, at point: Point, to cairo: OpaquePointer
  ) {
    // Shaping words takes longer than filling them, and ticks and frames repeat their words.
    let path = unsafe outline(of: Key(text: text, face: face, size: size))
    unsafe cairo_translate(cairo, point.x, point.y)
    unsafe cairo_append_path(cairo, path)
    unsafe cairo_translate(cairo, -point.x, -point.y)
  }

  private func outline(of key: Key) -> UnsafeMutablePointer<cairo_path_t>? {
    if let known = unsafe outlines[key] { return unsafe known }
    set(key.text, face: key.face, size: key.size)
    unsafe cairo_new_path(scratch)
    unsafe cairo_move_to(scratch, 0, 0)
    unsafe pango_cairo_layout_line_path(scratch, pango_layout_get_line_readonly(layout, 0))
    let path = unsafe cairo_copy_path(scratch)
    unsafe outlines[key] = path
    return unsafe path
  }

  /// Shows a run as text that can be searched and copied, for PDF.
  func show(
    _ text: String, face: Label.Face, size: Double, at point: Point, on cairo: OpaquePointer
  ) {
    set(text, face: face, size: size)
    unsafe cairo_move_to(cairo, point.x, point.y)
    unsafe pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, 0))
  }

  private func set(_ text: String, face: Label.Face, size: Double) {
    unsafe pango_layout_set_font_description(layout, description(face, size))
    unsafe pango_layout_set_text(layout, text, -1)
  }

  private func description(_ face: Label.Face, _ size: Double) -> OpaquePointer? {
    let key = Key(text: "", face: face, size: size)
    if let known = unsafe descriptions[key] { return unsafe known }
    let description = unsafe pango_font_description_from_string(face.families)
    unsafe pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    if face == .bold || face == .boldChinese {
      unsafe pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD)
    }
    if face == .symbol {
      unsafe pango_font_description_set_style(description, PANGO_STYLE_ITALIC)
    }
    unsafe descriptions[key] = description
    return unsafe description
  }

  private func unknown(in text: String, face: Label.Face, size: Double) -> String {
    String(
      text.filter { character in
        set(String(character), face: face, size: size)
        return unsafe pango_layout_get_unknown_glyphs_count(layout) > 0
      })
  }
}

extension Label.Face {
  /// The families that Pango tries in turn, all from the private configuration.
  var families: String {
    switch self {
    case .text, .bold: "Noto Sans,Noto Sans CJK SC,Noto Sans Math"
    case .chinese, .boldChinese: "Noto Sans CJK SC"
    case .symbol, .upright: "Noto Serif,Noto Sans Math,Noto Sans CJK SC"
    }
  }
}
