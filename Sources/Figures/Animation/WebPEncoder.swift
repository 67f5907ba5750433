import CWebP

/// Writes pictures as an animated WebP file, without loss.
enum WebPEncoder {
  /// The bytes of a file that shows each picture for some seconds and then starts again.
  static func encode(_ pictures: [(Bitmap, seconds: Double)]) throws(FigureError) -> [UInt8] {
    guard let first = pictures.first?.0 else {
      throw .badData(mark: "Animation", reason: "it has no frames")
    }
    var options = WebPAnimEncoderOptions()
    guard unsafe WebPAnimEncoderOptionsInit(&options) != 0,
      let encoder = unsafe WebPAnimEncoderNew(Int32(first.width), Int32(first.height), &options)
    else { throw .drawing(stage: "libwebp", reason: "no encoder") }
    defer { unsafe WebPAnimEncoderDelete(encoder) }
    var config = WebPConfig()
    guard unsafe WebPConfigInit(&config) != 0, unsafe WebPConfigLosslessPreset(&config, 5) != 0
    else { throw .drawing(stage: "libwebp", reason: "no configuration") }
    var time = 0.0
    for (picture, seconds) in pictures {
      try unsafe add(picture, at: Int32((time * 1000).rounded()), to: encoder, config: config)
      time += seconds
    }
    // An empty picture marks the end of the last one.
    guard unsafe WebPAnimEncoderAdd(encoder, nil, Int32((time * 1000).rounded()), nil) != 0 else {
      throw .drawing(stage: "libwebp", reason: unsafe message(of: encoder))
    }
    var data = unsafe WebPData()
    unsafe WebPDataInit(&data)
    defer { unsafe WebPDataClear(&data) }
    guard unsafe WebPAnimEncoderAssemble(encoder, &data) != 0 else {
      throw .drawing(stage: "libwebp", reason: unsafe message(of: encoder))
    }
    return unsafe Array(UnsafeBufferPointer(start: data.bytes, count: data.size))
  }

  private static func add(
    _ bitmap: Bitmap, at time: Int32, to encoder: OpaquePointer, config: WebPConfig
  ) throws(FigureError) {
    var picture = unsafe WebPPicture()
    guard unsafe WebPPictureInit(&picture) != 0 else {
      throw .drawing(stage: "libwebp", reason: "no picture")
    }
    unsafe picture.use_argb = 1
    unsafe picture.width = Int32(bitmap.width)
    unsafe picture.height = Int32(bitmap.height)
    guard unsafe WebPPictureAlloc(&picture) != 0 else {
      throw .drawing(stage: "libwebp", reason: "out of memory")
    }
    defer { unsafe WebPPictureFree(&picture) }
    let stride = unsafe Int(picture.argb_stride)
    for row in 0..<bitmap.height {
      for column in 0..<bitmap.width {
        unsafe picture.argb[row * stride + column] =
          0xFF00_0000 | bitmap.pixels[row * bitmap.width + column]
      }
    }
    var config = config
    guard unsafe WebPAnimEncoderAdd(encoder, &picture, time, &config) != 0 else {
      throw .drawing(stage: "libwebp", reason: unsafe message(of: encoder))
    }
  }

  private static func message(of encoder: OpaquePointer) -> String {
    unsafe String(cString: WebPAnimEncoderGetError(encoder))
  }
}
