import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Where the eigenvalues of one matrix of each kind lie, against the unit circle.
extension PowerResults {
  private var shownKinds: [Int] { [5, 3, 2, 4] }

  /// The kind with its s_max and ρ; a formula stands between two `mark`s.
  private func summary(_ kind: Int, largestSingularValue s: String, mark: String)
    -> Localized<String>
  {
    let outcome = outcomes[kind][0]
    let largest = NumberFormat.fixed(decimals: 2).string(outcome.largestSingularValue)
    let radius = NumberFormat.fixed(decimals: 2).string(outcome.spectralRadius)
    let name = Self.kinds[kind].label
    let formulas = ["\(s) = \(largest)", "ρ = \(radius)"].map { mark + $0 + mark }
    return Localized(
      en: "\(name.english.plainText): " + formulas.joined(separator: ", "),
      zh: "\(name.chinese.plainText)：" + formulas.joined(separator: "，"))
  }

  private func title(_ kind: Int) -> Localized<Label> {
    summary(kind, largestSingularValue: "s_{\\max}", mark: "$").map { Label($0) }
  }

  var eigenvalueFigure: Figure {
    let parts = shownKinds.map { summary($0, largestSingularValue: "s_max", mark: "") }
    return Figure(
      size: Size(width: 800, height: 790),
      alternativeText: Localized(
        en: "Eigenvalues in the complex plane with the unit circle, a panel a kind of matrix. "
          + parts.map(\.english).joined(separator: "; ") + ".",
        zh: "复平面上的特征值与单位圆，每类矩阵一幅。" + parts.map(\.chinese).joined(separator: "；") + "。"),
      columns: 2, legend: .none
    ) {
      for kind in shownKinds {
        let values = outcomes[kind][0].eigenvalues
        Panel.eigenvalues(
          [
            Spectrum(
              Self.kinds[kind].label, style: Self.kinds[kind].style, real: values.map(\.real),
              imaginary: values.map(\.imaginary))
          ], title: title(kind))
      }
    }
  }

  var eigenvalueData: DataTable {
    var table = DataTable(["matrix", "real part", "imaginary part"])
    for kind in shownKinds {
      for value in outcomes[kind][0].eigenvalues {
        table.append([
          .word(Self.kinds[kind].family.name), .number(value.real), .number(value.imaginary),
        ])
      }
    }
    return table
  }
}
