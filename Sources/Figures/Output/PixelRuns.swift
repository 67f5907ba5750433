/// A picture as runs of one colour, row by row.
///
/// A plot has a tenth as many runs as pixels, so what looks at pixels twice looks at runs instead.
struct PixelRuns {
  /// Neighbours of one colour.
  struct Run {
    /// The colour's number in the table that counted it.
    var colour: UInt32
    /// How many pixels there are.
    var count: UInt32
  }

  /// The pixels of a row.
  let width: Int
  private var runs: [Run] = []
  private var rowStarts: [Int] = [0]

  /// Finds the runs of a picture and counts its colours in a table.
  ///
  /// A row that repeats the one above it has no runs, and its pixels are not counted: a palette
  /// asks which colours there are, and roughly how many of each.
  init(of bitmap: Bitmap, countedIn colours: inout ColourTable) {
    width = bitmap.width
    runs.reserveCapacity(bitmap.width * bitmap.height / 16)
    rowStarts.reserveCapacity(bitmap.height + 1)
    var table = ColourTable()
    swap(&table, &colours)
    // Every other run is of the background: it needs no look-up.
    let background = bitmap.pixels.first ?? 0
    let number = UInt32(table.add(0, of: background))
    var backgroundCount = 0
    for row in 0..<bitmap.height {
      if !bitmap.repeats(row: row) {
        bitmap.forEachRun(inRow: row) { colour, count in
          if colour == background {
            backgroundCount += count
            runs.append(Run(colour: number, count: UInt32(count)))
          } else {
            let found = table.add(count, of: colour)
            runs.append(Run(colour: UInt32(found), count: UInt32(count)))
          }
        }
      }
      rowStarts.append(runs.count)
    }
    _ = table.add(backgroundCount, of: background)
    swap(&table, &colours)
  }

  /// The number of rows.
  var height: Int { rowStarts.count - 1 }

  /// The runs of a row from left to right; none where it repeats the row above.
  subscript(row: Int) -> ArraySlice<Run> { runs[rowStarts[row]..<rowStarts[row + 1]] }
}
