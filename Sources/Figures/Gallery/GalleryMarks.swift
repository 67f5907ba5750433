import Bilingual
import Foundation

extension Gallery {
  static let marks: [Item] = [
    Item(
      name: "points", title: Localized(en: "Points, words and an arrow", zh: "点、文字和箭头"),
      source: "Gallery/GalleryMarks.swift", picture: points),
    Item(
      name: "bars", title: Localized(en: "Bars", zh: "条形"), source: "Gallery/GalleryMarks.swift",
      picture: bars),
    Item(
      name: "histogram", title: Localized(en: "Histograms", zh: "直方图"),
      source: "Gallery/GalleryMarks.swift", picture: histogram),
    Item(
      name: "heatmap", title: Localized(en: "Heatmap", zh: "热图"),
      source: "Gallery/GalleryMarks.swift",
      picture: heatmap),
    Item(
      name: "blocks", title: Localized(en: "Blocks of a weight matrix", zh: "权重矩阵的分块"),
      source: "Gallery/GalleryMarks.swift", picture: blocks),
    Item(
      name: "contours", title: Localized(en: "Filled contours with paths", zh: "填色等高线与路径"),
      source: "Gallery/GalleryMarks.swift", picture: contours),
    Item(
      name: "twelve-series", title: Localized(en: "Twelve series", zh: "十二个系列"),
      source: "Gallery/GalleryMarks.swift", picture: twelveSeries),
    Item(
      name: "strands", title: Localized(en: "A line a seed", zh: "每个种子一条线"),
      source: "Gallery/GalleryStrands.swift", picture: strands),
  ]

  // region: points
  static let points: Figure = {
    let x = (0..<40).map { Double($0) / 4 }
    let y = x.map { sin($0) + 0.25 * (GalleryData.noise(Int($0 * 4), seed: 3) - 0.5) }
    return Figure(
      title: Localized(en: "A wave, sampled", zh: "采样的波"),
      alternativeText: Description.curves(
        Localized(en: "Value", zh: "数值"), against: Localized(en: "Time", zh: "时间"),
        [Description.Series(Localized(en: "samples", zh: "样本"), x: x, y: y)])
    ) {
      Panel(
        x: Axis(Localized(en: "Time $t$ (s)", zh: "时间 $t$（秒）")),
        y: Axis(Localized(en: "Value $x(t)$", zh: "数值 $x(t)$"))
      ) {
        Points(x: x, y: y, style: .lstm)
        Arrow(
          from: (6, 1.2), to: (7.75, 1.07), label: Localized(en: "second crest", zh: "第二个波峰"))
        Annotation(x: 4.7, y: -1.4, Localized(en: "trough at $3π/2$", zh: "波谷在 $3π/2$"))
      }
    }
  }()
  // endregion

  // region: bars
  static let bars: Figure = {
    let cells: [Localized<Label>] = [
      Localized(same: "RNN"), Localized(same: "GRU"), Localized(same: "LSTM"),
    ]
    return Figure(
      title: Localized(en: "Parameters of one layer", zh: "一层的参数个数"),
      alternativeText: Localized(
        en:
          "Bars: an RNN layer of 32 units has 1152 parameters, a GRU 3456, an LSTM 4608; with 64"
          + " units 4352, 13\u{202F}056 and 17\u{202F}408.",
        zh: "条形图：32 个单元的 RNN 层有 1152 个参数，GRU 有 3456 个，LSTM 有 4608 个；64 个单元时分别为"
          + " 4352、13\u{202F}056 和 17\u{202F}408。")
    ) {
      Panel(x: Axis(scale: .categories(cells)), y: Axis(Localized(en: "Parameters", zh: "参数个数"))) {
        Bars(
          x: [0, 1, 2], heights: [1152, 3456, 4608], style: .numbered(0),
          label: Localized(en: "32 units", zh: "32 个单元"), thickness: 0.36, offset: -0.2)
        Bars(
          x: [0, 1, 2], heights: [4352, 13056, 17408], style: .numbered(4),
          label: Localized(en: "64 units", zh: "64 个单元"), thickness: 0.36, offset: 0.2)
      }
    }
  }()
  // endregion

