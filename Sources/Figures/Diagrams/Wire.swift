import Bilingual

/// A line of a diagram along which a vector flows.
public struct Wire: Sendable {
  /// Where a wire starts or ends.
  public enum End: Sendable, Hashable {
    /// At a node's border, on the side that faces the wire.
    case node(String)
    /// At a node's border, moved sideways, for several wires on one side.
    case beside(String, dx: Double, dy: Double)
    /// At a place without a node.
    case point(Point)
  }

  /// How a wire runs between its ends.
  public enum Route: Sendable, Hashable {
    /// Straight.
    case straight
    /// Horizontally, then vertically.
    case across
    /// Vertically, then horizontally.
    case down
    /// Through these places.
    case through([Point])
  }

  /// The name that animations refer to; nil for a wire that is never highlighted.
  public var name: String?
  /// Where the wire starts.
  public var start: End
  /// Where the wire ends.
  public var end: End
  /// How it runs.
  public var route: Route
  /// Words beside the wire.
  public var label: Localized<Label>?
  /// Where the words stand: a share of the way from 0 to 1.
  public var labelPlace: Double
  /// How the words are moved off the wire, in points.
  public var labelOffset: Point
  /// Whether the end has a tip.
  public var hasTip: Bool
  /// How the line is interrupted.
  public var dash: Dash
  /// Whether the wire passes over others, which are interrupted beside it.
  public var isBridge: Bool

  /// Makes a wire.
  public init(
    _ name: String? = nil, from start: End, to end: End, route: Route = .straight,
    label: Localized<Label>? = nil, labelPlace: Double = 0.5,
    labelOffset: Point = Point(12, 0), hasTip: Bool = true, dash: Dash = .solid,
    isBridge: Bool = false
  ) {
    self.name = name
    self.start = start
    self.end = end
    self.route = route
    self.label = label
    self.labelPlace = labelPlace
    self.labelOffset = labelOffset
    self.hasTip = hasTip
    self.dash = dash
    self.isBridge = isBridge
  }
}

/// A part of a diagram.
public enum DiagramItem: Sendable {
  case node(Node)
  case wire(Wire)
}
