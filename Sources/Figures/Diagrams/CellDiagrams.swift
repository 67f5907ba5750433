import Bilingual

extension Diagram {
  /// What the outlines mean.
  private static let key = Localized<Label>(
    en: "box: layer with weights · ring: on each element · dot: copy",
    zh: "方框：有权重的层 · 圆圈：逐元素运算 · 圆点：复制")

  private static let joinKey = Localized<Label>(
    en: "box: layer with weights · ring: on each element · dot: copy or join",
    zh: "方框：有权重的层 · 圆圈：逐元素运算 · 圆点：复制或合并")

  // region: rnn-cell
  /// The simple recurrent cell: one layer of tanh units that reads the input and its own past.
  public static let rnnCell = Diagram(
    size: Size(width: 800, height: 410),
    title: Localized(en: "RNN cell", zh: "RNN 单元"),
    alternativeText: Localized(
      en:
        "Diagram of an RNN cell: the input x_t times W_hx and the previous state h_(t−1) times W_hh"
        + " are added; tanh gives the state h_t, which goes on to the next step and, through W_yh,"
        + " to the output y_t.",
      zh: "RNN 单元示意图：输入 x_t 乘 W_hx，上一状态 h_(t−1) 乘 W_hh，两者相加；经 tanh 得到状态 h_t，"
        + "它传给下一时间步，并经 W_yh 得到输出 y_t。")
  ) {
    Node("cell", .cell(Size(width: 440, height: 180)), at: Point(400, 205))
    Node("before", .value, Localized(same: "$h_{t-1}$"), at: Point(80, 180), hue: .sky)
    Node("x", .value, Localized(same: "$x_t$"), at: Point(330, 345), hue: .purple)
    Node("h", .value, Localized(same: "$h_t$"), at: Point(720, 180), hue: .sky)
    Node("y", .value, Localized(same: "$y_t$"), at: Point(560, 70), hue: .green)
    Node("Whh", .layer, Localized(same: "$W_{hh}$"), at: Point(245, 180), hue: .yellow)
    Node("Whx", .layer, Localized(same: "$W_{hx}$"), at: Point(330, 255), hue: .yellow)
    Node("plus", .operation, Localized(same: "+"), at: Point(330, 180))
    Node("tanh", .operation, Localized(same: "tanh"), at: Point(440, 180))
    Node("copy", .copy, at: Point(560, 180))
    Node("Wyh", .layer, Localized(same: "$W_{yh}$"), at: Point(560, 138), hue: .yellow)
    Node("key", .words, key, at: Point(400, 391))
    Wire("h-in", from: .node("before"), to: .node("Whh"))
    Wire("Whh-plus", from: .node("Whh"), to: .node("plus"))
    Wire("x-in", from: .node("x"), to: .node("Whx"))
    Wire("Whx-plus", from: .node("Whx"), to: .node("plus"))
    Wire("plus-tanh", from: .node("plus"), to: .node("tanh"))
    Wire("tanh-copy", from: .node("tanh"), to: .node("copy"), hasTip: false)
    Wire("h-out", from: .node("copy"), to: .node("h"))
    Wire("copy-y", from: .node("copy"), to: .node("Wyh"))
    Wire("y-out", from: .node("Wyh"), to: .node("y"))
  }
  // endregion

