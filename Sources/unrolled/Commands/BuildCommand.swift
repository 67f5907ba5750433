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
      let workshops = try options.workshops()
      var built = try buildFromStored(fresh ? [] : workshops, fonts: fonts, interruption)
      // Training fills all cores by itself, so these lessons come one after the other.
      for workshop in workshops where built[workshop.lesson.name] == nil {
        built[workshop.lesson.name] = try train(workshop, fonts: fonts, interruption)
      }
      try CoursePages(allLessons, in: options.folders, built: built)
        .write(languages: lang.languages)
    }
  }

  /// Builds the lessons whose results are all stored, side by side.
  private func buildFromStored(
    _ workshops: [Workshop], fonts: Fonts, _ interruption: Interruption
  ) throws -> [String: BuiltLesson] {
    let results = try SideBySide.map(
      workshops, isInterrupted: { interruption.isRequested }
    ) { workshop in
      try workshop.storedIfComplete().map { lesson in
        (workshop.lesson.name, lesson, try publish(lesson, of: workshop, fonts: fonts))
      }
    }
    var built: [String: BuiltLesson] = [:]
    for case (let name, let lesson, let lines)? in results {
      built[name] = lesson
      for line in lines { print(line) }
    }
    return built
  }

  /// Runs what a lesson lacks, then builds it.
  private func train(
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
    let lesson = try workshop.built(from: contents)
    for line in try publish(lesson, of: workshop, fonts: fonts) { print(line) }
    return lesson
  }

  /// Draws a lesson's figures and writes its reports.
  ///
  /// - Returns: what there is to tell of them, line by line.
  private func publish(
    _ lesson: BuiltLesson, of workshop: Workshop, fonts: Fonts
  ) throws -> [String] {
    let before = try ReportRecord(in: workshop.reportFolder)
    try workshop.draw(lesson.contents, languages: lang.languages, fonts: fonts)
    try workshop.write(lesson.manuscript, lesson.contents, languages: lang.languages)
    let record = ReportRecord(workshop.setting, lesson.contents.items)
    return record.verdictChanges(since: before).map { "\(workshop.lesson.name): \($0)" } + [
      "\(workshop.lesson.name): \(lesson.contents.plots.count) figures, "
        + "report in \(workshop.reportFolder.path)"
    ]
  }
}
