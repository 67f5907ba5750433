import Bilingual

extension Gallery {
  // region: strands
  static let strands: Figure = {
    let steps = (0...30).map { 100 * Double($0) }
    func runs(escapes: [Double]) -> [(x: [Double], y: [Double])] {
      escapes.map { escape in (steps, steps.map { $0 < escape ? 0.5 : $0 < escape + 300 ? 0.8 : 1 })
      }
    }
    let accuracy = Localized<Label>(en: "Accuracy", zh: "正确率")
    return Figure(
      size: Size(width: 800, height: 320),
      title: Localized(en: "A line a seed", zh: "每个种子一条线"),
      alternativeText: Localized(
        en:
          "Accuracy of three LSTMs and three GRUs: each leaps from one half to one, at a step of its"
          + " own.", zh: "三个 LSTM 和三个 GRU 的正确率：各在某一步从一半跃升到一。"),
      legend: .top
    ) {
      Panel(
        x: Axis(Localized(en: "Training step", zh: "训练步数")),
        y: Axis(accuracy, including: [0.4, 1])
      ) {
        Strands(
          runs(escapes: [600, 900, 1600]), style: .lstm, label: Localized(same: "LSTM"))
        Strands(
          runs(escapes: [1100, 1300, 2200]), style: .gru, label: Localized(same: "GRU"))
      }
    }
  }()
  // endregion
}
