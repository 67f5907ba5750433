import CCairo
import Testing

@testable import Figures

/// Reads PNG files by libpng, through Cairo: a second opinion on our own encoder.
enum PNGFile {
  static func decode(_ file: [UInt8]) throws -> Bitmap {
    let source = Source(file)
    let surface = unsafe cairo_image_surface_create_from_png_stream(
      { closure, target, length in
        guard let closure = unsafe closure, let target = unsafe target else {
          return CAIRO_STATUS_READ_ERROR
        }
        let source = unsafe Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
        guard source.position + Int(length) <= source.bytes.count else {
          return CAIRO_STATUS_READ_ERROR
        }
        for index in 0..<Int(length) {
          unsafe target[index] = source.bytes[source.position + index]
        }
        source.position += Int(length)
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(source).toOpaque())
    defer { unsafe cairo_surface_destroy(surface) }
    try #require(unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    let width = unsafe Int(cairo_image_surface_get_width(surface))
    let height = unsafe Int(cairo_image_surface_get_height(surface))
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    let data = unsafe try #require(unsafe cairo_image_surface_get_data(surface))
    var pixels: [UInt32] = []
    for row in 0..<height {
      for column in 0..<width {
        let place = unsafe data + row * stride + column * 4
        let bytes = unsafe [place[2], place[1], place[0]].map(UInt32.init)
        pixels.append(bytes[0] << 16 | bytes[1] << 8 | bytes[2])
      }
    }
    return withExtendedLifetime(source) { Bitmap(width: width, height: height, pixels: pixels) }
  }

  private final class Source {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }
}
