import CWebP

@testable import Figures

/// What a player of animated WebP files shows, decoded by libwebp.
struct WebPPlayer {
  /// Bytes that libwebp cannot read.
  struct Damaged: Error {}

  private(set) var pictures: [Bitmap] = []
  private(set) var milliseconds: [Int] = []

  init(_ file: [UInt8]) throws {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: file.count)
    defer { unsafe bytes.deallocate() }
    _ = unsafe bytes.initialize(from: file)
    var data = unsafe WebPData(bytes: bytes.baseAddress, size: file.count)
    guard let mux = unsafe WebPMuxCreate(&data, 0) else { throw Damaged() }
    defer { unsafe WebPMuxDelete(mux) }
    var (width, height): (Int32, Int32) = (0, 0)
    _ = unsafe WebPMuxGetCanvasSize(mux, &width, &height)
    var canvas = Bitmap(
      width: Int(width), height: Int(height),
      pixels: Array(repeating: 0, count: Int(width * height)))
    var number: UInt32 = 1
    var frame = unsafe WebPMuxFrameInfo()
    while unsafe WebPMuxGetFrame(mux, number, &frame) == WEBP_MUX_OK {
      try unsafe Self.draw(frame, on: &canvas)
      unsafe WebPDataClear(&frame.bitstream)
      pictures.append(canvas)
      milliseconds.append(unsafe Int(frame.duration))
      number += 1
    }
  }

  private static func draw(_ frame: WebPMuxFrameInfo, on canvas: inout Bitmap) throws {
    var (width, height): (Int32, Int32) = (0, 0)
    guard
      let decoded = unsafe WebPDecodeBGRA(
        frame.bitstream.bytes, frame.bitstream.size, &width, &height)
    else { throw Damaged() }
    defer { unsafe WebPFree(decoded) }
    for row in 0..<Int(height) {
      for column in 0..<Int(width) {
        let place = 4 * (row * Int(width) + column)
        let (blue, green, red) = unsafe (decoded[place], decoded[place + 1], decoded[place + 2])
        let (x, y) = unsafe (column + Int(frame.x_offset), row + Int(frame.y_offset))
        canvas.pixels[y * canvas.width + x] =
          UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
      }
    }
  }
}