  // region: lstm-cell
  /// The long short-term memory: three gates around a cell state that is only scaled and added to.
  public static let lstmCell = Diagram(
    size: Size(width: 800, height: 450),
    title: Localized(en: "LSTM cell", zh: "LSTM 单元"),
    alternativeText: Localized(
      en: "Diagram of an LSTM cell: the cell state c runs along the top; the forget gate scales it,"
        + " the input gate times the candidate is added; the output gate scales tanh of it to give"
        + " h_t. Every gate reads x_t and h_(t−1).",
      zh: "LSTM 单元示意图：细胞状态 c 沿上方直线流动；遗忘门缩放它，输入门乘候选状态后加到它上面；"
        + "输出门缩放它的 tanh 得到 h_t。每个门都读取 x_t 和 h_(t−1)。")
  ) {
    Node("cell", .cell(Size(width: 560, height: 300)), at: Point(400, 225))
    Node("c-before", .value, Localized(same: "$c_{t-1}$"), at: Point(60, 120), hue: .orange)
    Node("c", .value, Localized(same: "$c_t$"), at: Point(740, 120), hue: .orange)
    Node("h-before", .value, Localized(same: "$h_{t-1}$"), at: Point(60, 340), hue: .sky)
    Node("h", .value, Localized(same: "$h_t$"), at: Point(740, 340), hue: .sky)
    Node("x", .value, Localized(same: "$x_t$"), at: Point(165, 415), hue: .purple)
    Node("join", .copy, at: Point(165, 340))
    Node("f", .layer, Localized(same: "$σ$"), at: Point(235, 265), hue: .vermilion)
    Node("i", .layer, Localized(same: "$σ$"), at: Point(325, 265), hue: .green)
    Node("g", .layer, Localized(same: "tanh"), at: Point(420, 265), hue: .yellow)
    Node("o", .layer, Localized(same: "$σ$"), at: Point(515, 265), hue: .blue)
    Node("forget", .operation, Localized(same: "×"), at: Point(235, 120))
    Node("write", .operation, Localized(same: "×"), at: Point(420, 190))
    Node("add", .operation, Localized(same: "+"), at: Point(420, 120))
    Node("squash", .operation, Localized(same: "tanh"), at: Point(605, 190))
    Node("read", .operation, Localized(same: "×"), at: Point(605, 265))
    Node("copy-c", .copy, at: Point(605, 120))
    for (name, x) in [("f", 235.0), ("i", 325), ("g", 420)] {
      Node("copy-\(name)", .copy, at: Point(x, 340))
    }
    Node("key", .words, joinKey, at: Point(490, 415))
    Wire("c-in", from: .node("c-before"), to: .node("forget"))
    Wire("c-kept", from: .node("forget"), to: .node("add"))
    Wire("c-new", from: .node("add"), to: .node("copy-c"), hasTip: false)
    Wire("c-out", from: .node("copy-c"), to: .node("c"))
    Wire("h-in", from: .node("h-before"), to: .node("join"), hasTip: false)
    Wire("x-in", from: .node("x"), to: .node("join"), hasTip: false)
    Wire("bus", from: .node("join"), to: .node("o"), route: .across)
    for name in ["f", "i", "g"] {
      Wire("bus-\(name)", from: .node("copy-\(name)"), to: .node(name))
    }
    Wire(
      "f-out", from: .node("f"), to: .node("forget"), label: Localized(same: "$f_t$"),
      labelPlace: 0.3)
    Wire(
      "i-out", from: .node("i"), to: .node("write"), route: .down,
      label: Localized(same: "$i_t$"), labelPlace: 0.12, labelOffset: Point(-10, 0))
    Wire(
      "g-out", from: .node("g"), to: .node("write"), label: Localized(same: "$\\tilde{c}_t$"),
      labelPlace: 0.45)
    Wire("written", from: .node("write"), to: .node("add"))
    Wire("c-down", from: .node("copy-c"), to: .node("squash"))
    Wire("squashed", from: .node("squash"), to: .node("read"))
    Wire(
      "o-out", from: .node("o"), to: .node("read"), label: Localized(same: "$o_t$"),
      labelPlace: 0.4, labelOffset: Point(0, -13))
    Wire("h-out", from: .node("read"), to: .node("h"), route: .down)
  }
  // endregion

