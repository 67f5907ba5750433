import Bilingual

/// One lesson, or a page of a booklet, as text that pandoc turns into a handout.
public struct Handout: Sendable {
  /// A heading that a table of contents lists.
  public struct Heading: Sendable, Equatable {
    /// The level, from 1.
    public let level: Int
    /// What links lead to.
    public let id: String
    /// The words, as Markdown.
    public let markdown: String
  }

  /// The title in plain words.
  public let title: String
  /// The headings in reading order; the first is the title.
  public let headings: [Heading]
  /// Everything from the title to the foot, as Markdown.
  public let markdown: String

  /// Collects what was written.
  public init(title: String, headings: [Heading], markdown: String) {
    self.title = title
    self.headings = headings
    self.markdown = markdown
  }
}

extension Manuscript {
  /// The manuscript as a handout.
  ///
  /// - Parameters:
  ///   - language: the language.
  ///   - edition: whom it is for; a student's handout holds no solution, answer, verdict or teacher's note.
  ///   - medium: what the Markdown is going to be turned into.
  ///   - provenance: what the head warns of and the foot tells; nil for what is not computed.
  ///   - chapter: the lesson's number in a booklet, which begins the numbers of figures and tables;
  ///     nil for a lesson on its own.
  public func handout(
    _ language: Language, _ edition: Edition, for medium: any HandoutMedium,
    provenance: Provenance?, chapter: String? = nil
  ) -> Handout {
    let document = documents[language]
    var writer = HandoutWriter(
      document, contents: contents, excerpts: excerpts, edition: edition, medium: medium,
      chapter: chapter, prefix: chapter.map { "part-\($0)-" } ?? "")
    let number = chapter.flatMap { Int($0) == nil ? nil : $0 }
    writer.write(heading: document.title, level: 1, number: number)
    // The cover of a booklet says once what a lesson on its own says at its head and foot.
    if chapter == nil { writer.add(edition.headLine(language, medium)) }
    let notices = provenance?.notices(language) ?? []
    if !notices.isEmpty { writer.add(MarkdownText.quoted(notices.joined(separator: "\n\n"))) }
    writer.write(document.blocks)
    if chapter == nil, let provenance {
      writer.add("---\n\n\(provenance.footer(language, of: .handout))")
    }
    return Handout(
      title: (number.map { "\($0) · " } ?? "") + PlainText(document.title).text,
      headings: writer.headings,
      markdown: chapter.map { medium.part("part-\($0)", writer.text) } ?? writer.text)
  }
}

extension Edition {
  /// What stands below a title: lines for name and date, or whose edition it is.
  public func headLine(_ language: Language, _ medium: any HandoutMedium) -> String {
    switch self {
    case .student:
      medium.blanks([Wording.studentName.text[language], Wording.date.text[language]])
    case .teacher: "**\(name(language))**"
    }
  }

  /// What every page is marked with.
  public func name(_ language: Language) -> String {
    switch self {
    case .student: Wording.studentsEdition.text[language]
    case .teacher: Wording.teachersEdition.text[language]
    }
  }
}
