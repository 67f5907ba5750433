import CZlib

/// Writes pictures as PNG: 8-bit indexed where 256 colours do, true colour otherwise.
///
/// Source: Portable Network Graphics specification, third edition (W3C, 2025). An indexed plot is
/// about a third of the size of a true-colour one and takes a third of the time to compress.
struct PNGEncoder {
  /// The largest error of a channel, of 255, that an indexed picture may have.
  private static let tolerance = 32
  /// Pixels a metre at one pixel a point of 1/72 inch.
  private static let pixelsPerMetre = 72 / 0.0254

  /// The bytes of a file.
  static func encode(_ bitmap: Bitmap, scale: Double) throws(FigureError) -> [UInt8] {
    let palette = Palette(of: bitmap)
    let isIndexed = palette.largestError <= tolerance
    var file: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
    let header =
      bigEndian(bitmap.width) + bigEndian(bitmap.height) + [8, isIndexed ? 3 : 2, 0, 0, 0]
    append("IHDR", header, to: &file)
    let density = bigEndian(Int((pixelsPerMetre * scale).rounded()))
    append("pHYs", density + density + [1], to: &file)
    if isIndexed {
      append("PLTE", palette.colours.flatMap(channels), to: &file)
      append("IDAT", try compress(indexedRows(bitmap, palette.indices)), to: &file)
    } else {
      append("IDAT", try compress(trueColourRows(bitmap)), to: &file)
    }
    append("IEND", [], to: &file)
    return file
  }

  private static func indexedRows(_ bitmap: Bitmap, _ indices: [UInt8]) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((bitmap.width + 1) * bitmap.height)
    for row in 0..<bitmap.height {
      rows.append(0)
      rows.append(contentsOf: indices[(row * bitmap.width)..<((row + 1) * bitmap.width)])
    }
    return rows
  }

  /// Rows filtered by difference to the pixel above: flat areas become zeros.
  private static func trueColourRows(_ bitmap: Bitmap) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((3 * bitmap.width + 1) * bitmap.height)
    for row in 0..<bitmap.height {
      rows.append(2)
      for column in 0..<bitmap.width {
        let position = row * bitmap.width + column
        let pixel = bitmap.pixels[position]
        let above = row == 0 ? 0 : bitmap.pixels[position - bitmap.width]
        rows.append(UInt8(truncatingIfNeeded: (pixel >> 16) &- (above >> 16)))
        rows.append(UInt8(truncatingIfNeeded: (pixel >> 8) &- (above >> 8)))
        rows.append(UInt8(truncatingIfNeeded: pixel &- above))
      }
    }
    return rows
  }

  private static func compress(_ bytes: [UInt8]) throws(FigureError) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var compressed = [UInt8](repeating: 0, count: Int(length))
    let status = unsafe compress2(&compressed, &length, bytes, UInt(bytes.count), 5)
    guard status == Z_OK else { throw .drawing(stage: "zlib", reason: "status \(status)") }
    return Array(compressed[..<Int(length)])
  }

  private static func append(_ type: String, _ content: [UInt8], to file: inout [UInt8]) {
    let body = Array(type.utf8) + content
    let checksum = unsafe crc32(0, body, UInt32(body.count))
    file += bigEndian(content.count) + body + bigEndian(Int(checksum))
  }

  private static func channels(_ colour: UInt32) -> [UInt8] {
    [16, 8, 0].map { UInt8(truncatingIfNeeded: colour >> UInt32($0)) }
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

extension Scene {
  /// Draws the scene and writes it as a PNG file's bytes.
  public func png(theme: Theme, scale: Double = 2, fonts: Fonts) throws(FigureError) -> [UInt8] {
    try PNGEncoder.encode(try bitmap(theme: theme, scale: scale, fonts: fonts), scale: scale)
  }
}
