import Bilingual

/// A section of the notes: which claims were made of its statements, and which statements no claim can test.
public struct NotesSection: Sendable {
  /// The number in the notes, such as "1.4".
  public var number: String
  /// The heading in the notes, and in English.
  public var title: Localized<String>
  /// The identifiers of the claims, in the order of the statements.
  public var claims: [String]
  /// What is in the section but cannot be tested, or what is said elsewhere: plain text in which
  /// `$…$` sets a formula.
  public var remarks: [Localized<String>]

  /// Describes a section.
  public init(
    _ number: String, _ title: Localized<String>, claims: [String] = [],
    remarks: [Localized<String>] = []
  ) {
    self.number = number
    self.title = title
    self.claims = claims
    self.remarks = remarks
  }
}
