import Bilingual
import Course
import Foundation
import Lessons
import Testing

@testable import Handouts
@testable import Notebook

@Suite("What only teachers may read is in no student's file", .needs("pandoc"))
struct LeakTests {
  static let lessons = allLessons.map(\.name)

  @Test("HTML of every lesson: not in the text, not in attributes; no source", arguments: lessons)
  func html(lesson: String) throws {
    let workshop = Workshop(
      try #require(allLessons.first { $0.name == lesson }), Setting(.full), in: Samples.folders)
    let pressed = try PressedLesson(workshop)
    let document = pressed.document
    let pandoc = Pandoc(program: try ExternalTool.pandoc.find())
    for language in Language.allCases {
      let secrets = try Self.secrets(lesson, language, pressed.contents.items)
      #expect(secrets.count > 10)
      // The pages as they are before pictures are put in, which takes most of the time.
      let texts = try Edition.allCases.map { edition in
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let page = try document.webPage(language, edition, pandoc, scratch: scratch.url)
        #expect(Self.source(in: page.fragment) == nil)
        return Self.letters(in: page.fragment)
      }
      for secret in secrets {
        #expect(
          texts[0].range(of: secret) == nil,
          "the student's file tells “\(String(decoding: secret, as: UTF8.self))”")
        #expect(
          texts[1].range(of: secret) != nil,
          "the teacher's file lacks “\(String(decoding: secret, as: UTF8.self))”")
      }
    }
  }

  @Test(
    "HTML, Word and PDF of one lesson, unzipped and with the text extracted",
    .needs("chromium", "pdftotext", "unzip"))
  func others() throws {
    let contents = try Self.contents(Samples.name)
    for language in Language.allCases {
      let secrets = try Self.secrets(Samples.name, language, contents)
      for edition in Edition.allCases {
        let word = try Shell.output(
          "unzip", "-p", try Samples.file(edition, language, .docx).path, "*.xml", "*.rels")
        let paper = try Shell.output(
          "pdftotext", "-raw", try Samples.file(edition, language, .pdf).path, "-")
        let wordText = Self.letters(in: word)
        let html = try String(
          contentsOf: try Samples.file(edition, language, .html), encoding: .utf8)
        let htmlText = Self.letters(in: html)
        let shown = secrets.filter { htmlText.range(of: $0) != nil }
        #expect(edition == .student ? shown.isEmpty : shown.count == secrets.count)
        // Page numbers and running titles stand between the lines of a PDF file's text.
        let paperText = Self.letters(in: paper)
        let found = secrets.filter { wordText.range(of: $0) != nil }
        let lost = secrets.filter { wordText.range(of: $0) == nil }
        #expect(
          edition == .student ? found.isEmpty : lost.isEmpty,
          "\(lost.map { String(decoding: $0, as: UTF8.self) })")
        let printed = secrets.filter { paperText.range(of: $0) != nil }
        #expect(edition == .student ? printed.isEmpty : printed.count * 10 > secrets.count * 7)
      }
    }
  }

  @Test("Every lesson has a timing and usual mistakes, in both languages", arguments: lessons)
  func notes(lesson: String) throws {
    let counts = try Language.allCases.map { language in
      let text = try Samples.folders.prose("lessons/\(lesson)/lesson.\(language.rawValue).md")
      var errors: [ProseError] = []
      let document = Document(text, language: language, errors: &errors)
      return document.allBlocks.count { $0 is TeacherDirective }
    }
    #expect(counts[0] >= 2)
    #expect(counts[0] == counts[1])
  }

  /// The first piece of TeX or Markdown that would be shown as it is; nil if all was understood.
  private static func source(in html: String) -> String? {
    html.replacing(/<annotation[^>]*>[^<]*</, with: "<").replacing(
      /<pre.*?<\/pre>/.dotMatchesNewlines(), with: ""
    )
    .firstMatch(of: /.{0,40}(?:\$\$|\\[a-z]{3}|:::|\{value\}|\*\*)/).map { String($0.output) }
  }

  /// Stretches of text that stand in solutions, answers, verdicts and teachers' notes, and nowhere else.
  static func secrets(
    _ lesson: String, _ language: Language, _ contents: Contents
  ) throws -> [Data] {
    let text = try Samples.folders.prose("lessons/\(lesson)/lesson.\(language.rawValue).md")
    var errors: [ProseError] = []
    let document = Document(text, language: language, errors: &errors)
    let hidden = document.allBlocks.filter {
      $0 is SolutionDirective || $0 is AnswerDirective || $0 is TeacherDirective
    }
    let hiddenPlaces = Set(hidden.flatMap(\.descendants).map(\.location))
    let claims = document.allBlocks.compactMap { $0 as? ClaimDirective }
    let verdictPlaces = Set(claims.flatMap(\.sentences).map(\.location))
    let printed = claims.flatMap { claim in
      claim.sentences.filter { $0.verdict == contents.claims[claim.id].outcome.verdict }
    }
    let open = document.allBlocks
      .filter { !hiddenPlaces.contains($0.location) && !verdictPlaces.contains($0.location) }
      .flatMap(\.inlines).map(Self.words).joined(separator: " ")
    let openLetters = letters(in: open)
    let secret = hidden.flatMap(\.descendants).flatMap(\.inlines) + printed.flatMap(\.inlines)
    return secret.flatMap { stretches(of: Self.words($0)) }
      .filter { openLetters.range(of: $0) == nil }
  }

  /// A piece of Markdown cut at its marks, without what is no letter.
  private static func stretches(of text: String) -> [Data] {
    text.split { "*_[]()<>|`#".contains($0) }.map { letters(in: String($0)) }
      .filter { $0.count >= 18 }
  }

  private static func words(_ inline: Inline) -> String {
    if case .text(let text) = inline.content { text } else { "" }
  }

  /// All letters and digits of a text, without tags, spaces and punctuation, which media set differently.
  ///
  /// Tags whose attributes hold words for readers stay.
  private static func letters(in text: String) -> Data {
    let words = text.replacing(/base64,[A-Za-z0-9+\/=]+/, with: "")
      .replacing(/<\/?[A-Za-z0-9:]+(?:\s(?![^>]*(?:alt|descr)=)[^>]*)?\/?>/, with: "")
      .replacing(/&#?[A-Za-z0-9]+;/, with: "")
    let kept = words.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return Data(String(String.UnicodeScalarView(kept)).utf8)
  }

  private static func contents(_ name: String) throws -> Contents {
    let lesson = try #require(allLessons.first { $0.name == name })
    return try Workshop(lesson, Setting(.full), in: Samples.folders).storedContents().items
  }
}
