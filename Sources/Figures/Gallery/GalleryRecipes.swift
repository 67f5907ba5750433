import Bilingual
import Foundation

extension Gallery {
  static let recipes: [Item] = [
    Item(
      name: "gradient-norms", title: Localized(en: "Gradient norm against lag", zh: "梯度范数与时间间隔"),
      source: "Gallery/GalleryRecipes.swift", picture: gradientNorms),
    Item(
      name: "spectrum-fan", title: Localized(en: "Spectrum fans side by side", zh: "并列的谱扇形图"),
      source: "Gallery/GalleryRecipes.swift", picture: spectrumFan),
    Item(
      name: "eigenvalues", title: Localized(en: "Eigenvalues", zh: "特征值"),
      source: "Gallery/GalleryRecipes.swift", picture: eigenvalues),
    Item(
      name: "success-rates", title: Localized(en: "Success rates", zh: "成功率"),
      source: "Gallery/GalleryRecipes.swift", picture: successRates),
    Item(
      name: "forest", title: Localized(en: "Medians with quartiles", zh: "中位数与四分位数"),
      source: "Gallery/GalleryRecipes.swift", picture: forest),
    Item(
      name: "small-multiples", title: Localized(en: "Small multiples", zh: "小型多图"),
      source: "Gallery/GalleryRecipes.swift", picture: smallMultiples),
  ]

  // region: gradient-norms
  static let gradientNorms: Figure = {
    let lags = (0...100).map { Double($0) }
    func gain(_ value: String) -> Localized<Label> {
      Localized(en: "gain \(value)", zh: "增益 \(value)")
    }
    func curve(
      _ name: Localized<Label>, _ style: SeriesStyle, _ rate: Double
    ) -> SeededCurve {
      let median = lags.map { pow(rate, $0) }
      return SeededCurve(
        name, style: style, x: lags, median: median,
        lowerQuartile: zip(median, lags).map { $0 * pow(0.985, $1) },
        upperQuartile: zip(median, lags).map { $0 * pow(1.015, $1) })
    }
    return Figure.learningCurves(
      [
        curve(gain("0.5"), .tanhRNN, 0.7), curve(gain("1"), .tanhRNN.variant(1), 0.9),
        curve(gain("1.5"), .tanhRNN.variant(2), 1.1), curve(Localized(same: "LSTM"), .lstm, 0.985),
      ],
      baselines: [Baseline(1, Localized(en: "unchanged", zh: "不变"), nameShare: 0.8)],
      title: Localized(en: "What reaches an earlier step", zh: "传到较早时间步的梯度"),
      x: Localized(en: "Lag $T - t$ (time steps)", zh: "时间间隔 $T - t$（时间步）"),
      y: Localized(en: "Gradient norm $‖∂L/∂h_t‖ / ‖∂L/∂h_T‖$", zh: "梯度范数 $‖∂L/∂h_t‖ / ‖∂L/∂h_T‖$"))
  }()
  // endregion

  // region: spectrum-fan
  static let spectrumFan: Figure = {
    let lags = (0...50).map { Double($0) }
    func spectra(_ low: Double, _ high: Double) -> [[Double]] {
      lags.map { lag in
        (0..<32).map { pow(low + (high - low) * Double($0) / 31, lag) }
      }
    }
    let x = Axis(Localized(en: "Lag (time steps)", zh: "时间间隔（时间步）"))
    let y = Axis(Localized(en: "Singular values $s_k$", zh: "奇异值 $s_k$"), scale: .log)
    return Figure(
      title: Localized(en: "Singular values of the Jacobian product", zh: "雅可比矩阵乘积的奇异值"),
      alternativeText: Localized(
        en:
          "Two fans of singular values against lag: the median from the default"
          + " initialisation falls to 3×10⁻¹⁰, the orthogonal one's stay near 1.",
        zh: "奇异值随时间间隔变化的两幅扇形图：默认初始化的中位数降到 3×10⁻¹⁰，正交初始化保持在 1 附近。"),
      columns: 2, sharing: [.y]
    ) {
      Panel.spectrumFan(
        Localized(en: "default", zh: "默认"), at: lags, spectra: spectra(0.3, 0.98),
        style: .tanhRNN, xAxis: x, yAxis: y)
      Panel.spectrumFan(
        Localized(en: "orthogonal", zh: "正交"), at: lags, spectra: spectra(0.93, 1),
        style: .tanhRNN.variant(1), xAxis: x, yAxis: y)
    }
  }()
  // endregion

