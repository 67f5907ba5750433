import Bilingual
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
    let standIn = try StandIn(lesson)
    let document = PressDocument(name: lesson) { language, edition, medium in
      [standIn.manuscript.handout(language, edition, for: medium(lesson), provenance: nil)]
    }
    let pandoc = Pandoc(program: try ExternalTool.pandoc.find())
    for language in Language.allCases {
      // The pages as they are before pictures are put in.
      let pages = try Edition.allCases.map { edition in
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        return try document.webPage(language, edition, pandoc, scratch: scratch.url).fragment
      }
      for page in pages { #expect(Self.source(in: page) == nil) }
      try Self.compare(
        pages.map(Letters.init), Secrets(standIn: standIn.documents[language]).all)
    }
  }

  @Test(
    "HTML, Word and PDF of one lesson, unzipped and with the text extracted",
    .needs("chromium", "pdftotext", "unzip"))
  func files() throws {
    let contents = try Samples.workshop.get().storedContents().items
    for language in Language.allCases {
      let name = "lessons/\(Samples.name)/lesson.\(language.rawValue).md"
      var errors: [ProseError] = []
      let document = Document(
        try Samples.folders.prose(name), language: language, errors: &errors)
      let secrets = Secrets(document) { contents.claims[$0].outcome.verdict }.all
      #expect(secrets.count > 20)
      for format in HandoutFormat.allCases {
        let texts = try Edition.allCases.map { edition in
          Letters(try Self.text(of: Samples.file(edition, language, format)))
        }
        for secret in secrets { #expect(!texts[0].holds(secret), "\(format): \(secret)") }
        // Between the lines of a PDF file's text stand page numbers and running titles.
        let found = secrets.count { texts[1].holds($0) }
        #expect(format == .pdf ? found * 10 > secrets.count * 7 : found == secrets.count)
      }
    }
  }

  @Test("The prose for students names no verdict", arguments: lessons)
  func verdictWords(lesson: String) throws {
    let standIn = try StandIn(lesson)
    for language in Language.allCases {
      #expect(VerdictWords.found(in: standIn.manuscript, lesson, language).isEmpty)
    }
  }

  @Test("A verdict's word is found in a caption, a list or a picture's text, not in rules and code")
  func verdictWordsAreFound() {
    let open = ["- what the rule would say: Refuted", "<img alt=\"supported\">", "Figure 1. 不成立"]
    #expect(VerdictWords.found(in: open.joined(separator: "\n"), .english).count == 2)
    #expect(VerdictWords.found(in: open.joined(separator: "\n"), .chinese).count == 1)
    let allowed = "*Rule*: supported if\n\n```swift\nreturn .refuted\n```\n\nNothing."
    #expect(VerdictWords.found(in: allowed, .english).isEmpty)
  }

  @Test("What a rule makes of a value is in the teacher's files only")
  func judgements() throws {
    let contents = try Samples.workshop.get().storedContents().items
    let figures = contents.claims.all.flatMap(\.decidingFigures).filter { $0.judgement != nil }
    #expect(figures.count >= 4)
    for language in Language.allCases {
      for format in [HandoutFormat.html, .docx] {
        let texts = try Edition.allCases.map { edition in
          Letters(try Self.text(of: Samples.file(edition, language, format)))
        }
        for figure in figures {
          let value = figure.text(in: language)
          let line = Letters(MarkdownText.phrase(figure.label[language] + value, .pandoc))
          guard !line.description.contains("lVert"), !figure.label[language].contains("$") else {
            continue
          }
          #expect(!texts[0].holds(line), "\(format): \(line)")
          #expect(texts[1].holds(line), "\(format): \(line)")
        }
      }
    }
  }

  @Test("Every lesson has a timing and usual mistakes, in both languages", arguments: lessons)
  func notes(lesson: String) throws {
    let counts = try Language.allCases.map { language in
      let name = "lessons/\(lesson)/lesson.\(language.rawValue).md"
      return try Samples.folders.prose(name).content.matches(of: /\n:::+{teacher}/).count
    }
    #expect(counts[0] >= 2)
    #expect(counts[0] == counts[1])
  }

  private static func compare(_ texts: [Letters], _ secrets: [Letters]) throws {
    #expect(secrets.count > 20)
    for secret in secrets {
      #expect(!texts[0].holds(secret), "the student's file tells “\(secret)”")
      #expect(texts[1].holds(secret), "the teacher's file lacks “\(secret)”")
    }
  }

  private static func text(of file: URL) throws -> String {
    switch file.pathExtension {
    case "docx": try Shell.output("unzip", "-p", file.path, "*.xml", "*.rels")
    case "pdf": try Shell.output("pdftotext", "-raw", file.path, "-")
    default: try String(contentsOf: file, encoding: .utf8)
    }
  }

  /// A mark of TeX or Markdown that would be shown as it is; nil if all was understood.
  private static func source(in html: String) -> String? {
    let pieces = html.components(separatedBy: "<annotation").enumerated().map { index, piece in
      index == 0 ? Substring(piece) : piece.drop { $0 != ">" }.dropFirst().drop { $0 != "<" }
    }
    let words = pieces.joined().components(separatedBy: "<pre").enumerated().map { index, piece in
      index == 0 ? piece : piece.components(separatedBy: "</pre>").dropFirst().joined()
    }.joined()
    return ["$$", "\\frac", "\\operatorname", "\\lVert", ":::", "{value}", "**"].first {
      words.contains($0)
    }
  }
}
