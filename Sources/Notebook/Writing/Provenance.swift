import Bilingual

/// How a report was made: what its head warns of and its foot tells.
///
/// It holds neither dates nor times, so that the same results give the same report.
public struct Provenance: Sendable {
  /// How much is computed.
  public enum Budget: String, Sendable, CaseIterable {
    case quick, full, paper
  }

  /// A parameter whose value is not the lesson's own.
  public struct ChangedParameter: Sendable {
    /// The parameter's name.
    public var name: String
    /// The value of this report.
    public var value: String
    /// The lesson's own value.
    public var usual: String

    /// Names a parameter with its value and the lesson's own.
    public init(_ name: String, value: String, usual: String) {
      self.name = name
      self.value = value
      self.usual = usual
    }
  }

  /// How much was computed.
  public var budget: Budget
  /// The command that makes the report again.
  public var command: String
  /// The parameters that were changed.
  public var changedParameters: [ChangedParameter]

  /// Tells the budget, the command and the changed parameters.
  public init(budget: Budget, command: String, changedParameters: [ChangedParameter] = []) {
    self.budget = budget
    self.command = command
    self.changedParameters = changedParameters
  }

  /// What the reader must know before reading; none for a full budget with the lesson's own values.
  func notices(_ language: Language) -> [String] {
    var notices: [String] = []
    if budget == .quick {
      notices.append(
        Localized(
          en: "**Quick budget: small sizes, no verdicts.** The figures show how the lesson works; "
            + "they decide nothing.",
          zh: "**快速预算：规模小，不作判定。** 图表只演示本课如何运作，不能作为结论。")[language])
    }
    if !changedParameters.isEmpty {
      let changes = changedParameters.map { change in
        let name = MarkdownText.code(change.name)
        let value = MarkdownText.escaped(change.value)
        let usual = MarkdownText.escaped(change.usual)
        return Localized(
          en: "\(name) is \(value) instead of \(usual)", zh: "\(name) 为 \(value)（原为 \(usual)）")[
            language]
      }
      notices.append(
        Localized(
          en: "**Changed parameters.** \(changes.joined(separator: "; ")).",
          zh: "**参数有改动。** \(changes.joined(separator: "；"))。")[language])
    }
    return notices
  }

  /// What has a foot.
  enum Product {
    case page, handout

    var place: Localized<String> {
      switch self {
      case .page: Localized(en: "on this page", zh: "本页")
      case .handout: Localized(en: "in this handout", zh: "本讲义")
      }
    }
  }

  /// The line at the foot.
  func footer(_ language: Language, of product: Product = .page) -> String {
    let code = MarkdownText.code(command)
    let place = product.place[language]
    return Localized(
      en: "Computed with the \(budget.rawValue) budget; no result \(place) was typed by hand. "
        + "To make it again: \(code)",
      zh: "所有结果都由一次\(budgetInChinese)的运行算出，\(place)中没有一个结果是手工填写的。"
        + "重新生成：\(code)")[language]
  }

  private var budgetInChinese: String {
    switch budget {
    case .quick: "快速预算"
    case .full: "完整预算"
    case .paper: "论文预算"
    }
  }
}
