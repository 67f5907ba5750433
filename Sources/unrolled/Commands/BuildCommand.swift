import ArgumentParser
import Bilingual
import Course
import Experiments
import Figures
import Foundation
import Lessons

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Runs what is missing or stale, then writes figures and reports.")

  @OptionGroup var options: LessonOptions

  @Option(help: "The languages that are written: en, zh or all.")
  var lang: LanguageChoice = .all

  @Flag(help: "Runs everything anew; a stored result stays until its successor is there.")
  var fresh = false

  @Option(help: "How many experiments run side by side; by default one a core.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs has to be at least 1.") }
  }

  func run() throws {
    let interruption = Interruption()
    try interruption.listen {
      // Fonts first: a missing one should not be found after minutes of training.
      let fonts = try Fonts()
      var built: [String: BuiltLesson] = [:]
      for workshop in try options.workshops() {
        built[workshop.lesson.name] = try build(workshop, fonts: fonts, interruption)
      }
      try CoursePages(allLessons, in: options.folders, built: built)
        .write(languages: lang.languages)
    }
  }

  private func build(
    _ workshop: Workshop, fonts: Fonts, _ interruption: Interruption
  ) throws -> BuiltLesson {
    let display = ProgressDisplay(label: workshop.lesson.name)
    let runner = Runner(
      jobs: jobs, observer: { display.show($0) }, isInterrupted: { interruption.isRequested })
    defer { display.finish() }
    let contents = try workshop.completeContents(runner: runner, fresh: fresh) { needed in
      display.announce(needed, in: workshop.setting)
    }
    display.finish()
    let manuscript = try workshop.manuscript(contents)
    let before = try ReportRecord(in: workshop.reportFolder)
    try workshop.draw(contents, languages: lang.languages, fonts: fonts)
    try workshop.write(manuscript, contents, languages: lang.languages)
    let record = ReportRecord(workshop.setting, contents.items)
    for change in record.verdictChanges(since: before) {
      print("\(workshop.lesson.name): \(change)")
    }
    print(
      "\(workshop.lesson.name): \(contents.plots.count) figures, "
        + "report in \(workshop.reportFolder.path)")
    return BuiltLesson(contents: contents, manuscript: manuscript)
  }
}
