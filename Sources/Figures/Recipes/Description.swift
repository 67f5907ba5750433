import Bilingual

/// Sentences about data, for readers who cannot see a figure.
public enum Description {
  /// A series with a name, as a description reads it.
  public struct Series: Sendable {
    var name: Localized<Label>
    var x: [Double]
    var y: [Double]

    /// Makes a series from the values that a figure plots.
    public init(_ name: Localized<Label>, x: [Double], y: [Double]) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  /// Says what curves show: the quantities, their ranges, where each ends and in which order.
  public static func curves(
    _ y: Localized<Label>, against x: Localized<Label>, _ series: [Series]
  ) -> Localized<String> {
    let horizontal = DataRange(series.flatMap(\.x))
    let vertical = DataRange(series.flatMap(\.y))
    guard !horizontal.isEmpty, !vertical.isEmpty else {
      return spaced(
        en: "\(y.english.plainText) against \(x.english.plainText); there are no values.",
        zh: "\(y.chinese.plainText)随\(x.chinese.plainText)的变化；没有数值。")
    }
    let ends = series.compactMap { series in
      series.y.last(where: \.isFinite).map { (series.name, $0) }
    }.sorted { $0.1 < $1.1 }
    let listEnglish = ends.map { "\($0.0.english.plainText) at \(number($0.1))" }
    let listChinese = ends.map { "\($0.0.chinese.plainText)为 \(number($0.1))" }
    return spaced(
      en: "\(y.english.plainText) against \(x.english.plainText) from \(number(horizontal.minimum))"
        + " to \(number(horizontal.maximum)); values from \(number(vertical.minimum)) to"
        + " \(number(vertical.maximum)). At the end, from lowest to highest: "
        + listEnglish.joined(separator: ", ") + ".",
      zh: "\(y.chinese.plainText)随\(x.chinese.plainText)的变化，横轴从 \(number(horizontal.minimum)) 到"
        + " \(number(horizontal.maximum))，纵轴数值从 \(number(vertical.minimum)) 到"
        + " \(number(vertical.maximum))。终点由低到高：" + listChinese.joined(separator: "；") + "。")
  }

  /// Says what traces show: how many units and steps, and each mean at marked and other steps.
  public static func traces(
    _ traces: [GateTrace], markedSteps: [Int], firstStep: Int = 1
  ) -> Localized<String> {
    let steps = traces.first?.units.first?.count ?? 0
    func mean(_ trace: GateTrace, _ isIncluded: (Int) -> Bool) -> String {
      let values = trace.units.flatMap { unit in
        unit.enumerated().filter { isIncluded($0.offset + firstStep) }.map(\.element)
      }.filter(\.isFinite)
      return values.isEmpty ? "–" : number(values.reduce(0, +) / Double(values.count))
    }
    let means = traces.map { trace in
      (
        trace.symbol.plainText, mean(trace, markedSteps.contains),
        mean(trace) { !markedSteps.contains($0) }
      )
    }
    let marked = markedSteps.map(String.init)
    let units = traces.map { String($0.units.count) }.max() ?? "0"
    return spaced(
      en: "Heatmap rows over \(steps) time steps, up to \(units) units each; marked steps:"
        + " \(marked.isEmpty ? "none" : marked.joined(separator: ", ")). Mean at marked steps and"
        + " elsewhere: " + means.map { "\($0) \($1) and \($2)" }.joined(separator: "; ") + ".",
      zh: "\(steps) 个时间步上的热图，每行至多 \(units) 个单元；标记的时间步："
        + "\(marked.isEmpty ? "无" : marked.joined(separator: "、"))。标记处与其余处的均值："
        + means.map { "\($0) 为 \($1) 与 \($2)" }.joined(separator: "；") + "。")
  }

  /// Says how often each arm succeeded.
  public static func rates(_ rates: [SuccessRate]) -> Localized<String> {
    spaced(
      en: "Successful runs: "
        + rates.map { "\($0.label.english.plainText): \($0.solved) of \($0.runs)" }
        .joined(separator: "; ") + ".",
      zh: "成功的运行："
        + rates.map { "\($0.label.chinese.plainText)：\($0.runs) 次中 \($0.solved) 次" }
        .joined(separator: "；") + "。")
  }

  /// Says what each arm reached: median and quartiles.
  public static func results(
    _ quantity: Localized<Label>, _ results: [ArmResult]
  ) -> Localized<String> {
    func range(_ result: ArmResult) -> String {
      "\(number(result.median)) (\(number(result.lowerQuartile))–\(number(result.upperQuartile)))"
    }
    return spaced(
      en: "\(quantity.english.plainText), median and quartiles: "
        + results.map { "\($0.label.english.plainText): \(range($0))" }.joined(separator: "; ")
        + ".",
      zh: "\(quantity.chinese.plainText)，中位数与四分位数："
        + results.map { "\($0.label.chinese.plainText)：\(range($0))" }.joined(separator: "；") + "。")
  }

  /// Names with their values, one after the other: "LSTM: 680; GRU: 160".
  public static func list(_ items: [(name: Localized<Label>, value: String)]) -> Localized<String> {
    spaced(
      en: items.map { "\($0.name.english.plainText): \($0.value)" }.joined(separator: "; "),
      zh: items.map { "\($0.name.chinese.plainText)：\($0.value)" }.joined(separator: "；"))
  }

  /// What several panels show, each after its name.
  public static func panels(
    _ panels: [(name: Localized<Label>, text: Localized<String>)]
  ) -> Localized<String> {
    sentences(
      panels.map { name, text in
        spaced(
          en: "\(name.english.plainText): \(text.english)",
          zh: "\(name.chinese.plainText)：\(text.chinese)")
      })
  }

  /// One sentence after the other, which Chinese does not part by spaces.
  public static func sentences(_ sentences: [Localized<String>]) -> Localized<String> {
    Localized(
      en: sentences.map(\.english).joined(separator: " "), zh: sentences.map(\.chinese).joined())
  }

  /// Both languages, with spaces between Chinese and other scripts.
  private static func spaced(en english: String, zh chinese: String) -> Localized<String> {
    Localized(en: english, zh: chinese.withSpacedChinese)
  }

  /// A number with three significant digits.
  public static func number(_ value: Double) -> String { TickNumbers.significant(value) }
}
