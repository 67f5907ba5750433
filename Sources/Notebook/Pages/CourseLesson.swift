import Bilingual

/// A lesson as the pages over all lessons show it; paths are relative to those pages.
public struct CourseLesson: Sendable {
  /// A small picture of the lesson, with the words for those who cannot see it.
  public struct Thumbnail: Sendable {
    /// The image file.
    public var image: Localized<String>
    /// What the picture shows.
    public var alternativeText: Localized<String>

    /// Names an image and describes it.
    public init(image: Localized<String>, alternativeText: Localized<String>) {
      self.image = image
      self.alternativeText = alternativeText
    }
  }

  /// The title as Markdown, without formulas: GitHub sets none inside a link.
  public var title: Localized<String>
  /// One sentence on what the lesson asks, in plain text in which `$…$` sets a formula.
  public var summary: Localized<String>
  /// The report in each language.
  public var report: Localized<String>
  /// The picture; nil if the lesson has none yet.
  public var thumbnail: Thumbnail?
  /// The lesson's claims.
  public var claims: [Claim]
  /// What shows how each of them was decided, by the claim's identifier.
  public var evidence: [String: [ClaimEvidence]]

  /// Describes a lesson.
  public init(
    title: Localized<String>, summary: Localized<String>, report: Localized<String>,
    thumbnail: Thumbnail?, claims: [Claim], evidence: [String: [ClaimEvidence]] = [:]
  ) {
    self.title = title
    self.summary = summary
    self.report = report
    self.thumbnail = thumbnail
    self.claims = claims
    self.evidence = evidence
  }

  /// The title as a link to the report.
  func link(_ language: Language) -> String {
    "[\(title[language])](\(MarkdownText.path(report[language])))"
  }
}
