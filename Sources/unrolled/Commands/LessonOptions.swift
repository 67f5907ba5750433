import ArgumentParser
import Course
import Foundation
import Lessons
import Notebook

/// The arguments that choose lessons, their setting and their folders; shared by most commands.
struct LessonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The lessons, such as 05-lstm; all if none is named.", valueName: "lesson"))
  var names: [String] = []

  @Option(help: "How much may be computed: quick or full.")
  var budget: Budget?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Changes a parameter; may be given several times.", valueName: "name=value"))
  var changes: [String] = []

  @OptionGroup var places: FolderOptions

  /// One workshop for each chosen lesson, under the full budget unless the user says otherwise.
  func workshops() throws -> [Workshop] {
    try workshops { Workshop($0, Setting(.full), in: folders) }
  }

  /// One workshop for each chosen lesson, under the setting that its present report was made with
  /// unless the user names one; where no lesson is named, for each that has a report.
  func workshopsAsReported() throws -> [Workshop] {
    let reported = try workshops { try Self.asReported($0, folders) }
    return Self.present(reported, names)
  }

  /// The same where nothing but lessons and folders can be chosen.
  static func workshopsAsReported(_ names: [String], in folders: CourseFolders) throws -> [Workshop]
  {
    present(try lessons(names).map { try asReported($0, folders) }, names)
  }

  private static func asReported(_ lesson: any Lesson, _ folders: CourseFolders) throws -> Workshop
  {
    try Workshop(asReported: lesson, in: folders) ?? Workshop(lesson, Setting(.full), in: folders)
  }

  private static func present(_ workshops: [Workshop], _ names: [String]) -> [Workshop] {
    let present = workshops.filter(\.hasReport)
    return names.isEmpty && !present.isEmpty ? present : workshops
  }

  private func workshops(
    default workshop: (any Lesson) throws -> Workshop
  ) throws -> [Workshop] {
    let lessons = try chosenLessons()
    let pairs = try changes.map(Self.pair)
    let known = lessons.flatMap { $0.parameters.map(\.name) }
    for pair in pairs where !known.contains(pair.name) {
      throw UsageProblem(
        ParameterProblem.unknown(
          name: pair.name, known: Array(Set(known)).sorted(),
          nearest: nearest(to: pair.name, among: known)
        ).description)
    }
    return try lessons.map { lesson in
      if budget == nil, pairs.isEmpty { return try workshop(lesson) }
      do throws(ParameterProblem) {
        let chosen = try Setting(budget ?? .full, changes: pairs, of: lesson.parameters)
        return Workshop(lesson, chosen, in: folders)
      } catch {
        throw UsageProblem("\(lesson.name): \(error)")
      }
    }
  }

  var folders: CourseFolders { places.folders }

  private func chosenLessons() throws -> [any Lesson] { try Self.lessons(names) }

  /// The lessons of the given names; all if there are none.
  static func lessons(_ names: [String]) throws -> [any Lesson] {
    guard !names.isEmpty else { return allLessons }
    return try names.map { name in
      if let lesson = allLessons.first(where: { $0.name == name }) { return lesson }
      let known = allLessons.map(\.name)
      // A lesson is also known by its number or by its word.
      let nearestName =
        known.first { $0.split(separator: "-").contains(Substring(name)) }
        ?? nearest(to: name, among: known)
      throw UsageProblem(
        "there is no lesson \(name)" + (nearestName.map { "; did you mean \($0)?" } ?? "")
          + " (there are: \(known.joined(separator: ", ")))")
    }
  }

  private static func pair(_ text: String) throws -> (name: String, text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw UsageProblem(ParameterProblem.malformed(text: text).description)
    }
    return (String(parts[0]), String(parts[1]))
  }
}

extension Budget: ExpressibleByArgument {}
