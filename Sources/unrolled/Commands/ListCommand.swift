import ArgumentParser
import Course
import Foundation

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the lessons, their parameters, and the state of their results.")

  @OptionGroup var options: LessonOptions

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    let entries = try options.workshops().map { workshop in
      Entry(
        lesson: workshop.lesson.name,
        parameters: workshop.lesson.parameters.map { parameter in
          Entry.Parameter(
            name: parameter.name, summary: parameter.summary.english,
            quick: parameter.defaultText(.quick), full: parameter.defaultText(.full))
        },
        results: try Dictionary(
          uniqueKeysWithValues: Budget.allCases.map { budget in
            let plain = Workshop(workshop.lesson, Setting(budget), in: options.folders)
            return (budget.rawValue, try plain.survey())
          }))
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(entries), as: UTF8.self))
    } else {
      for entry in entries { entry.show() }
    }
  }

  /// What is said of a lesson.
  private struct Entry: Encodable {
    struct Parameter: Encodable {
      var name: String
      var summary: String
      var quick: String
      var full: String
    }

    var lesson: String
    var parameters: [Parameter]
    var results: [String: Survey]

    func show() {
      print(lesson)
      for budget in Budget.allCases {
        guard let survey = results[budget.rawValue] else { continue }
        let unused = survey.unused.isEmpty ? "" : ", \(survey.unused.count) unused"
        print("  \(budget.rawValue) results: \(survey.summary)\(unused)")
      }
      print("  parameters (--set NAME=VALUE):")
      let width = parameters.map(\.name.count).max() ?? 0
      for parameter in parameters {
        let name = parameter.name.padding(toLength: width, withPad: " ", startingAt: 0)
        print("    \(name)  \(parameter.summary): \(parameter.full), quick \(parameter.quick)")
      }
    }
  }
}
