import Bilingual

/// What every page has around its body: title, navigation, notices and foot.
struct PageFrame {
  let title: Localized<String>
  let links: ReportLinks

  init(title: Localized<String>, links: ReportLinks) {
    self.title = title
    self.links = links
  }

  /// The page as Markdown that ends in a newline.
  func markdown(_ language: Language, body: [String], provenance: Provenance) -> String {
    let notices = provenance.notices(language)
    let notice = MarkdownText.quoted(notices.joined(separator: "\n\n"))
    return
      (["# \(title[language])", links.navigation(language)] + (notices.isEmpty ? [] : [notice])
      + body + ["---", provenance.footer(language)]).filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }
}
