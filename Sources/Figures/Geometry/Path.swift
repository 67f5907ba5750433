/// A curve or an outline made of straight and cubic pieces.
public struct Path: Hashable, Sendable {
  /// One piece of a path.
  public enum Step: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  /// The pieces in drawing order.
  public var steps: [Step]

  /// Makes a path from its pieces.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// Makes a polyline through points.
  public init(through points: [Point], closed: Bool = false) {
    steps = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed, !points.isEmpty { steps.append(.close) }
  }

  /// Makes a rectangle's outline, with rounded corners when a radius is given.
  public init(_ rect: Rect, radius: Double = 0) {
    let r = min(radius, rect.width / 2, rect.height / 2)
    guard r > 0 else {
      self.init(through: rect.corners, closed: true)
      return
    }
    let k = r * (1 - Path.circleHandle)
    let (l, t, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY)
    self.init([
      .move(Point(l + r, t)), .line(Point(right - r, t)),
      .curve(Point(right - k, t), Point(right, t + k), Point(right, t + r)),
      .line(Point(right, bottom - r)),
      .curve(Point(right, bottom - k), Point(right - k, bottom), Point(right - r, bottom)),
      .line(Point(l + r, bottom)),
      .curve(Point(l + k, bottom), Point(l, bottom - k), Point(l, bottom - r)),
      .line(Point(l, t + r)),
      .curve(Point(l, t + k), Point(l + k, t), Point(l + r, t)),
      .close,
    ])
  }

  /// Makes a circle's outline.
  public init(circle centre: Point, radius: Double) {
    self.init(
      Rect(
        x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius),
      radius: radius)
  }

  /// Where a quarter circle's handles lie, as a share of the radius: 4/3 (sqrt 2 - 1).
  private static let circleHandle = 0.552_284_749_830_793_4

  /// The end points of all pieces.
  public var points: [Point] {
    steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }

  /// The path moved by an offset.
  public func moved(_ dx: Double, _ dy: Double) -> Path {
    map { $0.moved(dx, dy) }
  }

  /// The path with a function applied to every point, handles included.
  public func map(_ transform: (Point) -> Point) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let point): .move(transform(point))
        case .line(let point): .line(transform(point))
        case .curve(let a, let b, let c): .curve(transform(a), transform(b), transform(c))
        case .close: .close
        }
      })
  }
}
