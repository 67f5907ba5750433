import Bilingual

extension Gallery {
  static let curves: [Item] = [
    Item(
      name: "learning-curves", title: Localized(en: "Learning curves", zh: "学习曲线"),
      source: "Gallery/GalleryCurves.swift", picture: learningCurves),
    Item(
      name: "gate-traces", title: Localized(en: "Gate traces", zh: "门的轨迹"),
      source: "Gallery/GalleryCurves.swift", picture: gateTraces),
  ]

  // region: learning-curves
  static let learningCurves = Figure.learningCurves(
    GalleryData.curves,
    baselines: [
      Baseline(1.0 / 6, Localized(en: "best constant, 1/6", zh: "最好的常数答案，1/6")),
      Baseline(1.0 / 12, Localized(en: "one number known, 1/12", zh: "只知道一个数，1/12")),
    ],
    title: Localized(en: "Adding problem, $T = 100$", zh: "加法问题，$T = 100$"),
    x: Localized(en: "Training step", zh: "训练步数"),
    y: Localized(en: "Test error (mean squared)", zh: "测试误差（均方）"))
  // endregion

  // region: gate-traces
  static let gateTraces: Figure = {
    let (steps, marked) = (60, [9, 41])
    func gate(_ level: Double, _ peak: Double, _ seed: Int) -> [[Double]] {
      GalleryData.gate(
        units: 12, steps: steps, level: level, marked: marked, to: peak, seed: seed)
    }
    let state = GalleryData.state(units: 12, steps: steps, marked: marked, seed: 4)
    return Figure.gateTraces(
      inputs: [
        InputTrace(
          Localized(en: "value $x_t$", zh: "数值 $x_t$"),
          values: (1...steps).map { GalleryData.noise($0, seed: 9) })
      ],
      traces: [
        GateTrace("$i_t$", units: gate(0.12, 0.95, 1), colours: .gate),
        GateTrace("$f_t$", units: gate(0.92, 0.75, 2), colours: .gate),
        GateTrace("$o_t$", units: gate(0.4, 0.6, 3), colours: .gate),
        GateTrace(
          "$\\tilde{c}_t$",
          // Made anew at each step, unlike the states.
          units: (0..<12).map { unit in
            (1...steps).map { 2 * GalleryData.noise(12 * $0 + unit, seed: 5) - 1 }
          },
          colours: .state),
        GateTrace("$c_t$", units: state, colours: .centred(on: state.flatMap(\.self))),
        GateTrace("$h_t$", units: state.map { $0.map { $0 * 0.6 } }, colours: .state),
      ],
      markedSteps: marked,
      title: Localized(en: "One sequence through an LSTM", zh: "一个序列通过 LSTM"))
  }()
  // endregion
}
