import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

extension SlopeAndCentre {
  var figure: Figure {
    func series(_ descent: Int) -> [Description.Series] {
      results[descent].map { result in
        Description.Series(
          Localized(same: Label(result.function.formula)),
          x: descents[descent].rates.map(Double.init),
          y: result.steps.map { Quartiles(of: $0).median })
      }
    }
    let rate = Localized<Label>(en: "Learning rate", zh: "学习率")
    let steps = Localized<Label>(en: "Median steps to solve", zh: "解决所需步数的中位数")
    let text = Description.panels(
      descents.indices.map { index in
        (
          Localized(same: Label(descents[index].word)),
          Description.curves(steps, against: rate, series(index))
        )
      })
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: text, columns: 2,
      legend: .top
    ) {
      for (index, descent) in descents.enumerated() {
        Panel(
          Localized(same: Label(descent.word)),
          x: Axis(
            rate, scale: .log, including: descent.rates.map(Double.init),
            ticks: .numbers(descent.rates.map(Double.init))),
          y: Axis(steps, scale: .log, including: [Double(descent.steps)])
        ) {
          // An open mark lies on top of a filled one, so that both can be seen.
          for function in [Activation.tanh, .raisedTanh, .sigmoid, .centredSigmoid] {
            let medians = result(function, in: index).steps.map { Quartiles(of: $0).median }
            // Only a median between two others leaves a gap; the caption speaks of those that are missing.
            let first = medians.firstIndex(where: \.isFinite) ?? 0
            let shown = first..<(medians.lastIndex(where: \.isFinite).map { $0 + 1 } ?? first)
            Line(
              x: descent.rates[shown].map(Double.init), y: Array(medians[shown]),
              style: function.style, label: Localized(same: function.word))
          }
        }
      }
    }
  }

  var data: DataTable {
    var table = DataTable(["optimiser", "function", "rate", "seed", "steps to solve"])
    for (descent, results) in zip(descents, results) {
      for result in results {
        for (rate, steps) in zip(descent.rates, result.steps) {
          for (seed, count) in steps.enumerated() {
            table.append([
              .word(descent.name), .word(result.function.rawValue),
              .number(Double(rate.description) ?? 0), .number(Double(seed + 1)),
              count.isFinite ? .number(count) : .none,
            ])
          }
        }
      }
    }
    return table
  }

  var table: Table {
    Table(
      "slope-and-centre",
      columns: [
        .words(Localized(en: "optimiser", zh: "优化器")),
        .words(Localized(en: "function", zh: "函数")),
        .numbers(Localized(en: "slope at $0$", zh: "$0$ 处的斜率")),
        .words(Localized(en: "centred", zh: "以零为中心")),
        .numbers(Localized(en: "own rate", zh: "各自的学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(Localized(en: "median steps", zh: "步数中位数")),
        .numbers(
          Localized(en: "median steps at the rate of $\\tanh$", zh: "用 $\\tanh$ 的学习率时的步数中位数")),
      ],
      rows: descents.indices.flatMap { index in
        let common = result(.tanh, in: index).chosen
        return results[index].map { result in
          let own = result.steps[result.chosen]
          let isCentred = result.function == .tanh || result.function == .centredSigmoid
          func steps(_ values: [Double]) -> Localized<String> {
            let median = Quartiles(of: values).median
            return median.isFinite
              ? Localized(same: NumberFormat.count(Int(median)))
              : Localized(same: "> \(NumberFormat.count(descents[index].steps))")
          }
          return [
            Localized(same: descents[index].word), Localized(same: result.function.formula),
            Localized(
              same: NumberFormat.shortest.string(result.function.valueAndSlope(at: 0).slope)),
            isCentred ? Localized(en: "yes", zh: "是") : Localized(en: "no", zh: "否"),
            Localized(
              same: NumberFormat.shortest.string(descents[index].rates[result.chosen])),
            Localized(same: "\(own.count { $0.isFinite }) / \(own.count)"),
            steps(own), steps(result.steps[common]),
          ]
        }
      })
  }

  // region: claim-n11
  private var verdict: Verdict {
    let needed = setting[ActivationsLesson.shortSeeds] - 1
    let own = descents.indices.map { wins(.tanh, over: .sigmoid, in: $0) >= needed }
    let common = descents.indices.map {
      wins(.tanh, over: .sigmoid, in: $0, atRateOf: .tanh) >= needed
    }
    let reverse = descents.indices.map { wins(.sigmoid, over: .tanh, in: $0) >= needed }
    if own.allSatisfy(\.self) { return .supported }
    if (own + common).contains(true) { return .qualified }
    return reverse.contains(true) ? .refuted : .inconclusive
  }
  // endregion

  var claim: Claim {
    let seeds = setting[ActivationsLesson.shortSeeds]
    func count(_ wins: Int) -> Localized<String> {
      Localized(en: "\(wins) of \(seeds)", zh: "\(seeds) 次中 \(wins) 次")
    }
    let figures = descents.indices.flatMap { index -> [Claim.DecidingFigure] in
      let word = descents[index].word
      return [
        .init(
          Localized(
            en: "\(word), tanh before σ, own rates", zh: "\(word)，tanh 快于 σ，各用各的学习率"),
          count(wins(.tanh, over: .sigmoid, in: index))),
        .init(
          Localized(
            en: "\(word), tanh before σ, rate of tanh", zh: "\(word)，tanh 快于 σ，都用 tanh 的学习率"),
          count(wins(.tanh, over: .sigmoid, in: index, atRateOf: .tanh))),
        .init(
          Localized(
            en: "\(word), steep before shallow, both centred", zh: "\(word)，陡的快于缓的，都以零为中心"),
          count(wins(.tanh, over: .centredSigmoid, in: index))),
        .init(
          Localized(
            en: "\(word), steep before shallow, neither centred", zh: "\(word)，陡的快于缓的，都不以零为中心"),
          count(wins(.raisedTanh, over: .sigmoid, in: index))),
        .init(
          Localized(
            en: "\(word), centred before not, both steep", zh: "\(word)，居中的快于不居中的，都是陡的"),
          count(wins(.tanh, over: .raisedTanh, in: index))),
      ]
    }
    return Claim(
      "n11",
      quotation: "在输入为0附近，tanh的梯度比sigmoid更大，学习收敛更快",
      translation: "Near an input of 0 the gradient of tanh is larger than that of the sigmoid, so "
        + "learning converges faster.",
      basis: .experiment,
      rule: Localized(
        en:
          "Steps to solve of $\\tanh$ and $\\sigma$, seed by seed; one wins a comparison if it is "
          + "first in all seeds but at most one. Supported if $\\tanh$ wins with both optimisers, each function at its "
          + "own learning rate; qualified if it wins with one of them, or where both use the "
          + "rate of $\\tanh$; refuted if it wins nowhere and $\\sigma$ wins with some optimiser at its "
          + "own rate; otherwise inconclusive.",
        zh: "逐个种子比较 $\\tanh$ 和 $\\sigma$ 解决任务所需的步数；除至多一个种子外都更快，才算胜出。若各用各的学习率时，"
          + "$\\tanh$ 在两种优化器下都胜出，则判为支持；若只在其中一种下胜出，或者只在都用 $\\tanh$ 的学习率时胜出，则为有条件成立；"
          + "若处处不胜出，而 $\\sigma$ 用自己的学习率在某种优化器下胜出，则不成立；其余情况为尚无定论。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: figures)
  }
}
