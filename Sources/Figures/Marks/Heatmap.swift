/// Numbers in rows and columns as colours.
public struct Heatmap: Mark {
  private let rows: [[Double]]
  private let xEnds: ClosedRange<Double>
  private let yEnds: ClosedRange<Double>
  private let colours: ColourScale

  /// Makes a map with a column a time step and a row a unit, the first unit first.
  ///
  /// - Parameters:
  ///   - rows: the numbers, one array a row, all equally long.
  ///   - firstStep: the time step of the first column.
  public init(rows: [[Double]], firstStep: Int = 1, colours: ColourScale) {
    let columns = Double(rows.first?.count ?? 0)
    self.rows = rows
    let first = Double(firstStep) - 0.5
    xEnds = first...(first + max(1, columns))
    yEnds = 0.5...(max(1, Double(rows.count)) + 0.5)
    self.colours = colours
  }

  /// Makes a map over ranges of x and y; the first row stands at the lower end of y.
  public init(
    rows: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, colours: ColourScale
  ) {
    self.rows = rows
    xEnds = x
    yEnds = y
    self.colours = colours
  }

  /// The outer edges of the cells.
  public var extent: Extent {
    Extent(
      x: DataRange([xEnds.lowerBound, xEnds.upperBound]),
      y: DataRange([yEnds.lowerBound, yEnds.upperBound]), fillsPanel: true)
  }

  /// The colours of the numbers, for the bar beside the panel.
  public var colourScale: ColourScale? { colours }

  /// Draws the cells; numbers without a colour stay empty and are counted.
  public func draw(on plot: inout PlotArea) throws {
    guard let columns = rows.first?.count, columns > 0 else { return }
    guard rows.allSatisfy({ $0.count == columns }) else {
      throw FigureError.badData(mark: "Heatmap", reason: "the rows differ in length")
    }
    guard let start = plot.place(xEnds.lowerBound, yEnds.lowerBound),
      let end = plot.place(xEnds.upperBound, yEnds.upperBound)
    else { throw FigureError.badData(mark: "Heatmap", reason: "its ranges are not on the scales") }
    let ordered = start.y < end.y ? rows : rows.reversed()
    let places = ordered.flatMap { $0.map(colours.place(of:)) }
    plot.hide(places.count { $0 == nil })
    plot.add(
      .grid(
        CellGrid(colormap: colours.colormap, columns: columns, places: places),
        in: Rect(
          x: start.x, y: min(start.y, end.y), width: end.x - start.x, height: abs(end.y - start.y)))
    )
  }
}
