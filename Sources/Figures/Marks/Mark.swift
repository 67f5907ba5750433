import Bilingual

/// Something drawn from data on the two scales of a panel.
///
/// To add a mark, say which values its scales must show and add its elements to the plot area.
public protocol Mark: Sendable {
  /// The values that the scales must show.
  var extent: Extent { get }
  /// The series that the mark names, for direct labels and legends.
  var keys: [SeriesKey] { get }
  /// The way from numbers to colours, for a colour bar.
  var colourScale: ColourScale? { get }
  /// Whether the mark is a surface that other marks of the panel are drawn upon.
  var isSurface: Bool { get }
  /// Adds the mark's elements and label wishes to a panel.
  func draw(on plot: inout PlotArea) throws
}

extension Mark {
  /// No named series.
  public var keys: [SeriesKey] { [] }
  /// No colours that stand for numbers.
  public var colourScale: ColourScale? { nil }
  /// Not a surface.
  public var isSurface: Bool { false }
}

/// The values that a mark asks its scales to show.
public struct Extent: Hashable, Sendable {
  /// The horizontal values.
  public var x: DataRange
  /// The vertical values.
  public var y: DataRange
  /// Whether the mark covers the panel to its edges, so that no room is left around it.
  public var fillsPanel: Bool
  /// Whether the mark stands on zero, so that no room is left below it.
  public var standsOnZero: Bool

  /// Makes an extent.
  public init(
    x: DataRange = DataRange(), y: DataRange = DataRange(), fillsPanel: Bool = false,
    standsOnZero: Bool = false
  ) {
    self.x = x
    self.y = y
    self.fillsPanel = fillsPanel
    self.standsOnZero = standsOnZero
  }

  /// Makes the extent of some values.
  public init(x: some Sequence<Double>, y: some Sequence<Double>) {
    self.init(x: DataRange(x), y: DataRange(y))
  }
}

/// A series as a legend shows it.
public struct SeriesKey: Hashable, Sendable {
  /// What the sample in a legend looks like.
  public enum Sample: Hashable, Sendable {
    /// A line as wide as in the panel, with a marker if some of its points carry one.
    case line(width: Double = 2, hasMarkers: Bool = true)
    case point
    case surface
    case paleSurface
  }

  /// The series' name.
  public var label: Localized<Label>
  /// The series' looks.
  public var style: SeriesStyle
  /// What stands beside the name in a legend.
  public var sample: Sample
  /// Whether the name can stand at the right end of the series instead of in a legend.
  public var hasEnd: Bool

  /// Makes a key.
  public init(
    label: Localized<Label>, style: SeriesStyle, sample: Sample = .line(), hasEnd: Bool = false
  ) {
    self.label = label
    self.style = style
    self.sample = sample
    self.hasEnd = hasEnd
  }
}
