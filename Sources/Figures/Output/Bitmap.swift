import CCairo
import Foundation

/// A picture as opaque pixels, row by row, each 0xRRGGBB.
public struct Bitmap: Hashable, Sendable {
  /// The pixels of a row.
  public var width: Int
  /// The number of rows.
  public var height: Int
  /// All pixels, from the top left corner.
  public var pixels: [UInt32]

  /// Makes a picture from its pixels.
  public init(width: Int, height: Int, pixels: [UInt32]) {
    precondition(pixels.count == width * height, "one number a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

extension Bitmap {
  /// Whether a row is the same as the one above it.
  func repeats(row: Int) -> Bool {
    row > 0 && isEqual(row: row, to: row - 1, of: self)
  }

  /// Calls a function with each run of one colour in a row, from left to right.
  @inline(__always)
  func forEachRun(inRow row: Int, _ body: (_ colour: UInt32, _ count: Int) -> Void) {
    unsafe pixels.withUnsafeBytes { bytes in
      func pixel(_ index: Int) -> UInt32 {
        unsafe bytes.load(fromByteOffset: index &* 4, as: UInt32.self)
      }
      var start = row * width
      let rowEnd = start + width
      while start < rowEnd {
        let colour = pixel(start)
        var end = start &+ 1
        // At the edges of lines nearly all runs are single pixels.
        if end < rowEnd, pixel(end) == colour {
          let pair = UInt64(colour) << 32 | UInt64(colour)
          func difference(_ index: Int) -> UInt64 {
            unsafe bytes.loadUnaligned(fromByteOffset: index &* 4, as: UInt64.self) ^ pair
          }
          while end &+ 8 <= rowEnd,
            difference(end) | difference(end &+ 2) | difference(end &+ 4) | difference(end &+ 6)
              == 0
          {
            end &+= 8
          }
          while end < rowEnd, pixel(end) == colour { end &+= 1 }
        }
        body(colour, end &- start)
        start = end
      }
    }
  }

  /// Whether a row is the same as another picture's row of the same width.
  func isEqual(row: Int, to otherRow: Int, of other: Bitmap) -> Bool {
    let width = width
    return unsafe pixels.withUnsafeBufferPointer { own in
      unsafe other.pixels.withUnsafeBufferPointer { others in
        guard let first = own.baseAddress, let second = others.baseAddress else {
          return true
        }
        return unsafe memcmp(first + row * width, second + otherRow * width, width * 4) == 0
      }
    }
  }
}

extension Scene {
  /// Draws the scene as pixels.
  ///
  /// - Parameters:
  ///   - theme: the colours and the weight of lines.
  ///   - scale: device pixels a point.
  public func bitmap(theme: Theme, scale: Double = 2, fonts: Fonts) throws(FigureError) -> Bitmap {
    let width = Int((size.width * scale).rounded(.up))
    let height = Int((size.height * scale).rounded(.up))
    guard (1...32_000).contains(width), (1...32_000).contains(height) else {
      throw .drawing(
        stage: "cairo", reason: "\(width) x \(height) pixels; each side takes 1 to 32000")
    }
    var failure: FigureError?
    // Cairo draws into the array itself: copying millions of pixels costs as much as a curve.
    let pixels = unsafe [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
      do throws(FigureError) {
        try unsafe draw(on: buffer, width: width, height: height, theme, scale: scale, fonts)
        // The upper byte of a pixel is not defined.
        for index in buffer.indices { unsafe buffer[index] &= 0xFF_FFFF }
        count = width * height
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return Bitmap(width: width, height: height, pixels: pixels)
  }

  private func draw(
    on buffer: UnsafeMutableBufferPointer<UInt32>, width: Int, height: Int, _ theme: Theme,
    scale: Double, _ fonts: Fonts
  ) throws(FigureError) {
    // The page's background, which is drawn first, covers whatever the memory holds.
    let surface = unsafe cairo_image_surface_create_for_data(
      UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: UInt8.self),
      CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(width * 4))
    defer { unsafe cairo_surface_destroy(surface) }
    guard let cairo = unsafe cairo_create(surface) else {
      throw .drawing(stage: "cairo", reason: "no context")
    }
    defer { unsafe cairo_destroy(cairo) }
    unsafe cairo_scale(cairo, scale, scale)
    fonts.withTypesetter { typesetter in
      unsafe CairoCanvas(cairo, theme: theme, typesetter: typesetter, textMode: .outlines)
        .draw(self)
    }
    unsafe cairo_surface_flush(surface)
    try CairoStatus.check(unsafe cairo_status(cairo), stage: "drawing")
    try CairoStatus.check(unsafe cairo_surface_status(surface), stage: "drawing")
  }
}

/// Cairo's status codes as errors.
enum CairoStatus {
  /// Throws when a status is not a success.
  static func check(_ status: cairo_status_t, stage: String) throws(FigureError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    let reason = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) }
    throw .drawing(stage: stage, reason: reason ?? "status \(status.rawValue)")
  }
}
