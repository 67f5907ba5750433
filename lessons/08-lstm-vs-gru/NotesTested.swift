import Bilingual
import Notebook

/// What the notes say, what was measured: the closing table.
struct NotesTested {
  private let claims: [Claim]

  init(_ claims: [Claim]) { self.claims = claims }

  private func measured(_ id: String) -> Localized<String> {
    switch id {
    case "n22":
      Localized(
        en: "solved runs and steps on three tasks over lengths, each arm at its own rate",
        zh: "三个任务、多个长度上的解决次数与步数，每组用各自的学习率")
    case "n23":
      Localized(en: "the numbers of parameters", zh: "参数个数")
    case "n24":
      Localized(
        en: "test error after training on fixed sets of growing size",
        zh: "在大小递增的固定训练集上训练之后的测试误差")
    case "n25":
      Localized(
        en: "the share of rates and seeds that solves a task", zh: "能解决任务的（学习率，种子）组合所占的份额")
    default:
      Localized(
        en: "the longest lags bridged; leaps of the gradient without clipping",
        zh: "能跨越的最长间隔；不裁剪时梯度的突跳")
    }
  }

  var table: Table {
    let order = ["n26", "n25", "n22", "n23", "n24"]
    let rows = order.compactMap { id in claims.first { $0.id == id } }.map { claim in
      [
        Localized(en: claim.translation, zh: claim.quotation), measured(claim.id),
        claim.outcome.verdict?.word ?? Localized(en: "not judged", zh: "未判定"),
        Localized(same: claim.id),
      ]
    }
    let untested = [
      Localized(en: "The GRU is easy to implement.", zh: "GRU 易实现"),
      Localized(en: "nothing: no run can decide it", zh: "没有测量：这不是运行能判定的"),
      Localized(en: "cannot be tested", zh: "无法检验"), Localized(same: "–"),
    ]
    return Table(
      "notes-tested",
      columns: [
        .words(Localized(en: "what the notes say", zh: "笔记怎么说")),
        .words(Localized(en: "what was measured", zh: "测量了什么")),
        .words(Localized(en: "verdict", zh: "判定")),
        .words(Localized(en: "claim", zh: "论断")),
      ], rows: rows + [untested])
  }
}