  // region: eigenvalues
  static let eigenvalues: Figure = {
    func spectrum(_ radius: Double, _ seed: Int) -> ([Double], [Double]) {
      let polar = (0..<32).map { index in
        (
          radius * GalleryData.noise(index, seed: seed).squareRoot(),
          2 * Double.pi * GalleryData.noise(index + 500, seed: seed)
        )
      }
      return (
        polar.map { $0.0 * cos($0.1) } + polar.map { $0.0 * cos($0.1) },
        polar.map { $0.0 * sin($0.1) } + polar.map { -$0.0 * sin($0.1) }
      )
    }
    let (before, after) = (spectrum(0.6, 1), spectrum(1.1, 2))
    return Figure(
      size: Size(width: 560, height: 560),
      title: Localized(en: "Eigenvalues of $W_{hh}$", zh: "$W_{hh}$ 的特征值"),
      alternativeText: Localized(
        en: "Eigenvalues in the complex plane: all within radius 0.6 before training, some outside"
          + " the unit circle after it.",
        zh: "复平面上的特征值：训练前都在半径 0.6 以内，训练后有一些在单位圆外。")
    ) {
      Panel.eigenvalues([
        Spectrum(
          Localized(en: "before training", zh: "训练前"), style: .numbered(4), real: before.0,
          imaginary: before.1),
        Spectrum(
          Localized(en: "after training", zh: "训练后"), style: .numbered(0), real: after.0,
          imaginary: after.1),
      ])
    }
  }()
  // endregion

  // region: success-rates
  static let successRates: Figure = {
    let rates = [
      SuccessRate(Localized(same: "tanh RNN"), style: .tanhRNN, solved: 0, runs: 9),
      SuccessRate(Localized(same: "IRNN"), style: .reluRNN, solved: 4, runs: 9),
      SuccessRate(Localized(same: "LSTM"), style: .lstm, solved: 7, runs: 9),
      SuccessRate(Localized(same: "GRU"), style: .gru, solved: 9, runs: 9),
      SuccessRate(Localized(same: "chrono LSTM"), style: .chronoLSTM, solved: 9, runs: 9),
    ]
    return Figure(
      size: Size(width: 800, height: 330),
      title: Localized(en: "Adding problem, $T = 100$, nine seeds", zh: "加法问题，$T = 100$，九个随机种子"),
      alternativeText: Description.rates(rates)
    ) { Panel.successRates(rates) }
  }()
  // endregion

  // region: forest
  static let forest: Figure = {
    func arm(
      _ name: Localized<Label>, _ variant: Int, _ median: Double, _ low: Double, _ high: Double
    ) -> ArmResult {
      ArmResult(
        name, style: .lstm.variant(variant), median: median, lowerQuartile: low,
        upperQuartile: high)
    }
    let arms = [
      arm(Localized(en: "full LSTM", zh: "完整 LSTM"), 0, 0.002, 0.0012, 0.004),
      arm(Localized(same: "$i_t = 1$"), 1, 0.04, 0.01, 0.12),
      arm(Localized(same: "$f_t = 1$"), 2, 0.16, 0.13, 0.17),
      arm(Localized(same: "$o_t = 1$"), 3, 0.003, 0.0021, 0.006),
    ]
    let error = Localized<Label>(en: "Test error (mean squared)", zh: "测试误差（均方）")
    return Figure(
      size: Size(width: 800, height: 360),
      title: Localized(en: "What each gate is worth", zh: "每个门的价值"),
      alternativeText: Description.results(error, arms)
    ) {
      Panel.forest(
        arms, x: Axis(error, scale: .log),
        baselines: [Baseline(1.0 / 6, Localized(en: "best constant", zh: "最好的常数答案"))])
    }
  }()
  // endregion

  // region: small-multiples
  static let smallMultiples = Figure(
    size: Size(width: 800, height: 520),
    title: Localized(en: "Escape from the plateau, by length", zh: "各长度下离开平台期的过程"),
    alternativeText: Localized(
      en: "Learning curves of an LSTM and a GRU for four lengths; both escape later the longer the"
        + " sequence.", zh: "LSTM 与 GRU 在四种长度下的学习曲线；序列越长，两者离开平台期越晚。"),
    columns: 2, sharing: [.x, .y], legend: .top
  ) {
    for length in [50, 100, 200, 400] {
      Panel.learningCurves(
        [
          GalleryData.curve(
            "LSTM", .lstm, plateau: 0.168, escape: 16 * Double(length), floor: 0.002, seed: length),
          GalleryData.curve(
            "GRU", .gru, plateau: 0.168, escape: 9 * Double(length), floor: 0.001, seed: length + 1),
        ], title: Localized(same: Label("$T = \(length)$")),
        baselines: [Baseline(1.0 / 6, Localized(en: "best constant", zh: "最好的常数答案"))],
        x: Axis(Localized(en: "Training step", zh: "训练步数")),
        y: Axis(Localized(en: "Test error", zh: "测试误差"), scale: .log, including: [0.5]))
    }
  }
  // endregion
}
