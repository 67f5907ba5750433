import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// The functions themselves: values, slopes and what follows from them.
struct FunctionShapes {
  private let shown: [Activation] = [.tanh, .sigmoid, .relu]
  private let points = (-250...250).map { Double($0) / 50 }

  func add(to contents: inout LessonContents) throws {
    try contents.add("activation-shapes", figure, data: data)
    try contents.add(table)
  }

  private var figure: Figure {
    let a = Localized<Label>(en: "Pre-activation $a$", zh: "预激活值 $a$")
    return Figure(
      size: Size(width: 800, height: 360), alternativeText: alternativeText, columns: 2
    ) {
      Panel(
        x: Axis(a),
        y: Axis(Localized(en: "Value $\\phi(a)$", zh: "函数值 $\\phi(a)$"), domain: -1.2...3)
      ) {
        for function in shown {
          Line(
            x: points, y: points.map { function.valueAndSlope(at: $0).value },
            style: function.style, label: Localized(same: function.word), markers: false)
        }
      }
      Panel(
        x: Axis(a),
        y: Axis(Localized(en: "Slope $\\phi'(a)$", zh: "斜率 $\\phi'(a)$"), domain: -0.05...1.1)
      ) {
        for function in shown {
          // ReLU's slope jumps: an upright line at zero would give it values in between.
          let jump = function == .relu ? 0.0 : .infinity
          for (side, part) in [points.filter { $0 <= jump }, points.filter { $0 > jump }]
            .enumerated()
          where !part.isEmpty {
            Line(
              x: part, y: part.map { function.valueAndSlope(at: $0).slope }, style: function.style,
              label: side == 1 || jump > 0 ? Localized(same: function.word) : nil, markers: false)
          }
        }
      }
    }
  }

  private var alternativeText: Localized<String> {
    func slope(_ function: Activation) -> String {
      NumberFormat.shortest.string(function.valueAndSlope(at: 0).slope)
    }
    return Localized(
      en:
        "Left, values: tanh runs from −1 to 1 through 0, the logistic function from 0 to 1 through "
        + "1/2, ReLU is 0 below zero and a above. Right, slopes: at zero tanh has \(slope(.tanh)), the "
        + "logistic function \(slope(.sigmoid)); both fall to 0 on either side; ReLU has 0 below "
        + "zero and 1 above.",
      zh: "左图为函数值：tanh 从 −1 经 0 到 1，逻辑斯谛函数从 0 经 1/2 到 1，ReLU 在零以下为 0、零以上等于 a。右图为斜率："
        + "在零点 tanh 为 \(slope(.tanh))，逻辑斯谛函数为 \(slope(.sigmoid))，二者向两侧都降到 0；ReLU 在零以下为 0、零以上为 1。")
  }

  private var data: DataTable {
    var table = DataTable(["function", "a", "value", "slope"])
    for function in shown {
      for a in points {
        let (value, slope) = function.valueAndSlope(at: a)
        table.append([.word(function.rawValue), .number(a), .number(value), .number(slope)])
      }
    }
    return table
  }

  /// Facts that are computed from the functions as they stand in the code.
  private var table: Table {
    let functions: [(Activation, range: String, slope: Localized<String>)] = [
      (.tanh, "$(-1, 1)$", Localized(same: "$1 - h^2$")),
      (.raisedTanh, "$(0, 2)$", Localized(same: "$1 - (h - 1)^2$")),
      (.centredSigmoid, "$(-1/2, 1/2)$", Localized(same: "$1/4 - h^2$")),
      (.sigmoid, "$(0, 1)$", Localized(same: "$h (1 - h)$")),
      (
        .relu, "$[0, \\infty)$",
        Localized(en: "$1$ ($h > 0$); $0$ ($h = 0$)", zh: "$1$（$h > 0$）；$0$（$h = 0$）")
      ),
    ]
    return Table(
      "activation-facts",
      columns: [
        .words(Localized(en: "function $\\phi$", zh: "函数 $\\phi$")),
        .words(Localized(en: "range", zh: "值域")),
        .words(
          Localized(en: "slope, by the value $h = \\phi(a)$", zh: "斜率（用函数值 $h = \\phi(a)$ 表示）")),
        .numbers(Localized(en: "largest slope $\\gamma$", zh: "最大斜率 $\\gamma$")),
        .numbers(Localized(en: "mean value on $[-1, 1]$", zh: "在 $[-1, 1]$ 上的平均值")),
      ],
      rows: functions.map { function, range, slope in
        let steepest = points.map { function.valueAndSlope(at: $0).slope }.max() ?? 0
        let inside = points.filter { abs($0) <= 1 }.map { function.valueAndSlope(at: $0).value }
        // The trapezoidal rule: the ends count half.
        let sum = inside.reduce(0, +) - ((inside.first ?? 0) + (inside.last ?? 0)) / 2
        let mean = sum / Double(inside.count - 1)
        return [
          Localized(same: function.formula), Localized(same: range), slope,
          Localized(same: NumberFormat.shortest.string(steepest)),
          Localized(same: NumberFormat.fixed(decimals: 2).string(abs(mean) < 1e-9 ? 0 : mean)),
        ]
      })
  }
}
