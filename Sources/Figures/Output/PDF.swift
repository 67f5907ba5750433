import CCairo

extension Scene {
  /// Writes the scene as a PDF file's bytes: one page, vector lines, words that can be searched.
  ///
  /// The file carries a fixed date, so that it depends on the scene alone.
  public func pdf(theme: Theme, fonts: Fonts) throws(FigureError) -> [UInt8] {
    let sink = ByteSink()
    let closure = unsafe Unmanaged.passUnretained(sink).toOpaque()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure = unsafe closure, let data = unsafe data else {
          return CAIRO_STATUS_WRITE_ERROR
        }
        let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        unsafe sink.bytes.append(
          contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, closure, size.width, size.height)
    defer { unsafe cairo_surface_destroy(surface) }
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, alternativeText)
    for date in [CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE] {
      unsafe cairo_pdf_surface_set_metadata(surface, date, "2000-01-01T00:00:00Z")
    }
    guard let cairo = unsafe cairo_create(surface) else {
      throw .drawing(stage: "cairo", reason: "no context")
    }
    defer { unsafe cairo_destroy(cairo) }
    fonts.withTypesetter { typesetter in
      unsafe CairoCanvas(cairo, theme: theme, typesetter: typesetter, textMode: .glyphs).draw(self)
    }
    try CairoStatus.check(unsafe cairo_status(cairo), stage: "drawing")
    unsafe cairo_surface_finish(surface)
    try CairoStatus.check(unsafe cairo_surface_status(surface), stage: "writing PDF")
    return withExtendedLifetime(sink) { sink.bytes }
  }
}

/// Collects what Cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []
}
