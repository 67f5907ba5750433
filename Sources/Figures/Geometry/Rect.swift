/// An upright rectangle in points.
public struct Rect: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// The horizontal extent.
  public var width: Double
  /// The vertical extent.
  public var height: Double

  /// Makes a rectangle from its top left corner and its extents.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The smallest rectangle around some points; nil for none.
  public init?(around points: some Sequence<Point>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    while let point = iterator.next() {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The rectangle around a middle, from half of its extents.
  init(around centre: Point, half: Size) {
    self.init(
      x: centre.x - half.width, y: centre.y - half.height, width: 2 * half.width,
      height: 2 * half.height)
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The bottom edge.
  public var maxY: Double { y + height }
  /// The horizontal middle.
  public var midX: Double { x + width / 2 }
  /// The vertical middle.
  public var midY: Double { y + height / 2 }
  /// The middle of the rectangle.
  public var centre: Point { Point(midX, midY) }

  /// The four corners in drawing order.
  var corners: [Point] { [Point(x, y), Point(maxX, y), Point(maxX, maxY), Point(x, maxY)] }

  /// The rectangle with each side moved inwards by an amount; negative amounts grow it.
  public func inset(_ amount: Double) -> Rect { inset(x: amount, y: amount) }

  /// The rectangle with its sides moved inwards, horizontally and vertically.
  public func inset(x dx: Double = 0, y dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: max(0, width - 2 * dx), height: max(0, height - 2 * dy))
  }

  /// The rectangle moved by an offset.
  public func moved(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// Whether a point lies inside or on the border.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
  }

  /// Whether another rectangle lies inside, within a tolerance in points.
  public func contains(_ other: Rect, tolerance: Double = 0) -> Bool {
    other.x >= x - tolerance && other.maxX <= maxX + tolerance
      && other.y >= y - tolerance && other.maxY <= maxY + tolerance
  }

  /// The area that two rectangles share.
  public func overlap(with other: Rect) -> Double {
    let shared = min(maxX, other.maxX) - max(x, other.x)
    let tall = min(maxY, other.maxY) - max(y, other.y)
    return shared > 0 && tall > 0 ? shared * tall : 0
  }

  /// The smallest rectangle around two.
  public func union(_ other: Rect) -> Rect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}
