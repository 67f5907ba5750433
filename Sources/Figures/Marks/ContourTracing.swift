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
