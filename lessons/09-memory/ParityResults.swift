import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Parity, asked for at the end or all along: a task without partial credit, and the same with it.
struct ParityResults {
  typealias Arm = (result: Comparison<Parity>.Result, found: [ProbedOutcome<[Double]>])

  /// The task and its arms: asked after the last bit, then after each.
  let ways: [(task: Parity, arms: [Arm])]
  /// The bits of the longer sequences that trained networks are tried on.
  let longerLength: Int
  /// The grid that learning rates are chosen from.
  let rates: [Float]
  let isJudged: Bool

  private func label(_ arm: Arm) -> Label {
    Label("\(arm.result.label) (\(arm.result.arm.hidden))")
  }

  private func title(_ asks: Parity.Asks) -> Localized<Label> {
    asks == .last
      ? Localized(en: "Asked after the last bit", zh: "最后一位之后才问")
      : Localized(en: "Asked after each bit", zh: "每一位之后都问")
  }

  // region: no-partial-credit
  /// How much can be known of the parity from all bits but one: the largest share, over all words and all bits left out,
  /// by which even or odd is the more likely.
  private func largestAdvantage(_ bits: Int) -> Double {
    var largest = 0.0
    for hidden in 0..<bits {
      var odd: [Int: Int] = [:]
      for word in 0..<(1 << bits) {
        odd[word & ~(1 << hidden), default: 0] += word.nonzeroBitCount % 2
      }
      // Two words look alike where one bit is left out; a fair coin has one of them odd.
      for count in odd.values { largest = max(largest, abs(Double(count) / 2 - 0.5)) }
    }
    return largest
  }
  // endregion

  private var claim: Claim {
    let bits = ways[0].task.length
    let advantage = largestAdvantage(bits)
    return Claim(
      "m3",
      statement: Localized(
        en:
          "Parity gives no partial credit: who knows all bits but one knows nothing of the answer.",
        zh: "奇偶任务没有部分得分：知道除一位以外的所有位，对答案仍一无所知。"),
      basis: .construction,
      rule: Localized(
        en:
          "All words of \(bits) bits are written down. Supported if, whichever bit is left out and whatever the others are, odd and even are exactly equally likely; otherwise refuted.",
        zh: "写出所有长为 \(bits) 位的词。若不论略去哪一位、其余各位是什么，奇与偶的可能性都恰好相等，则判为支持；否则不成立。"),
      possibleVerdicts: [.supported, .refuted],
      outcome: .judged(advantage == 0 ? .supported : .refuted),
      decidingFigures: [
        .init(
          Localized(
            en: "largest distance of a chance from $1/2$", zh: "概率与 $1/2$ 的最大差距"),
          Localized(same: NumberFormat.shortest.string(advantage)))
      ])
  }

  // region: asked-claim
  /// The most seeds with which an arm may solve a task that it is said not to learn.
  static let hardlyAny = 1

  private var askedVerdict: Verdict {
    // Each arm: seeds solved when asked at the end, when asked after each bit, and all seeds.
    let counts = zip(ways[0].arms, ways[1].arms).map { end, each in
      (end.result.solvedCount, each.result.solvedCount, each.found.count)
    }
    guard counts.contains(where: { $0.1 == $0.2 }) else { return .inconclusive }
    let clear = counts.count { $0.0 <= Self.hardlyAny && $0.1 == $0.2 }
    return clear == counts.count ? .supported : clear > 0 ? .qualified : .refuted
  }
  // endregion

  private var askedClaim: Claim {
    Claim(
      "m4",
      statement: Localized(
        en:
          "What makes parity hard to learn is not how long something has to be held, but that a part of the way earns nothing.",
        zh: "奇偶任务难学，不是因为要保持得久，而是因为只走一部分路程便一无所得。"),
      basis: .experiment,
      rule: Localized(
        en:
          "The same cells learn it with the answer asked for after the last bit, and after each bit. Supported if every cell solves it with every seed when "
          + "asked after each bit, and with at most \(Self.hardlyAny) when asked at the end. Qualified if that holds for some of the cells. Refuted if for none, "
          + "though some cell solves it with every seed when asked after each bit. Otherwise inconclusive.",
        zh:
          "同样的单元，一种在最后一位之后问答案，一种在每一位之后都问。若每种单元在每一位之后都问时，每个种子都解决任务，而只在最后问时至多 \(Self.hardlyAny) 个种子解决，则判为支持；"
          + "若只对部分单元成立，则为有条件成立；若对哪一种都不成立，但有单元在每一位之后都问时，每个种子都解决任务，则不成立；其余情形尚无定论。"),
      possibleVerdicts: [.supported, .qualified, .refuted, .inconclusive],
      outcome: isJudged ? .judged(askedVerdict) : .notJudged,
      decidingFigures: zip(ways[0].arms, ways[1].arms).map { end, each in
        .init(
          Localized(
            en: "\(label(end).source), solved when asked at the end; after each bit",
            zh: "\(label(end).source)，只在最后问、每一位之后都问时的解决次数"),
          Localized(
            en: "\(end.result.solvedText.english); \(each.result.solvedText.english)",
            zh: "\(end.result.solvedText.chinese)；\(each.result.solvedText.chinese)"))
      })
  }

