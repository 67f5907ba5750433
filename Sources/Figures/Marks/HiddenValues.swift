import Bilingual

/// How many values a figure could not show, and why.
struct HiddenValues: Hashable, Sendable {
  /// Values that are not finite.
  var missing = 0
  /// Numbers that have no place on an axis, such as zero on a logarithmic one.
  var offAxes = 0

  /// Whether everything is shown.
  var isEmpty: Bool { missing == 0 && offAxes == 0 }

  /// Counts one thing by the numbers that place it: it is missing if one of them is not finite.
  mutating func count(_ values: Double...) { count(values) }

  /// Counts one thing by the numbers that place it.
  mutating func count(_ values: [Double]) {
    if values.allSatisfy(\.isFinite) { offAxes += 1 } else { missing += 1 }
  }

  /// Adds what another mark or panel hides.
  mutating func add(_ other: HiddenValues) {
    missing += other.missing
    offAxes += other.offAxes
  }

  /// The note that stands in the figure.
  var words: Localized<Label> {
    func values(_ count: Int) -> String { count == 1 ? "1 value" : "\(count) values" }
    if offAxes == 0 {
      return Localized(
        en: "Not shown: \(values(missing)) missing", zh: "未显示：\(missing) 个数值（缺失）")
    }
    if missing == 0 {
      return Localized(
        en: "Not shown: \(values(offAxes)) off the axes", zh: "未显示：\(offAxes) 个数值（超出坐标范围）")
    }
    return Localized(
      en: "Not shown: \(values(missing)) missing, \(offAxes) off the axes",
      zh: "未显示：\(missing) 个数值（缺失），\(offAxes) 个数值（超出坐标范围）")
  }
}
