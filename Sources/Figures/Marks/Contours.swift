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
  public var colourScale: ColourScale? { colours }

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

/// Finds the outlines of the parts of a surface that lie above a level (marching squares).
///
/// The grid is thought to be surrounded by low ground, so that every outline closes along the
/// border. A saddle is cut by the mean of its four corners.
struct ContourTracing {
  private let heights: [[Double]]
  private let columns: Int
  private let rows: Int

  init(_ heights: [[Double]]) {
    self.heights = heights
    rows = heights.count
    columns = heights.first?.count ?? 0
  }

  /// An edge of the grid, named by its lower left node.
  private struct Edge: Hashable {
    var column: Int
    var row: Int
    var isHorizontal: Bool
  }

  /// Closed outlines in units of columns and rows, the inside to their left.
  func rings(above level: Double) -> [[Point]] {
    var next: [Edge: Edge] = [:]
    var starts: [Edge] = []
    for row in -1..<rows {
      for column in -1..<columns {
        for (from, to) in segments(column, row, level) {
          next[from] = to
          starts.append(from)
        }
      }
    }
    var rings: [[Point]] = []
    for start in starts where next[start] != nil {
      var ring: [Point] = []
      var edge = start
      while let following = next.removeValue(forKey: edge) {
        ring.append(crossing(edge, level))
        edge = following
      }
      if ring.count > 2 { rings.append(ring) }
    }
    return rings
  }

  private func height(_ column: Int, _ row: Int) -> Double {
    (0..<columns).contains(column) && (0..<rows).contains(row) ? heights[row][column] : -1
  }

  private func segments(_ column: Int, _ row: Int, _ level: Double) -> [(Edge, Edge)] {
    let bottom = Edge(column: column, row: row, isHorizontal: true)
    let top = Edge(column: column, row: row + 1, isHorizontal: true)
    let left = Edge(column: column, row: row, isHorizontal: false)
    let right = Edge(column: column + 1, row: row, isHorizontal: false)
    let corners = [
      height(column, row), height(column + 1, row), height(column + 1, row + 1),
      height(column, row + 1),
    ]
    let pattern = corners.enumerated().reduce(0) { $0 | ($1.element >= level ? 1 << $1.offset : 0) }
    let isJoined = corners.reduce(0, +) / 4 >= level
    switch pattern {
    case 1: return [(bottom, left)]
    case 2: return [(right, bottom)]
    case 3: return [(right, left)]
    case 4: return [(top, right)]
    case 5: return isJoined ? [(bottom, right), (top, left)] : [(bottom, left), (top, right)]
    case 6: return [(top, bottom)]
    case 7: return [(top, left)]
    case 8: return [(left, top)]
    case 9: return [(bottom, top)]
    case 10: return isJoined ? [(left, bottom), (right, top)] : [(right, bottom), (left, top)]
    case 11: return [(right, top)]
    case 12: return [(left, right)]
    case 13: return [(bottom, right)]
    case 14: return [(left, bottom)]
    default: return []
    }
  }

  private func crossing(_ edge: Edge, _ level: Double) -> Point {
    let first = height(edge.column, edge.row)
    let (dc, dr) = edge.isHorizontal ? (1, 0) : (0, 1)
    let second = height(edge.column + dc, edge.row + dr)
    var share = (level - first) / (second - first)
    // Beyond the border there is no surface: the outline runs along it.
    if first == -1 { share = 1 }
    if second == -1 { share = 0 }
    return Point(Double(edge.column) + share * Double(dc), Double(edge.row) + share * Double(dr))
  }
}
