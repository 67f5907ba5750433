import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Whether clipping keeps the direction of a gradient.
struct ClippingDirections {
  // region: directions
  static let gain: Float = 2
  static let shares = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01]
  // endregion

  let outcomes: [ClippingDirection.Outcome]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    outcomes = try laboratory.outcomes(
      of: (1...setting[ClippingLesson.draws]).map { draw in
        ClippingDirection(
          of: FirstSymbolRecall(lag: setting[ClippingLesson.lag]),
          hidden: setting[ClippingLesson.hidden], gain: Self.gain, shares: Self.shares,
          seed: UInt64(draw))
      }, group: "directions")
  }

  private func quartiles(_ values: (ClippingDirection.Outcome) -> [Double]) -> [Quartiles] {
    Self.shares.indices.map { place in Quartiles(of: outcomes.map { values($0)[place] }) }
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("directions", figure, data: data)
    try contents.add(Quantity("direction-gain", Double(Self.gain), .shortest))
  }

  private var series: [(name: Localized<Label>, style: SeriesStyle, values: [Quartiles])] {
    [
      (
        Localized(en: "by norm", zh: "按范数"), .numbered(0), quartiles { $0.byNorm }
      ),
      (
        Localized(en: "element-wise", zh: "逐元素"), .numbered(1), quartiles { $0.elementWise }
      ),
    ]
  }

  private var figure: Figure {
    let x = Localized<Label>(
      en: "Limit, as a share of the largest component", zh: "上限（占最大分量的比例）")
    let y = Localized<Label>(en: "Cosine with the unclipped gradient", zh: "与未裁剪梯度夹角的余弦")
    let curves = series.map { series in
      SeededCurve(
        series.name, style: series.style, x: Self.shares, median: series.values.map(\.median),
        lowerQuartile: series.values.map(\.lower), upperQuartile: series.values.map(\.upper))
    }
    return Figure(
      size: Size(width: 800, height: 340),
      alternativeText: Description.curves(
        y, against: x, curves.map { Description.Series($0.label, x: $0.x, y: $0.median) }),
      legend: .top
    ) {
      Panel.learningCurves(
        curves, x: Axis(x, scale: .log, ticks: .numbers(Self.shares)), y: Axis(y))
    }
  }

  private var data: DataTable {
    var table = DataTable(["clipping", "share", "lower quartile", "median", "upper quartile"])
    for series in series {
      for (share, quartiles) in zip(Self.shares, series.values) {
        table.append([
          .word(series.name.english.plainText), .number(share), .number(quartiles.lower),
          .number(quartiles.median), .number(quartiles.upper),
        ])
      }
    }
    return table
  }
}
