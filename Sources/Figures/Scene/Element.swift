/// One of the five things that a picture is made of.
public indirect enum Element: Hashable, Sendable {
  /// A curve or an outline.
  case path(Path, fill: Fill? = nil, stroke: Stroke? = nil)
  /// A label that has been set, its top left corner at a point.
  case text(TextBlock, at: Point, paint: Paint, halo: Bool = false)
  /// Equal cells of colour, row by row from the top.
  case grid(CellGrid, in: Rect)
  /// One shape at many places.
  case symbols(MarkerShape, at: [Point], radius: Double, fill: Fill, stroke: Stroke?)
  /// Elements with a name, shown inside a rectangle only when one is given.
  case group(String, [Element], clip: Rect? = nil)
}

extension Element {
  /// Whether an outline only sets symbols off from what lies behind them: it is drawn first.
  static func isHalo(_ stroke: Stroke?) -> Bool { stroke?.paint == .background }
}

/// Numbers from 0 to 1 in rows and columns, to be coloured by a map; nil stays empty.
public struct CellGrid: Hashable, Sendable {
  /// The map that gives the colours.
  public var colormap: Colormap
  /// How many cells a row has.
  public var columns: Int
  /// The cells' places on the map, row by row from the top.
  public var places: [Double?]

  /// How many rows there are.
  public var rows: Int { columns == 0 ? 0 : places.count / columns }

  /// How many steps from one end of a map to the other are told apart: a file of few colours then
  /// has room for all of them, and one number has one colour in all pictures.
  static let steps = 64.0

  /// Makes a grid; the count of places is a multiple of the columns.
  public init(colormap: Colormap, columns: Int, places: [Double?]) {
    precondition(columns > 0 && places.count % columns == 0, "rows of equal length")
    self.colormap = colormap
    self.columns = columns
    self.places = places.map { $0.map { ($0 * Self.steps).rounded() / Self.steps } }
  }
}

extension MarkerShape {
  /// The shape's outline around a point; all shapes look equally large at one radius.
  func outline(at centre: Point, radius: Double) -> Path {
    let r = radius
    func corners(_ offsets: [(Double, Double)]) -> Path {
      Path(through: offsets.map { centre.moved($0.0 * r, $0.1 * r) }, closed: true)
    }
    switch self {
    case .circle: return Path(circle: centre, radius: r)
    case .square: return corners([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case .triangle: return corners([(0, -1.25), (1.12, 0.75), (-1.12, 0.75)])
    case .downTriangle: return corners([(0, 1.25), (-1.12, -0.75), (1.12, -0.75)])
    case .diamond: return corners([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .cross:
      let (a, b) = (0.34, 1.1)
      return corners([
        (-b, -a), (-a, -a), (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b),
        (-a, a), (-b, a),
      ])
    }
  }
}
