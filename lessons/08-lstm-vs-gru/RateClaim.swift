import Bilingual
import Notebook

/// Harder to train: how much of a wide map of rates and seeds solves the task.
struct RateClaim {
  let plan: RivalExperiments
  let maps: [RateMap]

  init(_ plan: RivalExperiments, _ maps: [RateMap]) {
    self.plan = plan
    self.maps = maps
  }

  // region: claim-n25
  /// The least difference of shares that counts, fixed before the runs.
  static let margin = 0.1

  private func share(_ rival: Rival, _ map: RateMap) -> Double {
    Double(map.solved(rival)) / Double(map.runCount)
  }

  /// On how many maps an LSTM solves a clearly smaller share than both GRUs.
  private func harder(_ lstm: Rival) -> Int {
    maps.count { map in
      [Rival.gru, .gruEqual].allSatisfy {
        share($0, map) - share(lstm, map) >= Self.margin
      }
    }
  }

  private var verdict: Verdict {
    if maps.allSatisfy({ map in Rival.allCases.allSatisfy { map.solved($0) == 0 } }) {
      return .inconclusive
    }
    let (plain, chrono) = (harder(.lstm), harder(.chrono))
    if plain == maps.count, chrono == maps.count { return .supported }
    return plain == 0 && chrono == 0 ? .refuted : .qualified
  }
  // endregion

  var claim: Claim {
    let names = [
      Localized(en: "adding", zh: "加法"), Localized(en: "temporal order", zh: "先后次序"),
    ]
    let runs = maps.first?.runCount ?? 0
    let fewest = Int((Self.margin * Double(runs)).rounded(.up))
    return Claim(
      "n25", quotation: "LSTM有三个不同的门，参数较多，训练起来比较困难",
      translation:
        "The LSTM has three different gates and more parameters, and is harder to train.",
      basis: .experiment,
      rule: Localized(
        en:
          "Measured by the share of all learning rates and seeds of the map that solves the task. "
          + "An LSTM is harder to train on a task if its share is at least 0.1 (here \(fewest) of \(runs) runs) below that of both GRUs. Supported if the "
          + "LSTM is harder to train on both tasks, with PyTorch’s start and with the chrono start: only then does it lie in the cell. "
          + "Refuted if on neither task with neither start; inconclusive if nothing solves anything; otherwise qualified.",
        zh:
          "以整张图中解决任务的（学习率，种子）组合所占的份额来衡量。若某种 LSTM 的份额比两种 GRU 都至少低 0.1（这里是 \(runs) 次运行中的 \(fewest) 次），就称它在这个任务上更难训练。"
          + "若在两个任务上，LSTM 无论从 PyTorch 的默认起点还是从 chrono 起点出发都更难训练，则判为支持：只有这样，困难才在于单元本身；"
          + "若两种起点在两个任务上都不更难，则不成立；若没有任何运行解决任务，则尚无定论；其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases, outcome: plan.isQuick ? .notJudged : .judged(verdict),
      decidingFigures: zip(names, maps).flatMap { name, map in
        Rival.allCases.map { rival in
          .init(
            Localized(
              en: "\(name.english), \(rival.text.english), solved",
              zh: "\(name.chinese)，\(rival.text.chinese)，解决"),
            Localized(
              en: "\(map.solved(rival)) of \(map.runCount)",
              zh: "\(map.runCount) 次中 \(map.solved(rival)) 次"))
        }
      })
  }
}
