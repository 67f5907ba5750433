import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Where the eigenvalues of one matrix of each kind lie, against the unit circle.
extension PowerResults {
  private var shownKinds: [Int] { [5, 3, 2, 4] }

  private func title(_ kind: Int) -> Localized<Label> {
    let outcome = outcomes[kind][0]
    let largest = NumberFormat.fixed(decimals: 2).string(outcome.largestSingularValue)
    let radius = NumberFormat.fixed(decimals: 2).string(outcome.spectralRadius)
    let name = Self.kinds[kind].label
    return Localized(
      en: Label("\(name.english.plainText): $s_{max} = \(largest)$, $ρ = \(radius)$"),
      zh: Label("\(name.chinese.plainText)：$s_{max} = \(largest)$，$ρ = \(radius)$"))
  }

  var eigenvalueFigure: Figure {
    let parts = shownKinds.map { kind in
      (title(kind).english.plainText, title(kind).chinese.plainText)
    }
    return Figure(
      size: Size(width: 800, height: 820),
      alternativeText: Localized(
        en: "Eigenvalues in the complex plane with the unit circle, a panel a kind of matrix. "
          + parts.map(\.0).joined(separator: "; ") + ".",
        zh: "复平面上的特征值与单位圆，每类矩阵一幅。" + parts.map(\.1).joined(separator: "；") + "。"),
      columns: 2
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
