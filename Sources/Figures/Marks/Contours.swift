import Bilingual

/// A surface over a rectangle as filled contours, darker or lighter from level to level.
public struct Contours: Mark {
  private let rows: [[Double]]
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>
  private let levels: Int
  private let colours: ColourScale

  /// Makes contours of a surface known at the nodes of a grid.
  ///
  /// - Parameters:
  ///   - rows: the heights, one array a row from the lowest y upwards, all equally long, at least
  ///     two by two; heights without a place on the colour scale count as its upper end.
  ///   - levels: how many shades.
  public init(
    rows: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, levels: Int = 12,
    colours: ColourScale
  ) {
    self.rows = rows
    self.x = x
    self.y = y
    self.levels = max(2, levels)
    self.colours = colours
  }

  /// The ranges that the surface covers.
  public var extent: Extent {
    Extent(
      x: DataRange([x.lowerBound, x.upperBound]), y: DataRange([y.lowerBound, y.upperBound]),
      fillsPanel: true)
  }

  /// The colours of the heights, for the bar beside the panel.
  public var colourScale: ColourScale? {
    var shaded = colours
    shaded.shades = levels
    return shaded
  }

  /// Draws one outline for each level, from low to high.
  public func draw(on plot: inout PlotArea) throws {
    guard let columns = rows.first?.count, columns > 1, rows.count > 1 else {
      throw FigureError.badData(mark: "Contours", reason: "the grid needs two rows and columns")
    }
    guard rows.allSatisfy({ $0.count == columns }) else {
      throw FigureError.badData(mark: "Contours", reason: "the rows differ in length")
    }
    let places = rows.map { row in row.map { colours.place(of: $0) ?? 1 } }
    let surface = ContourTracing(places)
    func node(_ column: Double, _ row: Double) -> Point? {
      let shareX = column / Double(columns - 1)
      let shareY = row / Double(rows.count - 1)
      return plot.place(
        x.lowerBound + (x.upperBound - x.lowerBound) * shareX,
        y.lowerBound + (y.upperBound - y.lowerBound) * shareY)
    }
    let shade = 1 / Double(levels)
    plot.add(
      .path(Path(plot.frame), fill: Fill(.map(colours.colormap, shade / 2))))
    for level in 1..<levels {
      var steps: [Path.Step] = []
      for ring in surface.rings(above: Double(level) * shade) {
        steps += Path(through: ring.compactMap { node($0.x, $0.y) }, closed: true).steps
      }
      if !steps.isEmpty {
        plot.add(
          .path(
            Path(steps), fill: Fill(.map(colours.colormap, (Double(level) + 0.5) * shade)),
            stroke: Stroke(.background, width: 0.5, opacity: 0.35)))
      }
    }
  }
}
