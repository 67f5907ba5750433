import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

extension NearIdentity {
  /// A row a length, a column a start of W_hh; the LSTM, which has its own start, in all columns.
  var figure: Figure {
    let step = Localized<Label>(en: "Training step", zh: "训练步数")
    let error = Localized<Label>(en: "Test error (mean squared)", zh: "测试误差（均方）")
    let text = Description.panels(
      lengths.indices.map { length in
        let series = zip(arms, results[length]).map { arm, result in
          Description.Series(arm.label, x: result.curve.steps, y: result.curve.median)
        }
        return (
          Localized(same: "T = \(lengths[length])"),
          Description.curves(error, against: step, series)
        )
      })
    let names =
      Dictionary(
        uniqueKeysWithValues: Self.functions.map { ($0.0.rawValue, Localized(same: Label($0.1))) }
      )
      .merging(["lstm": Localized(same: "LSTM")]) { $1 }
    return Figure(
      size: Size(width: 800, height: 520),
      alternativeText: text, columns: 3,
      sharing: [.x, .y], legend: .top
    ) {
      for (length, results) in zip(lengths, results) {
        for (start, _, word) in Self.starts {
          // Where the ground beside the baselines is free.
          let isNamed = length == lengths[0] && start == Self.starts[2].0
          Panel(
            Localized(
              en: Label("$T = \(length)$, \(word.english)"),
              zh: Label("$T = \(length)$，\(word.chinese)")),
            x: Axis(step), y: Axis(error, scale: .log, domain: 5e-5...2)
          ) {
            for baseline in Baseline.adding {
              Rule(y: baseline.value, label: isNamed ? baseline.label : nil)
            }
            for (arm, result) in zip(arms, results)
            where arm.name == "lstm" || arm.name.hasSuffix("-" + start) {
              Band(
                x: result.curve.steps, low: result.curve.lower, high: result.curve.upper,
                style: arm.style)
              Line(
                x: result.curve.steps, y: result.curve.median, style: arm.style,
                label: names[arm.name.split(separator: "-").first.map(String.init) ?? ""])
            }
          }
        }
      }
    }
  }

  var data: DataTable {
    var table = DataTable([
      "length", "network", "step", "lower quartile", "median", "upper quartile",
    ])
    for (length, results) in zip(lengths, results) {
      for (arm, result) in zip(arms, results) {
        let curve = result.curve
        for index in curve.steps.indices {
          table.append([
            .number(Double(length)), .word(arm.name), .number(curve.steps[index]),
            .number(curve.lower[index]), .number(curve.median[index]),
            .number(curve.upper[index]),
          ])
        }
      }
    }
    return table
  }

  var table: Table {
    Table(
      "near-identity-results",
      columns: [.words(Localized(en: "network", zh: "网络"))]
        + lengths.flatMap { length in
          [
            Table.Column.numbers(
              Localized(en: "$T = \(length)$: $\\eta$", zh: "$T = \(length)$：$\\eta$")),
            .numbers(Localized(en: "solved", zh: "解决")),
            .numbers(Localized(en: "median error", zh: "误差中位数")),
          ]
        },
      rows: arms.indices.map { arm in
        [arms[arm].label.map(\.plainText)]
          + results.flatMap { results in
            let result = results[arm]
            return [
              Localized(same: NumberFormat.shortest.string(result.rate)),
              Localized(same: "\(result.solvedCount) / \(result.outcomes.count)"),
              Localized(
                same: NumberFormat.significant(digits: 2).string(
                  Quartiles(of: result.finalErrors).median)),
            ]
          }
      })
  }

  // region: claim-n14
  private var verdict: Verdict {
    let all = setting[ActivationsLesson.seeds]
    let identity = lengths.indices.map { solved("relu-identity", length: $0) }
    let usual = lengths.indices.map { solved("relu-default", length: $0) }
    if identity.allSatisfy({ $0 == all }), usual.contains(0) { return .supported }
    if identity.contains(all) { return .qualified }
    if identity.allSatisfy({ $0 == 0 }), usual.contains(all) { return .refuted }
    return .inconclusive
  }
  // endregion

  var claim: Claim {
    let all = setting[ActivationsLesson.seeds]
    let shown = ["relu-identity", "relu-default", "tanh-identity", "lstm"]
    return Claim(
      "n14",
      quotation: "如果可学习参数初始化在单位阵附近，则可能可以使用",
      translation:
        "If the learnable parameters are initialised near the identity matrix, it may be "
        + "possible to use [ReLU].",
      basis: .experiment,
      rule: Localized(
        en:
          "Supported if the ReLU network that starts at the identity solves the adding problem with "
          + "every seed at both lengths, and at one of them the one that starts at PyTorch’s "
          + "default solves it with none; qualified if the first solves it with every seed at "
          + "one length at least; refuted if it solves it with none at either while the default "
          + "does with every seed at one of them; otherwise inconclusive.",
        zh: "若从单位阵出发的 ReLU 网络在两种长度下、每个种子都解决加法问题，而从 PyTorch 默认值出发的在某种长度下一次也没有解决，"
          + "则判为支持；若前者至少在一种长度下每个种子都解决，则为有条件成立；若前者在两种长度下一次也没有解决，"
          + "而后者在某种长度下每个种子都解决，则不成立；其余情况为尚无定论。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: lengths.indices.flatMap { length in
        shown.compactMap { name in
          guard let arm = arms.first(where: { $0.name == name }) else { return nil }
          let count = solved(name, length: length)
          return Claim.DecidingFigure(
            Localized(
              en: "$T = \(lengths[length])$, \(arm.label.english.plainText)",
              zh: "$T = \(lengths[length])$，\(arm.label.chinese.plainText)"),
            Localized(en: "\(count) of \(all)", zh: "\(all) 次中 \(count) 次"))
        }
      })
  }
}
