import CZlib

/// Writes pictures as PNG: 8-bit indexed where 256 colours do, true colour otherwise.
///
/// Source: Portable Network Graphics specification, third edition (W3C, 2025). An indexed plot is
/// about a third of the size of a true-colour one and takes a third of the time to compress.
struct PNGEncoder {
  /// The largest error of a channel, of 255, that a picture in 256 colours may have; in fewer
  /// colours, more.
  private static let tolerance = 32
  /// Pixels a metre at one pixel a point of 1/72 inch.
  private static let pixelsPerMetre = 72 / 0.0254

  /// How a file is compressed.
  enum Effort {
    /// Fast, for all but the largest pictures.
    case quick
    /// As far as zlib goes, in some ten times the time.
    case thorough
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - scale: pixels a point, for the density that the file tells.
  ///   - colours: how many colours the picture may have to be indexed, up to 256.
  ///   - effort: how long to search for repetitions.
  static func encode(
    _ bitmap: Bitmap, scale: Double, colours: Int = 256, effort: Effort = .quick
  ) throws(FigureError) -> [UInt8] {
    var table = ColourTable()
    let runs = PixelRuns(of: bitmap, countedIn: &table)
    let palette = Palette(of: table, limit: colours)
    let isIndexed = palette.largestError <= tolerance * (colours < 256 ? 2 : 1)
    var file: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
    let header =
      bigEndian(bitmap.width) + bigEndian(bitmap.height) + [8, isIndexed ? 3 : 2, 0, 0, 0]
    append("IHDR", header, to: &file)
    let density = bigEndian(Int((pixelsPerMetre * scale).rounded()))
    append("pHYs", density + density + [1], to: &file)
    if isIndexed {
      append("PLTE", palette.colours.flatMap(channels), to: &file)
      append(
        "IDAT", try compress(indexedRows(runs, palette), effort), to: &file)
    } else {
      append("IDAT", try compress(trueColourRows(bitmap), effort), to: &file)
    }
    append("IEND", [], to: &file)
    return file
  }

  /// Rows of indices; one that is the same as the row above is written as its difference, zeros.
  private static func indexedRows(_ runs: PixelRuns, _ palette: Palette) -> [UInt8] {
    let size = (runs.width + 1) * runs.height
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { rows, count in
      // A repeated row is all zeros, and only its filter's number is written.
      unsafe rows.initialize(repeating: 0)
      var position = 0
      for row in 0..<runs.height {
        let runsOfRow = runs[row]
        if runsOfRow.isEmpty { unsafe rows[position] = 2 }
        var start = position + 1
        for run in runsOfRow {
          let end = start &+ Int(run.count)
          let place = palette.place(ofNumber: run.colour)
          for index in start..<end { unsafe rows[index] = place }
          start = end
        }
        position += runs.width + 1
      }
      count = size
    }
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

  /// A zlib stream.
  ///
  /// Quickly means level 3 with longer searches: plots consist of long runs, which the search for a
  /// better match one byte later cannot improve, and inside of which nothing need be found again.
  private static func compress(
    _ bytes: [UInt8], _ effort: Effort
  ) throws(FigureError) -> [UInt8] {
    var stream = unsafe z_stream()
    var status = unsafe deflateInit_(
      &stream, effort == .quick ? 3 : 9, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .drawing(stage: "zlib", reason: "status \(status)") }
    defer { unsafe deflateEnd(&stream) }
    if effort == .quick { unsafe deflateTune(&stream, 8, 4, 258, 8) }
    let room = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    let compressed = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        // zlib only reads from here.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(room)
        status = unsafe deflate(&stream, Z_FINISH)
      }
      count = unsafe Int(stream.total_out)
    }
    guard status == Z_STREAM_END else {
      throw .drawing(stage: "zlib", reason: "status \(status)")
    }
    return compressed
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
  /// The most bytes that a PNG file takes unless its scale is given.
  public static let pngLimit = 100_000

  /// Draws the scene and writes it as a PNG file's bytes.
  ///
  /// - Parameters:
  ///   - scale: device pixels a point. When nil, two; where the file would be larger than
  ///     `pngLimit`, packed harder, then in fewer colours and, as far as needed, with fewer pixels
  ///     down to one.
  public func png(
    theme: Theme, scale: Double? = nil, fonts: Fonts
  ) throws(FigureError) -> [UInt8] {
    var bitmap = try bitmap(theme: theme, scale: scale ?? 2, fonts: fonts)
    var file = try PNGEncoder.encode(bitmap, scale: scale ?? 2)
    guard scale == nil else { return file }
    if file.count > Scene.pngLimit {
      file = try PNGEncoder.encode(bitmap, scale: 2, effort: .thorough)
    }
    for smaller in [2, 1.75, 1.5, 1.25, 1] where file.count > Scene.pngLimit {
      if smaller < 2 { bitmap = try self.bitmap(theme: theme, scale: smaller, fonts: fonts) }
      file = try PNGEncoder.encode(bitmap, scale: smaller, colours: 64, effort: .thorough)
    }
    return file
  }
}
