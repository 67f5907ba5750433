import Bilingual

/// What an experiment says of a claim.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  case supported, qualified, refuted
  /// No effect was seen within this budget, which is not a refutation.
  case inconclusive

  /// The word that reports print.
  public var word: Localized<String> {
    switch self {
    case .supported: Localized(en: "supported", zh: "支持")
    case .qualified: Localized(en: "qualified", zh: "有条件成立")
    case .refuted: Localized(en: "refuted", zh: "不成立")
    case .inconclusive: Localized(en: "inconclusive", zh: "尚无定论")
    }
  }

  /// A sign that tells the verdicts apart at a glance.
  public var sign: String {
    switch self {
    case .supported: "✅"
    case .qualified: "◐"
    case .refuted: "❌"
    case .inconclusive: "❔"
    }
  }

  /// What it says of a rule, in a few words.
  var meaning: Localized<String> {
    switch self {
    case .supported: Localized(en: "what the rule asks for holds", zh: "规则的要求得到满足")
    case .qualified:
      Localized(en: "it holds in part, or in a certain sense", zh: "只满足一部分，或在某种意义上满足")
    case .refuted:
      Localized(en: "it fails in the way that the rule names", zh: "按规则所说的方式不满足")
    case .inconclusive:
      Localized(
        en: "the runs allow no judgement, which refutes nothing", zh: "这些运行不足以判断，这并不等于不成立")
    }
  }

  /// All signs, with their words and what they mean.
  public static let key = Localized(
    en: allCases.map { "\($0.sign) \($0.word.english) (\($0.meaning.english))" }
      .joined(separator: ", "),
    zh: allCases.map { "\($0.sign) \($0.word.chinese)（\($0.meaning.chinese)）" }
      .joined(separator: "、"))

  /// Splits a line such as `supported: …` or `支持：…` into its verdict and its sentence.
  static func label(of line: String) -> (Verdict, String)? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = line[..<colon].trimmed
    let verdict = allCases.first { [$0.word.english, $0.word.chinese].contains(label) }
    return verdict.map { ($0, line[line.index(after: colon)...].trimmed) }
  }
}
