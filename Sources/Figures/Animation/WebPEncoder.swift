import CWebP

/// Writes pictures as an animated WebP file: each frame holds what has changed, in few colours.
///
/// A frame is the smallest rectangle around the changed pixels, without loss in at most 256 colours
/// that all frames share; libwebp's own encoder of animations tries several ways for each frame
/// and took three times as long for larger files.
enum WebPEncoder {
  /// The largest error of a channel, of 255, that pictures in few colours may have.
  private static let tolerance = 32

  /// The bytes of a file that shows each picture for some seconds and then starts again.
  static func encode(_ pictures: [(Bitmap, seconds: Double)]) throws(FigureError) -> [UInt8] {
    guard let first = pictures.first?.0 else {
      throw .badData(mark: "Animation", reason: "it has no frames")
    }
    guard pictures.allSatisfy({ $0.0.width == first.width && $0.0.height == first.height }) else {
      throw .badData(mark: "Animation", reason: "its frames differ in size")
    }
    let palette = Palette(of: pictures.map(\.0))
    let isIndexed = palette.largestError <= tolerance
    guard let file = unsafe WebPMuxNew() else {
      throw .drawing(stage: "libwebp", reason: "out of memory")
    }
    defer { unsafe WebPMuxDelete(file) }
    for (area, milliseconds, picture) in frames(pictures) {
      var pixels = picture.pixels(in: area)
      if isIndexed { pixels = palette.simplified(pixels) }
      unsafe try add(pixels, area: area, milliseconds: milliseconds, to: file)
    }
    var repetition = WebPMuxAnimParams(bgcolor: 0xFFFF_FFFF, loop_count: 0)
    try check(unsafe WebPMuxSetAnimationParams(file, &repetition))
    try check(unsafe WebPMuxSetCanvasSize(file, Int32(first.width), Int32(first.height)))
    var data = unsafe WebPData()
    unsafe WebPDataInit(&data)
    defer { unsafe WebPDataClear(&data) }
    try check(unsafe WebPMuxAssemble(file, &data))
    return unsafe Array(UnsafeBufferPointer(start: data.bytes, count: data.size))
  }

  /// What each frame changes and how long it stays; a picture that changes nothing lengthens the
  /// one before it.
  private static func frames(
    _ pictures: [(Bitmap, seconds: Double)]
  ) -> [(area: PixelArea, milliseconds: Int, picture: Bitmap)] {
    var frames: [(area: PixelArea, milliseconds: Int, picture: Bitmap)] = []
    for (index, (picture, seconds)) in pictures.enumerated() {
      let milliseconds = Int((seconds * 1000).rounded())
      let before = index == 0 ? nil : pictures[index - 1].0
      if let area = picture.change(since: before) {
        frames.append((area, milliseconds, picture))
      } else {
        frames[frames.count - 1].milliseconds += milliseconds
      }
    }
    return frames
  }

  private static func add(
    _ pixels: [UInt32], area: PixelArea, milliseconds: Int, to file: OpaquePointer
  ) throws(FigureError) {
    var config = WebPConfig()
    var picture = unsafe WebPPicture()
    guard unsafe WebPConfigInit(&config) != 0, unsafe WebPConfigLosslessPreset(&config, 1) != 0,
      unsafe WebPPictureInit(&picture) != 0
    else { throw .drawing(stage: "libwebp", reason: "the library is of another version") }
    unsafe picture.use_argb = 1
    unsafe picture.width = Int32(area.width)
    unsafe picture.height = Int32(area.height)
    guard unsafe WebPPictureAlloc(&picture) != 0 else {
      throw .drawing(stage: "libwebp", reason: "out of memory")
    }
    defer { unsafe WebPPictureFree(&picture) }
    let stride = unsafe Int(picture.argb_stride)
    for row in 0..<area.height {
      for column in 0..<area.width {
        unsafe picture.argb[row &* stride &+ column] =
          0xFF00_0000 | pixels[row &* area.width &+ column]
      }
    }
    var writer = unsafe WebPMemoryWriter()
    unsafe WebPMemoryWriterInit(&writer)
    defer { unsafe WebPMemoryWriterClear(&writer) }
    let isEncoded = unsafe withUnsafeMutablePointer(to: &writer) { pointer in
      unsafe picture.writer = WebPMemoryWrite
      unsafe picture.custom_ptr = UnsafeMutableRawPointer(pointer)
      return unsafe WebPEncode(&config, &picture) != 0
    }
    guard isEncoded else {
      throw unsafe .drawing(stage: "libwebp", reason: "error \(picture.error_code.rawValue)")
    }
    var frame = unsafe WebPMuxFrameInfo()
    unsafe frame.bitstream = unsafe WebPData(bytes: writer.mem, size: writer.size)
    unsafe frame.x_offset = Int32(area.x)
    unsafe frame.y_offset = Int32(area.y)
    unsafe frame.duration = Int32(milliseconds)
    unsafe frame.id = WEBP_CHUNK_ANMF
    unsafe frame.dispose_method = WEBP_MUX_DISPOSE_NONE
    unsafe frame.blend_method = WEBP_MUX_NO_BLEND
    try check(unsafe WebPMuxPushFrame(file, &frame, 1))
  }

  private static func check(_ status: WebPMuxError) throws(FigureError) {
    guard status != WEBP_MUX_OK else { return }
    throw .drawing(stage: "libwebp", reason: "status \(status.rawValue)")
  }
}

/// A rectangle of a picture's pixels.
struct PixelArea: Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}

extension Bitmap {
  /// The pixels of a rectangle, row by row.
  func pixels(in area: PixelArea) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(area.width * area.height)
    for row in area.y..<(area.y + area.height) {
      let start = row * width + area.x
      result.append(contentsOf: pixels[start..<(start + area.width)])
    }
    return result
  }

  /// The smallest rectangle around the pixels that differ from another picture's, its corner at
  /// even numbers, as WebP asks; nil where none does, everything where there is no other picture.
  func change(since other: Bitmap?) -> PixelArea? {
    guard let other else { return PixelArea(x: 0, y: 0, width: width, height: height) }
    var (left, right, top, bottom) = (width, -1, height, -1)
    for row in 0..<height where !isEqual(row: row, to: row, of: other) {
      let (start, end) = (row * width, (row + 1) * width)
      guard let first = (start..<end).first(where: { pixels[$0] != other.pixels[$0] }),
        let last = (start..<end).last(where: { pixels[$0] != other.pixels[$0] })
      else { continue }
      left = min(left, first - start)
      right = max(right, last - start)
      top = min(top, row)
      bottom = row
    }
    guard right >= 0 else { return nil }
    (left, top) = (left & ~1, top & ~1)
    return PixelArea(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
  }
}
