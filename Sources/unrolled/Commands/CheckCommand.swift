import ArgumentParser
import Bilingual
import Course
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prints every claim with its verdict and figures, from stored results.",
    discussion: "Ends with status 1 if a verdict differs from the recorded one.")

  @OptionGroup var options: LessonOptions

  @Option(help: "The language of labels: en or zh.")
  var lang: LanguageChoice = .en

  @Option(
    help: ArgumentHelp(
      "The folder of reports whose verdicts are compared; by default the one that is checked.",
      valueName: "dir"))
  var against: String?

  func run() throws {
    let language = lang.languages[0]
    var changes: [String] = []
    let lessons = try SideBySide.map(options.workshopsAsReported()) {
      ($0, try $0.storedContents())
    }
    for (workshop, contents) in lessons {
      for claim in contents.items.claims.all {
        let verdict = claim.outcome.verdict?.word[language] ?? "—"
        print("\(workshop.lesson.name) \(claim.id): \(verdict)")
        for figure in claim.decidingFigures {
          print("  \(figure.label[language]): \(figure.text(in: language))")
        }
      }
      let folder =
        against.map { URL(fileURLWithPath: $0).appendingPathComponent(workshop.lesson.name) }
        ?? workshop.reportFolder
      guard let record = try ReportRecord(in: folder) else {
        throw MissingRecord(folder: folder.path, lesson: workshop.lesson.name)
      }
      changes += ReportRecord(workshop.setting, contents.items).verdictChanges(since: record)
        .map { "\(workshop.lesson.name): \($0)" }
    }
    guard changes.isEmpty else { throw VerdictsChanged(changes: changes) }
  }
}

/// There is nothing to compare verdicts with.
private struct MissingRecord: Error, CustomStringConvertible {
  let folder: String
  let lesson: String

  var description: String {
    "there are no recorded verdicts in \(folder): unrolled build \(lesson) records them"
  }
}

/// Verdicts differ from the recorded ones.
private struct VerdictsChanged: Error, CustomStringConvertible {
  let changes: [String]

  var description: String { changes.joined(separator: "; ") }
}