  /// The accuracies at the end of training, a run each.
  private func ends(_ arm: Arm) -> String {
    arm.result.outcomes.map { $0.curve.last?.accuracy ?? .nan }.sorted()
      .map(Description.number).joined(separator: " / ")
  }

  private var figure: Figure {
    let y = Localized<Label>(en: "Accuracy at the last bit", zh: "最后一位处的正确率")
    func sentence(_ language: Language) -> String {
      ways.map { task, arms in
        title(task.asks)[language].plainText + (language == .english ? ": " : "：")
          + arms.map {
            "\(label($0).plainText) \(ends($0))"
          }
          .joined(separator: language == .english ? ", " : "，")
      }.joined(separator: language == .english ? "; " : "；")
    }
    return Figure(
      size: Size(width: 800, height: 400),
      alternativeText: Localized(
        en:
          "Accuracy on parity while training, a line a seed; in the end, lowest to highest: \(sentence(.english)).",
        zh: "奇偶任务训练过程中的正确率，每个种子一条线；终点，最低至最高：\(sentence(.chinese))。"),
      columns: 2, sharing: [.y], legend: .top
    ) {
      for (task, arms) in ways {
        Panel(
          title(task.asks), x: Axis(Localized(en: "Training step", zh: "训练步数")),
          y: Axis(y, domain: 0.3...1.02)
        ) {
          // Named where lines do not crowd around it; both panels have the same axis.
          Rule(
            y: Parity.chance,
            label: task.asks == .every ? Localized(en: "guessing", zh: "随机猜测") : nil)
          for arm in arms {
            Strands(
              arm.result.outcomes.map { outcome in
                (outcome.curve.map { Double($0.step) }, outcome.curve.map { $0.accuracy ?? .nan })
              }, style: arm.result.style, label: Localized(same: label(arm)))
          }
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["asked", "arm", "seed", "step", "accuracy"])
    for (task, arms) in ways {
      for arm in arms {
        for (index, outcome) in arm.result.outcomes.enumerated() {
          for point in outcome.curve {
            table.append([
              .word(task.asks.rawValue), .word(label(arm).source), .number(Double(index + 1)),
              .number(Double(point.step)), point.accuracy.map { .number($0) } ?? .none,
            ])
          }
        }
      }
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.fixed(decimals: 3)
    return Table(
      "parity-results",
      columns: [
        .words(Localized(en: "asked", zh: "何时问")), .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(
          Localized(en: "accuracy at the last bit, median", zh: "最后一位处的正确率，中位数")),
        .numbers(
          Localized(
            en: "at \(longerLength) bits, median", zh: "\(longerLength) 位时的正确率，中位数")),
      ],
      rows: ways.flatMap { task, arms in
        arms.map { arm in
          let own = arm.result.outcomes.map { $0.finalAccuracy ?? 0 }
          let longer = arm.found.map { $0.end?.first ?? 0 }
          return [
            task.asks == .last
              ? Localized(en: "at the end", zh: "最后")
              : Localized(en: "after each bit", zh: "每一位之后"),
            Localized(same: arm.result.label),
            Localized(same: NumberFormat.count(arm.result.arm.hidden)),
            LearningRates.text(arm.result.rate, of: rates),
            Localized(
              en: "\(arm.result.solvedCount) of \(own.count)",
              zh: "\(arm.result.solvedCount) / \(own.count)"),
            Localized(same: format.string(Quartiles(of: own).median)),
            Localized(same: format.string(Quartiles(of: longer).median)),
          ]
        }
      })
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add(claim)
    try contents.add(askedClaim)
    try contents.add("parity-curves", figure, data: data)
    try contents.add(table)
  }
}
