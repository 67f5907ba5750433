import Bilingual

/// Learning rates that are tried.
enum LearningRates {
  /// The steps on which a grid grows where its best rate stands at an end.
  static let ladder: [Float] = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]

  /// A chosen rate as tables show it, marked where it stands at an end of its grid.
  static func text(_ rate: Float, of grid: [Float]) -> Localized<String> {
    grid.count > 1 && [grid.first, grid.last].contains(rate)
      ? Localized(en: "\(rate) (edge)", zh: "\(rate)（边缘）") : Localized(same: "\(rate)")
  }
}
