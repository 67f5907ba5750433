import Bilingual

extension Diagram {
  // region: unrolled
  /// A network once as a loop and once unrolled in time.
  public static let unrolled = Diagram(
    size: Size(width: 800, height: 330),
    title: Localized(en: "One cell, unrolled in time", zh: "一个单元，按时间展开"),
    alternativeText: Localized(
      en:
        "An RNN drawn as a loop equals a chain of copies of one cell: copy t reads x_t and the state"
        + " h_(t−1) of the copy before it; all copies share their weights.",
      zh: "画成回路的 RNN 等于同一单元的若干副本连成的链：第 t 个副本读取 x_t 和前一副本的状态 h_(t−1)；"
        + "所有副本共享权重。")
  ) {
    Node("loop", .layer, Localized(same: "RNN"), at: Point(85, 190), hue: .yellow)
    Node("loop-x", .value, Localized(same: "$x_t$"), at: Point(85, 285), hue: .purple)
    Node("loop-h", .value, Localized(same: "$h_t$"), at: Point(85, 80), hue: .sky)
    Node("equals", .words, Localized(same: "="), at: Point(205, 190))
    Wire(from: .node("loop-x"), to: .node("loop"))
    Wire(from: .node("loop"), to: .node("loop-h"))
    Wire(
      from: .beside("loop", dx: 15, dy: 0), to: .node("loop"),
      route: .through([Point(100, 140), Point(150, 140), Point(150, 190)]),
      label: Localized(same: "$W_{hh}$"), labelPlace: 0.6)
    let columns: [(String, Double)] = [("1", 310), ("2", 430), ("3", 550), ("T", 740)]
    Node("start", .words, Localized(same: "$h_0$"), at: Point(240, 190))
    Node("gap", .words, Localized(same: "…"), at: Point(645, 190))
    for (step, x) in columns {
      Node("A\(step)", .layer, Localized(same: "RNN"), at: Point(x, 190), hue: .yellow)
      Node(
        "x\(step)", .value, Localized(same: Label("$x_\(step)$")), at: Point(x, 285), hue: .purple)
      Node("h\(step)", .value, Localized(same: Label("$h_\(step)$")), at: Point(x, 80), hue: .sky)
      Wire(from: .node("x\(step)"), to: .node("A\(step)"))
      Wire(from: .node("A\(step)"), to: .node("h\(step)"))
    }
    Wire(from: .node("start"), to: .node("A1"))
    Wire(
      from: .node("A1"), to: .node("A2"), label: Localized(same: "$W_{hh}$"),
      labelOffset: Point(0, -13))
    Wire(
      from: .node("A2"), to: .node("A3"), label: Localized(same: "$W_{hh}$"),
      labelOffset: Point(0, -13))
    Wire(from: .node("A3"), to: .node("gap"), hasTip: false)
    Wire(from: .node("gap"), to: .node("AT"))
  }
  // endregion
}
