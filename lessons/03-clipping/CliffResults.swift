import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// The loss cliff of a one-unit network, and descent with and without clipping.
struct CliffResults {
  // region: cliff
  static let start = (w: 5.0, b: -2.2)
  static let rate = 0.1
  static let limit = 1.0
  static let steps = 300
  /// The whole landscape, and the surroundings of the start.
  static let surfaces = [
    LossSurface(w: 3.5...8, b: -4...4.5, nodes: 91),
    LossSurface(w: 3.9...5.2, b: -2.7...(-1.7), nodes: 91),
  ]
  /// Starts around the first one, to see whether what happens there is an accident.
  static let starts: [(w: Double, b: Double)] = [4.5, 5.0, 5.5, 6.0].flatMap { w in
    [-1.6, -1.8, -2.0, -2.2].map { b in (w, b) }
  }
  /// The loss that a descent has to end below to count as arrived; the plain beyond has 0.09.
  static let arrived = 0.05
  // endregion

  let surfaces: [[[Double]]]
  /// The descents from the first start: free, then clipped.
  let shown: [CliffDescent.Outcome]
  let free: [CliffDescent.Outcome]
  let clipped: [CliffDescent.Outcome]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    func descents(
      _ starts: [(w: Double, b: Double)], _ limit: Double?
    ) throws -> [CliffDescent.Outcome] {
      try laboratory.outcomes(
        of: starts.map {
          CliffDescent(w: $0.w, b: $0.b, rate: Self.rate, limit: limit, steps: Self.steps)
        }, group: "cliff")
    }
    surfaces = try laboratory.outcomes(of: Self.surfaces, group: "cliff").map(\.rows)
    shown = try descents([Self.start], nil) + descents([Self.start], Self.limit)
    free = try descents(Self.starts, nil)
    clipped = try descents(Self.starts, Self.limit)
  }

  static let names = [
    Localized<Label>(en: "free", zh: "不裁剪"), Localized<Label>(en: "clipped", zh: "裁剪"),
  ]
  static let styles = [
    SeriesStyle(hue: .vermilion, dash: .dashed, marker: .triangle),
    SeriesStyle(hue: .sky, marker: .circle),
  ]

  func add(to contents: inout LessonContents) throws {
    try contents.add("cliff", figure, data: data)
    try contents.add("cliff-descent", descentFigure, data: data)
    func arrived(_ outcomes: [CliffDescent.Outcome]) -> Int {
      outcomes.count { ($0.losses.last ?? .infinity) < Self.arrived }
    }
    let longest = shown.map { $0.gradientNorms.max() ?? 0 }
    try contents.add(Quantity("cliff-length", count: OneUnitNetwork().length))
    try contents.add(Quantity("cliff-rate", Self.rate, .shortest))
    try contents.add(Quantity("cliff-limit", Self.limit, .shortest))
    try contents.add(Quantity("cliff-steps", count: Self.steps))
    try contents.add(Quantity("cliff-arrived", Self.arrived, .shortest))
    try contents.add(Quantity("cliff-starts", count: Self.starts.count))
    try contents.add(Quantity("cliff-free", count: arrived(free)))
    try contents.add(Quantity("cliff-clipped", count: arrived(clipped)))
    try contents.add(Quantity("cliff-norm-free", longest[0], .significant(digits: 2)))
    try contents.add(Quantity("cliff-jump", Self.rate * longest[0], .significant(digits: 2)))
  }

  private var figure: Figure {
    let losses = surfaces[0].joined()
    func end(_ outcome: CliffDescent.Outcome) -> String {
      NumberFormat.significant(digits: 2).string(outcome.losses.last ?? .nan)
    }
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: Localized(
        en: "Loss of the one-unit network as filled contours over w and b, from "
          + "\(Description.number(losses.min() ?? 0)) to \(Description.number(losses.max() ?? 0)), with "
          + "the descent from the same start without clipping, which ends at a loss of \(end(shown[0])), "
          + "and with clipping, which ends at \(end(shown[1])).",
        zh: "单个单元的网络在 w 和 b 平面上的损失（填色等高线），从 \(Description.number(losses.min() ?? 0)) 到 "
          + "\(Description.number(losses.max() ?? 0))；从同一起点下降，不裁剪时最后的损失为 \(end(shown[0]))，"
          + "裁剪时为 \(end(shown[1]))。"), columns: 2, legend: .top
    ) {
      for (surface, rows) in zip(Self.surfaces, surfaces) {
        panel(surface, rows)
      }
    }
  }

  private func panel(_ surface: LossSurface, _ rows: [[Double]]) -> Panel {
    let (w, b) = (surface.w, surface.b)
    return Panel(
      x: Axis(Localized(same: "$w$"), domain: w), y: Axis(Localized(same: "$b$"), domain: b)
    ) {
      Contours(
        rows: rows, x: w, y: b, levels: 16,
        colours: ColourScale(.magnitude, 0...0.5, title: Localized(en: "loss", zh: "损失")))
      for index in [1, 0] {
        Line(
          x: shown[index].w, y: shown[index].b, style: Self.styles[index],
          label: Self.names[index], width: 1.8, markers: false)
      }
      Annotation(
        x: Self.start.w, y: Self.start.b, Localized(en: "start", zh: "起点"), style: .neutral)
    }
  }

  private var descentFigure: Figure {
    let x = Localized<Label>(en: "Descent step", zh: "下降步数")
    let steps = (0...Self.steps).map(Double.init)
    func panel(_ title: Localized<Label>, _ values: (CliffDescent.Outcome) -> [Double]) -> Panel {
      Panel(x: Axis(x), y: Axis(title, scale: .log)) {
        // The dashed line above the solid one: where both agree, both are seen.
        for index in [1, 0] {
          Line(
            x: steps, y: values(shown[index]), style: Self.styles[index], label: Self.names[index],
            width: 1.6, markers: false)
        }
      }
    }
    let quantities: [(title: Localized<Label>, values: (CliffDescent.Outcome) -> [Double])] = [
      (Localized(en: "Loss", zh: "损失"), { $0.losses.map { max($0, 1e-6) } }),
      (
        Localized(en: "Norm of the gradient", zh: "梯度的范数"),
        { $0.gradientNorms.map { max($0, 1e-6) } }
      ),
    ]
    let text = Description.sentences(
      quantities.map { title, values in
        Description.curves(
          title, against: x,
          [0, 1].map { Description.Series(Self.names[$0], x: steps, y: values(shown[$0])) })
      })
    return Figure(
      size: Size(width: 800, height: 340),
      alternativeText: text, columns: 2, legend: .top
    ) {
      for quantity in quantities { panel(quantity.title, quantity.values) }
    }
  }

  private var data: DataTable {
    var table = DataTable(["descent", "step", "w", "b", "loss", "gradient norm"])
    for (name, outcome) in zip(["free", "clipped"], shown) {
      for step in outcome.w.indices {
        table.append(
          [.word(name)]
            + [
              Double(step), outcome.w[step], outcome.b[step], outcome.losses[step],
              outcome.gradientNorms[step],
            ].map { .number($0) })
      }
    }
    return table
  }
}
