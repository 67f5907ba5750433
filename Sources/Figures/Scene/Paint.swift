/// A role that a theme gives its colour to.
public enum Paint: Hashable, Sendable, CustomStringConvertible {
  /// The page itself.
  case background
  /// Text and axes.
  case foreground
  /// Text and lines of second rank.
  case muted
  /// The lines behind the data.
  case grid
  /// A wire at work.
  case lit
  /// A wire that rests while others are at work.
  case unlit
  /// A surface slightly apart from the page.
  case panel
  /// A series' lines and points.
  case hue(Hue)
  /// Words in a series' hue, dark or light enough to read.
  case hueText(Hue)
  /// A pale surface in a hue.
  case tint(Hue)
  /// A number's colour, from 0 to 1.
  case map(Colormap, Double)
  /// Words that stand on a number's colour.
  case onMap(Colormap, Double)

  /// The role's name, for scenes printed as text.
  public var description: String {
    switch self {
    case .background: "background"
    case .foreground: "foreground"
    case .muted: "muted"
    case .grid: "grid"
    case .lit: "lit"
    case .unlit: "unlit"
    case .panel: "panel"
    case .hue(let hue): hue.rawValue
    case .hueText(let hue): "\(hue.rawValue)-text"
    case .tint(let hue): "\(hue.rawValue)-tint"
    case .map(let map, let place): "\(map.rawValue)(\(place.inPoints))"
    case .onMap(let map, let place): "on-\(map.rawValue)(\(place.inPoints))"
    }
  }
}

/// A line's paint, width and interruptions.
public struct Stroke: Hashable, Sendable {
  /// What the line is painted with.
  public var paint: Paint
  /// The width in points, before the theme's factor.
  public var width: Double
  /// How the line is interrupted.
  public var dash: Dash
  /// How much covers what lies behind, from 0 to 1.
  public var opacity: Double

  /// Makes a stroke.
  public init(_ paint: Paint, width: Double = 1, dash: Dash = .solid, opacity: Double = 1) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.opacity = opacity
  }
}

/// A surface's paint.
public struct Fill: Hashable, Sendable {
  /// What the surface is painted with.
  public var paint: Paint
  /// How much covers what lies behind, from 0 to 1.
  public var opacity: Double

  /// Makes a fill.
  public init(_ paint: Paint, opacity: Double = 1) {
    self.paint = paint
    self.opacity = opacity
  }
}
