import Bilingual

/// A figure or table that shows what a claim was decided by.
public struct ClaimEvidence: Sendable {
  /// Its name, which is also the anchor in the lesson's report.
  public var name: String
  /// What it is called there, such as “Figure 3”.
  public var label: Localized<String>
  /// The picture, its path relative to the pages over all lessons; nil for a table.
  public var thumbnail: CourseLesson.Thumbnail?

  /// Names a figure or a table.
  public init(
    name: String, label: Localized<String>, thumbnail: CourseLesson.Thumbnail? = nil
  ) {
    self.name = name
    self.label = label
    self.thumbnail = thumbnail
  }
}
