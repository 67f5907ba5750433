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
  ///   - provenance: what the head warns of and the foot tells.
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
    writer.write(heading: document.title, level: 1)
    if let provenance {
      let notices = provenance.notices(language)
      writer.add(writer.headLine)
      if !notices.isEmpty { writer.add(MarkdownText.quoted(notices.joined(separator: "\n\n"))) }
    }
    writer.write(document.blocks)
    if let provenance { writer.add("---\n\n\(provenance.footer(language))") }
    return Handout(
      title: PlainText(document.title).text, headings: writer.headings, markdown: writer.text)
  }
}

extension HandoutWriter {
  /// What stands below the title: lines for name and date, or whose edition it is.
  fileprivate var headLine: String {
    switch edition {
    case .student: medium.blanks([self[.studentName], self[.date]])
    case .teacher: "*\(self[.teachersEdition])*"
    }
  }
}
