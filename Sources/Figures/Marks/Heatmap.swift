/// Numbers in rows and columns as colours.
public struct Heatmap: Mark {
  private let rows: [[Double]]
  private let xEnds: ClosedRange<Double>
  private let yEnds: ClosedRange<Double>
  private let colours: ColourScale
  private let numbers: [[Label]]

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
    numbers = []
  }

  /// Makes a map over ranges of x and y; the first row stands at the lower end of y.
  ///
  /// - Parameters:
  ///   - numbers: what stands inside the cells, as many as numbers; nothing when empty.
  public init(
    rows: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, colours: ColourScale,
    numbers: [[Label]] = []
  ) {
    self.rows = rows
    xEnds = x
    yEnds = y
    self.colours = colours
    self.numbers = numbers
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
    for (value, place) in zip(ordered.joined(), places) where place == nil { plot.hide(value) }
    plot.add(
      .grid(
        CellGrid(colormap: colours.colormap, columns: columns, places: places),
        in: Rect(
          x: start.x, y: min(start.y, end.y), width: end.x - start.x, height: abs(end.y - start.y)))
    )
    try write(on: &plot, from: start, to: end)
  }

  /// Writes the numbers into the middles of their cells.
  private func write(on plot: inout PlotArea, from start: Point, to end: Point) throws {
    guard !numbers.isEmpty else { return }
    guard numbers.map(\.count) == rows.map(\.count) else {
      throw FigureError.badData(mark: "Heatmap", reason: "not as many numbers as cells")
    }
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        guard let place = colours.place(of: value) else { continue }
        let right = (Double(column) + 0.5) / Double(values.count)
        let down = (Double(row) + 0.5) / Double(rows.count)
        let middle = Point(
          start.x + right * (end.x - start.x), start.y + down * (end.y - start.y))
        plot.write(
          numbers[row][column], paint: .onMap(colours.colormap, place), centredAt: middle)
      }
    }
  }
}
