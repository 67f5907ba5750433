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
      return Localized(
        en: "\(y.english.plainText) against \(x.english.plainText); there are no values.",
        zh: "\(y.chinese.plainText)随\(x.chinese.plainText)的变化；没有数值。")
    }
    let ends = series.compactMap { series in
      series.y.last(where: \.isFinite).map { (series.name, $0) }
    }.sorted { $0.1 < $1.1 }
    let listEnglish = ends.map { "\($0.0.english.plainText) at \(number($0.1))" }
    let listChinese = ends.map { "\($0.0.chinese.plainText)为 \(number($0.1))" }
    return Localized(
      en: "\(y.english.plainText) against \(x.english.plainText) from \(number(horizontal.minimum))"
        + " to \(number(horizontal.maximum)); values from \(number(vertical.minimum)) to"
        + " \(number(vertical.maximum)). At the end, from lowest to highest: "
        + listEnglish.joined(separator: ", ") + ".",
      zh: "\(y.chinese.plainText)随\(x.chinese.plainText)（\(number(horizontal.minimum)) 至"
        + " \(number(horizontal.maximum))）的变化；数值从 \(number(vertical.minimum)) 到"
        + " \(number(vertical.maximum))。终点由低到高：" + listChinese.joined(separator: "，") + "。")
  }

  /// A number with three significant digits.
  public static func number(_ value: Double) -> String { TickNumbers.significant(value) }
}