  // region: histogram
  static let histogram: Figure = {
    func sums(_ seed: Int, _ centre: Double) -> [Double] {
      (0..<3000).map { index in
        centre + 0.3
          * ((0..<6).reduce(0) { $0 + GalleryData.noise(index * 6 + $1, seed: seed) } - 3)
      }
    }
    return Figure(
      title: Localized(en: "Input gate plus forget gate", zh: "输入门与遗忘门之和"),
      alternativeText: Localized(
        en:
          "Two histograms of the sum of input and forget gate: the LSTM's spreads around 1.1, that"
          + " of an LSTM whose sums are pulled towards 1 is narrow around 1.",
        zh: "输入门与遗忘门之和的两个直方图：LSTM 的分布在 1.1 附近较宽；把和拉向 1 的 LSTM，分布在 1 附近较窄。")
    ) {
      Panel(
        x: Axis(Localized(same: "$i_t + f_t$")),
        y: Axis(
          Localized(en: "Share of units and steps (%)", zh: "单元与时间步的占比（%）"),
          including: [32])
      ) {
        Histogram(sums(1, 1.1), bins: 30, style: .lstm, label: Localized(same: "LSTM"))
        Histogram(
          sums(2, 1).map { 1 + ($0 - 1) * 0.3 }, bins: 20, style: .chronoLSTM.variant(1),
          label: Localized(en: "sum pulled towards 1", zh: "和被拉向 1"))
        Rule(x: 1, label: Localized(same: "$i_t + f_t = 1$"))
      }
    }
  }()
  // endregion

  // region: blocks
  static let blocks: Figure = {
    let (gates, rows) = (["$i$", "$f$", "$\\tilde{c}$", "$o$"], 4.0)
    let parts: [(label: Localized<Label>, columns: ClosedRange<Double>, style: SeriesStyle)] = [
      (Localized(en: "weights of $x_t$", zh: "$x_t$ 的权重"), 0...20, .numbered(4)),
      (Localized(en: "weights of $h_{t-1}$", zh: "$h_{t-1}$ 的权重"), 20...24, .numbered(0)),
      (Localized(en: "biases", zh: "偏置"), 24...26, .numbered(5)),
    ]
    return Figure(
      size: Size(width: 800, height: 480),
      title: Localized(en: "The weights of an LSTM layer", zh: "LSTM 层的权重"),
      alternativeText: Localized(
        en: "Rectangles: four gates of four rows each; every row has twenty weights of the"
          + " input, four of the state and two biases.",
        zh: "矩形：四个门各四行；每行有二十个输入权重、四个状态权重和两个偏置。"),
      legend: .top
    ) {
      Panel(
        x: Axis(
          Localized(en: "Columns", zh: "列"), domain: 0...26, ticks: .numbers([0, 20, 24, 26])),
        y: Axis(
          Localized(en: "Rows", zh: "行"), domain: 0...16,
          ticks: .at(gates.enumerated().map { Tick((Double($0) + 0.5) * rows, Label($1)) }),
          isReversed: true, grid: false),
        equalUnits: true
      ) {
        for gate in gates.indices {
          for (index, part) in parts.enumerated() {
            Block(
              x: part.columns, y: Double(gate) * rows...Double(gate + 1) * rows,
              style: part.style, label: gate == 0 ? part.label : nil, isPale: index == 2)
          }
        }
      }
    }
  }()
  // endregion

