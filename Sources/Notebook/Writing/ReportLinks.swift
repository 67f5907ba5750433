import Bilingual

/// Where a report's links lead, relative to the report.
public struct ReportLinks: Sendable {
  /// The report's own file in each language.
  public var files: Localized<String>
  /// The page of contents in each language, if there is one.
  public var contentsPage: Localized<String>?
  /// What leads to the package's folder, such as `../../`; nil if the report lies outside it.
  public var sourceRoot: String?

  /// The usual places: two files in one folder, two floors below the package's.
  public init(
    files: Localized<String> = Localized(en: "README.md", zh: "README.zh.md"),
    contentsPage: Localized<String>? = Localized(en: "../README.md", zh: "../README.zh.md"),
    sourceRoot: String? = "../../"
  ) {
    self.files = files
    self.contentsPage = contentsPage
    self.sourceRoot = sourceRoot
  }

  /// The line at the head of a page that leads to the other language and to the contents.
  func navigation(_ language: Language) -> String {
    let names = Localized(en: "English", zh: "中文")
    let languages = Language.allCases.map { other in
      other == language
        ? names[other] : "[\(names[other])](\(MarkdownText.path(files[other])))"
    }
    let contents = contentsPage.map {
      "[\(Wording.contentsPage.text[language])](\(MarkdownText.path($0[language])))"
    }
    return (languages + [contents].compactMap(\.self)).joined(separator: " · ")
  }
}
