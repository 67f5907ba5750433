import Bilingual
import Course
import Experiments
import Figures
import Foundation
import Notebook
import Recurrent

extension SignalMap {
  /// Where the colours end: beyond this power of ten a gradient is lost or out of hand either way.
  private static let colourEnd = 20.0

  /// Two maps of activations by initialisations: the gradient at the longest lag, and the last state.
  var map: Figure {
    func rows(_ value: (Activation, Int) -> Double) -> [[Double]] {
      Self.activations.map { activation in
        Self.starts.indices.map { value(activation, $0) }
      }
    }
    func panel(_ title: Localized<Label>, _ rows: [[Double]]) -> Panel {
      Panel(
        title,
        x: Axis(scale: .categories(Self.starts.map(\.label))),
        y: Axis(
          scale: .categories(Self.activations.map(\.name)), isReversed: true)
      ) {
        Heatmap(
          // Numbers that are written alike have one colour.
          rows: rows.map { $0.map { Self.power(of: $0) } },
          x: -0.5...(Double(Self.starts.count) - 0.5),
          y: -0.5...(Double(Self.activations.count) - 0.5),
          colours: ColourScale(
            .signed, -Self.colourEnd...Self.colourEnd,
            title: Localized(en: "power of ten", zh: "10 的幂次")),
          numbers: rows.map { $0.map { Label(Self.word(of: $0)) } })
      }
    }
    let lag = setting[ActivationsLesson.lag]
    return Figure(
      size: Size(width: 800, height: 470), alternativeText: mapText
    ) {
      panel(
        Localized(
          en: Label("Gradient \(lag) steps back, $‖∂L/∂h_k‖ / ‖∂L/∂h_T‖$"),
          zh: Label("往回 \(lag) 步的梯度，$‖∂L/∂h_k‖ / ‖∂L/∂h_T‖$")),
        rows { gradient($0, start: $1) })
      panel(
        Localized(
          en: Label("Size of the last state, root mean square of $h_T$"),
          zh: Label("最后状态的大小，$h_T$ 的均方根")),
        rows { size($0, start: $1) })
    }
  }

  /// The power of ten that is nearest.
  private static func power(of value: Double) -> Double {
    log10(max(value, 1e-300)).rounded()
  }

  private static func word(of value: Double) -> String {
    let exponent = power(of: value)
    return exponent < 0 ? "−\(Int(-exponent))" : "\(Int(exponent))"
  }

  private var mapText: Localized<String> {
    func list(_ language: Language) -> String {
      let (colon, comma, semicolon) =
        language == .english ? (": ", ", ", "; ") : ("：", "，", "；")
      return Self.activations.map { activation in
        let cells = Self.starts.indices.map { start in
          let gradient = Description.number(gradient(activation, start: start))
          let size = Description.number(size(activation, start: start))
          return "\(Self.starts[start].label[language].plainText) \(gradient) / \(size)"
        }
        return "\(activation.name[language].plainText)\(colon)" + cells.joined(separator: comma)
      }.joined(separator: semicolon)
    }
    return Localized(
      en: "Two maps, activations by initialisations; median gradient / median size of the state. "
        + list(.english) + ".",
      zh: "两张图，激活函数 × 初始化；数值为梯度的中位数 / 状态大小的中位数。" + list(.chinese) + "。")
  }

  var mapData: DataTable {
    var table = DataTable(["activation", "initialisation", "gradient", "size of the last state"])
    for activation in Self.activations {
      for (index, start) in Self.starts.enumerated() {
        table.append([
          .word(activation.rawValue), .word(start.name),
          .number(gradient(activation, start: index)), .number(size(activation, start: index)),
        ])
      }
    }
    return table
  }

  private func vanishes(_ activation: Activation) -> [Int] {
    Self.starts.indices.filter { gradient(activation, start: $0) < Self.threshold }
  }

  private func explodes(_ activation: Activation) -> [Int] {
    Self.starts.indices.filter { gradient(activation, start: $0) > 1 / Self.threshold }
  }

  // region: claim-n13
  private var verdict: Verdict {
    let reluDoesBoth = !vanishes(.relu).isEmpty && !explodes(.relu).isEmpty
    guard reluDoesBoth else {
      return vanishes(.relu).isEmpty && explodes(.relu).isEmpty ? .refuted : .qualified
    }
    return explodes(.tanh).isEmpty ? .supported : .qualified
  }
  // endregion

  var claim: Claim {
    func names(_ starts: [Int]) -> Localized<String> {
      guard !starts.isEmpty else { return Localized(en: "none", zh: "无") }
      func join(_ language: Language, _ separator: String) -> String {
        starts.map { Self.starts[$0].label[language].plainText }.joined(separator: separator)
      }
      return Localized(en: join(.english, ", "), zh: join(.chinese, "、"))
    }
    return Claim(
      "n13",
      quotation: "使用RELU作为激活函数，则失去了tanh的约束，会引发梯度的消失和爆炸",
      translation: "With ReLU as the activation the constraint of tanh is lost, which leads to "
        + "vanishing and exploding gradients.",
      basis: .experiment,
      rule: Localized(
        en:
          "A gradient counts as vanished if its median over the draws has shrunk below $10^{-3}$ at "
          + "the longest lag, as exploded if it has grown above $10^3$. Supported if with ReLU it "
          + "vanishes from one start and explodes from another, and with tanh it explodes from none; refuted if with "
          + "ReLU it does neither from any start; otherwise qualified.",
        zh: "若在最长的时间间隔上，梯度（各次抽样的中位数）缩小到 $10^{-3}$ 以下，就算消失；增大到 $10^3$ 以上，就算爆炸。"
          + "若 ReLU 在某种初始化下消失、在另一种下爆炸，而 tanh 在任何初始化下都不爆炸，则判为支持；若 ReLU 在任何初始化下"
          + "都既不消失也不爆炸，则不成立；其余情况为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(en: "ReLU vanishes from", zh: "使 ReLU 网络的梯度消失的初始化"), names(vanishes(.relu))),
        .init(
          Localized(en: "ReLU explodes from", zh: "使 ReLU 网络的梯度爆炸的初始化"), names(explodes(.relu))),
        .init(
          Localized(en: "tanh vanishes from", zh: "使 tanh 网络的梯度消失的初始化"), names(vanishes(.tanh))),
        .init(
          Localized(en: "tanh explodes from", zh: "使 tanh 网络的梯度爆炸的初始化"), names(explodes(.tanh))),
      ])
  }
}