  // region: heatmap
  static let heatmap: Figure = {
    let rates = (0..<7).map { power in
      power < 5
        ? Localized<Label>(same: Label("$\\plain{10}^{\(-5 + power)}$"))
        : Localized(same: Label(power == 5 ? "1" : "10"))
    }
    // The last cells of the longest sequences were not run: they stay empty.
    func solved(_ row: Int, _ column: Int) -> Double {
      if column == 6, row > 2 { return .nan }
      let distance = Double(column) - 3.2
      let lost = distance * distance * Double(row + 1) / 2.2
      return max(0, (9 - lost).rounded())
    }
    return Figure(
      title: Localized(en: "Solved runs of nine", zh: "九次运行中解决的次数"),
      alternativeText: Localized(
        en: "Heatmap: the range of learning rates that solve the task shrinks as T grows.",
        zh: "热图：能解决任务的学习率范围随 T 增大而缩小。")
    ) {
      Panel(
        x: Axis(Localized(en: "Learning rate", zh: "学习率"), scale: .categories(rates)),
        y: Axis(
          Localized(en: "Length $T$", zh: "长度 $T$"),
          scale: .categories([50, 100, 200, 400, 800].map { Localized(same: Label("\($0)")) }))
      ) {
        let rows = (0..<5).map { row in (0..<7).map { solved(row, $0) } }
        Heatmap(
          rows: rows, x: -0.5...6.5, y: -0.5...4.5,
          colours: .counts(upTo: 9, title: Localized(en: "solved", zh: "解决")),
          numbers: rows.map { $0.map { Label($0.isNaN ? "" : "\(Int($0))") } })
      }
    }
  }()
  // endregion

  // region: contours
  static let contours: Figure = {
    func loss(_ w: Double, _ b: Double) -> Double {
      var h = 0.1
      for _ in 0..<12 { h = tanh(w * h + b) * 1.02 }
      return pow(h - 0.3, 2) + 0.001
    }
    let rows = (0...240).map { row in
      (0...320).map { column in
        loss(-1 + 4 * Double(column) / 320, -1 + 2 * Double(row) / 240)
      }
    }
    return Figure(
      title: Localized(en: "The loss of one recurrent unit", zh: "单个循环单元的损失"),
      alternativeText: Localized(
        en: "Filled contours of the loss over weight and bias: a narrow valley beside a cliff.",
        zh: "损失随权重和偏置变化的填色等高线：悬崖旁有一条狭窄的谷。")
    ) {
      Panel(
        x: Axis(Localized(en: "Weight $w$", zh: "权重 $w$")),
        y: Axis(Localized(en: "Bias $b$", zh: "偏置 $b$"))
      ) {
        Contours(
          rows: rows, x: -1...3, y: -1...1,
          colours: ColourScale(
            .viridis, 0.001...1.7, scale: .log, title: Localized(en: "loss", zh: "损失")))
        Line(
          x: [2.6, 2.2, 1.9, 1.5, 1.2], y: [0.6, 0.4, 0.25, 0.1, 0.03],
          style: SeriesStyle(hue: .neutral), width: 2)
      }
    }
  }()
  // endregion

  // region: twelve-series
  static let twelveSeries: Figure = {
    let x = (0...60).map { Double($0) }
    func y(_ index: Int) -> [Double] {
      x.map { exp(-$0 / (6 + 5 * Double(index))) * (1 + 0.1 * sin($0 / 3 + Double(index))) }
    }
    return Figure(
      size: Size(width: 800, height: 520),
      title: Localized(en: "Twelve series in one panel", zh: "一个面板中的十二个系列"),
      alternativeText: Description.curves(
        Localized(en: "Strength", zh: "强度"), against: Localized(en: "Lag", zh: "时间间隔"),
        (0..<12).map {
          Description.Series(
            Localized(en: Label("series \($0 + 1)"), zh: Label("系列 \($0 + 1)")), x: x, y: y($0))
        })
    ) {
      Panel(
        x: Axis(Localized(en: "Lag $k$ (steps)", zh: "时间间隔 $k$（步）")),
        y: Axis(Localized(en: "Strength", zh: "强度"))
      ) {
        for index in 0..<12 {
          Line(
            x: x, y: y(index), style: .numbered(index),
            label: Localized(en: Label("series \(index + 1)"), zh: Label("系列 \(index + 1)")))
        }
      }
    }
  }()
  // endregion
}
