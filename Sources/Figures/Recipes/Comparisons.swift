import Bilingual

/// How often one arm of an experiment succeeded.
public struct SuccessRate: Sendable {
  /// The arm's name.
  public var label: Localized<Label>
  /// The arm's looks.
  public var style: SeriesStyle
  /// The runs that succeeded.
  public var solved: Int
  /// All runs.
  public var runs: Int

  /// Makes a rate.
  public init(_ label: Localized<Label>, style: SeriesStyle, solved: Int, runs: Int) {
    self.label = label
    self.style = style
    self.solved = solved
    self.runs = runs
  }
}

/// What one arm of an experiment reached over its seeds.
public struct ArmResult: Sendable {
  /// The arm's name.
  public var label: Localized<Label>
  /// The arm's looks.
  public var style: SeriesStyle
  /// The median over the seeds.
  public var median: Double
  /// The lower quartile over the seeds.
  public var lowerQuartile: Double
  /// The upper quartile over the seeds.
  public var upperQuartile: Double
  /// Whether not one run came there, so that all values are infinite.
  public var isNever: Bool

  /// Makes a result.
  public init(
    _ label: Localized<Label>, style: SeriesStyle, median: Double, lowerQuartile: Double,
    upperQuartile: Double, isNever: Bool = false
  ) {
    self.isNever = isNever
    self.label = label
    self.style = style
    self.median = median
    self.lowerQuartile = lowerQuartile
    self.upperQuartile = upperQuartile
  }
}

extension Panel {
  /// A dot for each arm's share of solved runs, with the counts beside it.
  public static func successRates(
    _ rates: [SuccessRate], title: Localized<Label>? = nil,
    x: Localized<Label> = Localized(en: "Runs that solve the task (%)", zh: "解决任务的运行（%）")
  ) -> Panel {
    Panel(
      title,
      x: Axis(
        x, domain: -2.5...108, ticks: .at([0, 25, 50, 75, 100].map { Tick($0, "\(Int($0))") })),
      y: Axis(scale: .categories(rates.map(\.label)), isReversed: true)
    ) {
      for (index, rate) in rates.enumerated() {
        let share = rate.runs == 0 ? .nan : 100 * Double(rate.solved) / Double(rate.runs)
        Line(
          x: [0, share], y: [Double(index), Double(index)], style: rate.style, width: 2.5,
          markers: false)
        Points(x: [share], y: [Double(index)], style: rate.style, radius: 5.5)
        Annotation(
          x: share, y: Double(index), Localized(same: "\(rate.solved)/\(rate.runs)"),
          style: rate.style)
      }
    }
  }

  /// A median and quartiles for each arm, one below the other.
  ///
  /// An infinite median means that most runs never came there: words stand in its place. Quartiles
  /// beyond the axis, infinite ones included, are drawn up to its end.
  ///
  /// - Parameters:
  ///   - hardly: the words for an infinite median.
  ///   - never: the words where no run came there.
  public static func forest(
    _ results: [ArmResult], title: Localized<Label>? = nil, x: Axis, baselines: [Baseline] = [],
    hardly: Localized<Label> = Localized(en: "most runs: never", zh: "多数运行未解决任务"),
    never: Localized<Label> = Localized(en: "no run solves it", zh: "没有一次运行解决任务")
  ) -> Panel {
    let end = x.domain?.upperBound ?? .infinity
    return Panel(
      title, x: x, y: Axis(scale: .categories(results.map(\.label)), isReversed: true)
    ) {
      for baseline in baselines { Rule(x: baseline.value, label: baseline.label) }
      for (index, result) in results.enumerated() {
        if result.median == .infinity, let start = x.domain?.lowerBound {
          Annotation(
            x: start, y: Double(index), result.isNever ? never : hardly, staysBeside: true)
        } else {
          RangeBars(
            at: [Double(index)], low: [result.lowerQuartile],
            high: [min(result.upperQuartile, end)], middle: [result.median], along: .x,
            style: result.style)
        }
      }
    }
  }
}
