import Bilingual

/// The page that leads to all lessons.
public struct ContentsPage: Sendable {
  /// The heading.
  public var title: Localized<String>
  /// What stands above the lessons, as Markdown.
  public var introduction: Localized<String>
  /// The lessons in their order.
  public var lessons: [CourseLesson]
  /// The page of claims in each language; nil if there is none.
  public var claimsPage: Localized<String>?

  /// Collects what the page shows.
  public init(
    title: Localized<String>, introduction: Localized<String>, lessons: [CourseLesson],
    claimsPage: Localized<String>?
  ) {
    self.title = title
    self.introduction = introduction
    self.lessons = lessons
    self.claimsPage = claimsPage
  }

  /// The page in one language, as GitHub-flavoured Markdown that ends in a newline.
  public func markdown(
    _ language: Language, provenance: Provenance,
    files: Localized<String> = Localized(en: "README.md", zh: "README.zh.md")
  ) -> String {
    let page = PageFrame(title: title, links: ReportLinks(files: files, contentsPage: nil))
    var body = [introduction[language], lessonTable(language)]
    if let claimsPage {
      let link =
        "[\(ClaimsPage.title[language])](\(MarkdownText.path(claimsPage[language])))"
      body.append(
        Localized(
          en: "\(link): every statement of the notes, with its verdict.",
          zh: "\(link)：笔记中的每条论断及其判定。")[language])
    }
    return page.markdown(language, body: body, provenance: provenance)
  }

  private func lessonTable(_ language: Language) -> String {
    let heads = Localized(en: ["", "Lesson", "Claims"], zh: ["", "课", "论断"])[language]
    let rows = lessons.map { lesson in
      let summary = MarkdownText.phrase(lesson.summary[language], inTable: true)
      return [
        picture(of: lesson, language), "**\(lesson.link(language))**<br>\(summary)",
        VerdictCount(lesson.claims).text,
      ]
    }
    return MarkdownText.rows([heads, [":--", ":--", ":--"]] + rows)
  }

  /// An HTML image, since Markdown's cannot be made small.
  private func picture(of lesson: CourseLesson, _ language: Language) -> String {
    guard let thumbnail = lesson.thumbnail else { return "" }
    let image = MarkdownText.path(thumbnail.image[language])
    let words = MarkdownText.attribute(thumbnail.alternativeText[language])
    return "<a href=\"\(MarkdownText.path(lesson.report[language]))\">"
      + "<img src=\"\(image)\" width=\"240\" alt=\"\(words)\"></a>"
  }
}
