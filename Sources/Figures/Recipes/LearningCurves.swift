import Bilingual

/// The curves of one series over several seeds: the median and the quartiles at each step.
public struct SeededCurve: Sendable {
  /// The series' name.
  public var label: Localized<Label>
  /// The series' looks.
  public var style: SeriesStyle
  /// Where the curves were measured, such as training steps.
  public var x: [Double]
  /// The median over the seeds.
  public var median: [Double]
  /// The lower quartile over the seeds.
  public var lowerQuartile: [Double]
  /// The upper quartile over the seeds.
  public var upperQuartile: [Double]

  /// Makes a curve from statistics that are as many as places.
  public init(
    _ label: Localized<Label>, style: SeriesStyle, x: [Double], median: [Double],
    lowerQuartile: [Double], upperQuartile: [Double]
  ) {
    self.label = label
    self.style = style
    self.x = x
    self.median = median
    self.lowerQuartile = lowerQuartile
    self.upperQuartile = upperQuartile
  }
}

/// A level with a name, such as the error of the best constant answer.
public struct Baseline: Sendable {
  /// The level.
  public var value: Double
  /// The level's name.
  public var label: Localized<Label>
  /// Where along the level its name had best stand, from 0 at the left to 1, if it matters.
  public var nameShare: Double?

  /// Makes a level.
  public init(_ value: Double, _ label: Localized<Label>, nameShare: Double? = nil) {
    self.value = value
    self.label = label
    self.nameShare = nameShare
  }
}

extension Panel {
  /// Medians as lines over quartiles as bands, with baselines behind them.
  public static func learningCurves(
    _ curves: [SeededCurve], title: Localized<Label>? = nil, baselines: [Baseline] = [],
    x: Axis, y: Axis
  ) -> Panel {
    Panel(title, x: x, y: y) {
      for baseline in baselines {
        Rule(y: baseline.value, label: baseline.label, nameShare: baseline.nameShare)
      }
      for curve in curves {
        Band(x: curve.x, low: curve.lowerQuartile, high: curve.upperQuartile, style: curve.style)
      }
      for curve in curves {
        Line(x: curve.x, y: curve.median, style: curve.style, label: curve.label)
      }
    }
  }
}

extension Figure {
  /// Learning curves over seeds in one panel; the alternative text is written from the data.
  ///
  /// - Parameters:
  ///   - x: the horizontal quantity, such as training steps.
  ///   - y: the vertical quantity; logarithmic unless the scale says otherwise.
  public static func learningCurves(
    _ curves: [SeededCurve], baselines: [Baseline] = [], title: Localized<Label>? = nil,
    x: Localized<Label>, y: Localized<Label>, scale: Scale = .log,
    size: Size = Size(width: 800, height: 440)
  ) -> Figure {
    Figure(
      size: size, title: title,
      alternativeText: Description.curves(
        y, against: x,
        curves.map { Description.Series($0.label, x: $0.x, y: $0.median) })
    ) {
      Panel.learningCurves(curves, baselines: baselines, x: Axis(x), y: Axis(y, scale: scale))
    }
  }
}