  // region: gru-cell
  /// The gated recurrent unit: the update gate mixes old and new, the reset gate acts after W_hh.
  public static let gruCell = Diagram(
    size: Size(width: 800, height: 450),
    title: Localized(en: "GRU cell", zh: "GRU 单元"),
    alternativeText: Localized(
      en: "Diagram of a GRU cell: the update gate z_t keeps its share of h_(t−1), and 1 − z_t lets"
        + " the candidate in; the candidate is tanh of W_hx x_t plus the reset gate r_t times"
        + " W_hh h_(t−1).",
      zh: "GRU 单元示意图：更新门 z_t 保留 h_(t−1) 的一部分，1 − z_t 让候选状态进入；候选状态是 W_hx x_t 加上"
        + "重置门 r_t 乘 W_hh h_(t−1) 之后的 tanh。")
  ) {
    Node("cell", .cell(Size(width: 560, height: 300)), at: Point(400, 225))
    Node("h-before", .value, Localized(same: "$h_{t-1}$"), at: Point(60, 108), hue: .sky)
    Node("h", .value, Localized(same: "$h_t$"), at: Point(740, 108), hue: .sky)
    Node("x", .value, Localized(same: "$x_t$"), at: Point(60, 355), hue: .purple)
    Node("copy-h", .copy, at: Point(160, 108))
    Node("z", .layer, Localized(same: "$σ$"), at: Point(230, 272), hue: .vermilion)
    Node("Whh", .layer, Localized(same: "$W_{hh}$"), at: Point(325, 272), hue: .yellow)
    Node("r", .layer, Localized(same: "$σ$"), at: Point(415, 272), hue: .blue)
    Node("Whx", .layer, Localized(same: "$W_{hx}$"), at: Point(510, 272), hue: .yellow)
    Node("keep", .operation, Localized(same: "×"), at: Point(230, 108))
    Node("reset", .operation, Localized(same: "×"), at: Point(415, 208))
    Node("sum", .operation, Localized(same: "+"), at: Point(510, 208))
    Node("n", .operation, Localized(same: "tanh"), at: Point(575, 208))
    Node("complement", .operation, Localized(same: "1−"), at: Point(510, 160))
    Node("let-in", .operation, Localized(same: "×"), at: Point(640, 160))
    Node("add", .operation, Localized(same: "+"), at: Point(640, 108))
    Node("copy-z", .copy, at: Point(230, 160))
    Node("h-z", .copy, at: Point(220, 325))
    Node("h-W", .copy, at: Point(325, 325))
    Node("x-z", .copy, at: Point(242, 355))
    Node("x-r", .copy, at: Point(427, 355))
    Node("key", .words, key, at: Point(400, 415))
    Wire("h-in", from: .node("h-before"), to: .node("copy-h"), hasTip: false)
    Wire("h-top", from: .node("copy-h"), to: .node("keep"))
    Wire("kept", from: .node("keep"), to: .node("add"))
    Wire("h-out", from: .node("add"), to: .node("h"))
    Wire(
      "h-bus", from: .node("copy-h"), to: .node("h-z"), route: .through([Point(160, 325)]),
      hasTip: false)
    Wire("h-pass", from: .node("h-z"), to: .node("h-W"), hasTip: false)
    Wire("h-to-r", from: .node("h-W"), to: .beside("r", dx: -12, dy: 0), route: .across)
    Wire("h-to-z", from: .node("h-z"), to: .beside("z", dx: -10, dy: 0))
    Wire("h-to-W", from: .node("h-W"), to: .node("Whh"))
    Wire("x-in", from: .node("x"), to: .node("x-z"), hasTip: false)
    Wire("x-bus", from: .node("x-z"), to: .node("x-r"), hasTip: false)
    Wire("x-to-W", from: .node("x-r"), to: .node("Whx"), route: .across)
    Wire("x-to-z", from: .node("x-z"), to: .beside("z", dx: 12, dy: 0), isBridge: true)
    Wire("x-to-r", from: .node("x-r"), to: .beside("r", dx: 12, dy: 0))
    Wire(
      "z-out", from: .node("z"), to: .node("copy-z"), label: Localized(same: "$z_t$"),
      hasTip: false)
    Wire("z-up", from: .node("copy-z"), to: .node("keep"))
    Wire("z-right", from: .node("copy-z"), to: .node("complement"))
    Wire("complement-out", from: .node("complement"), to: .node("let-in"))
    Wire("Whh-out", from: .node("Whh"), to: .node("reset"), route: .down)
    Wire(
      "r-out", from: .node("r"), to: .node("reset"), label: Localized(same: "$r_t$"),
      labelPlace: 0.45)
    Wire("reset-out", from: .node("reset"), to: .node("sum"))
    Wire("Whx-out", from: .node("Whx"), to: .node("sum"))
    Wire("sum-out", from: .node("sum"), to: .node("n"))
    Wire(
      "n-out", from: .node("n"), to: .node("let-in"), route: .across,
      label: Localized(same: "$\\tilde{h}_t$"), labelPlace: 0.75, labelOffset: Point(10, 8))
    Wire("let-in-out", from: .node("let-in"), to: .node("add"))
  }
  // endregion
}
