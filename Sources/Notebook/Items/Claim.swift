import Bilingual

/// A statement, of the notes or of a lesson, with the rule that decides it and what the rule said.
public struct Claim: Item {
  /// What a verdict rests on.
  public enum Basis: Sendable {
    /// Runs, whose outcome could have been another.
    case experiment
    /// An identity that holds whatever a run does.
    case construction
  }

  /// Who makes the statement.
  public enum Source: Sendable {
    /// The notes that the course begins with.
    case notes
    /// The lesson itself, where it goes beyond the notes.
    case lesson
  }

  /// What the rule said, if it was asked.
  public enum Outcome: Sendable, Equatable {
    case judged(Verdict)
    /// The budget is too small for verdicts.
    case notJudged

    /// The verdict, if there is one.
    public var verdict: Verdict? {
      if case .judged(let verdict) = self { verdict } else { nil }
    }
  }

  /// A figure that decided the verdict, with what it measures.
  public struct DecidingFigure: Sendable {
    /// What was measured.
    public var label: Localized<String>
    /// The value, formatted; nil where there is nothing but a judgement.
    public var value: Localized<String>?
    /// What the rule makes of the value, such as "worse": a step towards the verdict, which students
    /// are to take themselves.
    public var judgement: Localized<String>?

    /// Pairs a label and a value; all are plain text in which `$…$` sets a formula.
    public init(
      _ label: Localized<String>, _ value: Localized<String>, judgement: Localized<String>? = nil
    ) {
      self.label = label
      self.value = value
      self.judgement = judgement
    }

    /// Pairs a label with what the rule says, where no value stands between them.
    public init(_ label: Localized<String>, judgement: Localized<String>) {
      self.label = label
      self.judgement = judgement
    }

    /// The value, with the judgement behind it where there is one.
    public func text(in language: Language, withJudgement: Bool = true) -> String {
      let semicolon = Localized(en: "; ", zh: "；")[language]
      return [value?[language], withJudgement ? judgement?[language] : nil].compactMap(\.self)
        .joined(separator: semicolon)
    }
  }

  /// The identifier, such as `n16`.
  public let id: String
  /// Who makes the statement.
  public var source = Source.notes
  /// The note's words in Chinese, corrections marked 〔校〕; or the lesson's.
  public var quotation: String
  /// The same in English.
  public var translation: String
  /// Whether runs or an identity decide.
  public var basis: Basis
  /// The predicate in words, with its thresholds, fixed before the runs unless it was amended.
  public var rule: Localized<String>
  /// Whether a part of the rule was added when runs that it judges were known; the lesson says which.
  public var isRuleAmended = false
  /// Every verdict that the rule can return.
  public var possibleVerdicts: [Verdict]
  /// What the rule said.
  public var outcome: Outcome
  /// The figures that decided.
  public var decidingFigures: [DecidingFigure]

  /// The identifier, by which prose shows the claim.
  public var name: String { id }

  /// Makes a claim; `Contents` refuses a verdict that the rule cannot return.
  public init(
    _ id: String, quotation: String, translation: String, basis: Basis, rule: Localized<String>,
    possibleVerdicts: [Verdict], outcome: Outcome, decidingFigures: [DecidingFigure]
  ) {
    self.id = id
    self.quotation = quotation
    self.translation = translation
    self.basis = basis
    self.rule = rule
    self.possibleVerdicts = possibleVerdicts
    self.outcome = outcome
    self.decidingFigures = decidingFigures
  }

  /// Makes a claim of a lesson's own, which no note states.
  public init(
    _ id: String, statement: Localized<String>, basis: Basis, rule: Localized<String>,
    possibleVerdicts: [Verdict], outcome: Outcome, decidingFigures: [DecidingFigure]
  ) {
    self.init(
      id, quotation: statement.chinese, translation: statement.english, basis: basis, rule: rule,
      possibleVerdicts: possibleVerdicts, outcome: outcome, decidingFigures: decidingFigures)
    source = .lesson
  }
}
