import Bilingual
import Experiments
import Figures
import Foundation
import Notebook

/// Builds one lesson under one setting: runs, draws and writes.
public struct Workshop: Sendable {
  /// The lesson.
  public let lesson: any Lesson
  /// The budget and the changed parameters.
  public let setting: Setting
  /// Where sources stand and output goes.
  public let folders: CourseFolders

  /// Prepares to build a lesson.
  public init(_ lesson: any Lesson, _ setting: Setting, in folders: CourseFolders) {
    self.lesson = lesson
    self.setting = setting
    self.folders = folders
  }

  /// Prepares to build a lesson again under the setting that its present report was made with; nil
  /// where there is no report.
  ///
  /// - Throws: `DamagedRecord`; `ParameterProblem` where the lesson has changed its parameters.
  public init?(asReported lesson: any Lesson, in folders: CourseFolders) throws {
    guard let record = try ReportRecord(in: folders.report(of: lesson)) else { return nil }
    let changes = record.changes.map { (name: $0.key, text: $0.value) }
    let setting = try Setting(record.budget, changes: changes, of: lesson.parameters)
    self.init(lesson, setting, in: folders)
  }

  /// Whether the lesson has a report in the output folder.
  public var hasReport: Bool { ReportRecord.exists(in: reportFolder) }

  /// The folder of the lesson's report.
  public var reportFolder: URL { folders.report(of: lesson) }

  var store: ResultStore {
    ResultStore(
      folder: reportFolder.appendingPathComponent("results").appendingPathComponent(setting.folder))
  }

  /// Looks at what is stored, without running anything.
  ///
  /// - Throws: what the lesson's script throws for reasons of its own.
  public func survey() throws -> Survey {
    let laboratory = Laboratory(store: store)
    var isComplete = true
    do {
      _ = try lesson.contents(setting, laboratory)
    } catch is OutcomesNeeded {
      isComplete = false
    }
    return Survey(laboratory, isComplete: isComplete)
  }

  /// The lesson's contents from stored results alone.
  ///
  /// - Throws: `ResultsMissing`, or what the lesson's script throws.
  public func storedContents() throws -> LessonContents {
    do {
      return try lesson.contents(setting, Laboratory(store: store))
    } catch let needed as OutcomesNeeded {
      throw ResultsMissing(lesson: lesson.name, setting: setting, experiments: needed.experiments)
    }
  }

  /// The lesson from stored results alone.
  ///
  /// - Throws: `ResultsMissing`, `ProseErrors`, or what the lesson's script throws.
  public func stored() throws -> BuiltLesson { try built(from: storedContents()) }

  /// The same; nil where some results are missing, stale or damaged.
  ///
  /// - Throws: `ProseErrors`, or what the lesson's script throws.
  public func storedIfComplete() throws -> BuiltLesson? {
    do { return try stored() } catch is ResultsMissing { return nil }
  }

  /// Holds a lesson's contents and its prose against each other.
  ///
  /// - Throws: `ProseErrors`; `FileProblem` for a prose file that cannot be read.
  public func built(from contents: LessonContents) throws -> BuiltLesson {
    BuiltLesson(contents: contents, manuscript: try manuscript(contents))
  }

  /// Runs whatever is missing, stale or damaged, until the lesson's contents are complete.
  ///
  /// - Parameters:
  ///   - runner: runs the experiments.
  ///   - fresh: whether everything is run anew, once; a stored result stays until its successor is there.
  ///   - announce: told before each set of runs.
  /// - Throws: `Interrupted`, `FileProblem`, or what an experiment or the script throws.
  public func completeContents(
    runner: Runner, fresh: Bool = false, announce: ([PendingExperiment]) -> Void = { _ in }
  ) throws -> LessonContents {
    var done: Set<String> = []
    while true {
      let laboratory = Laboratory(store: store, isTrusted: { !fresh || done.contains($0) })
      do {
        let contents = try lesson.contents(setting, laboratory)
        if fresh { try store.remove(Survey(laboratory, isComplete: true).unused) }
        return contents
      } catch let needed as OutcomesNeeded {
        try store.checkWritable()
        announce(needed.experiments)
        try runner.run(needed.experiments)
        done.formUnion(needed.experiments.map(\.name))
      }
    }
  }

  private func manuscript(_ contents: LessonContents) throws -> Manuscript {
    try Manuscript(
      Localized(en: try prose(.english), zh: try prose(.chinese)), contents: contents.items,
      sources: SourceTree(root: folders.sources, lessonFolder: "lessons/\(lesson.name)"))
  }

  /// Draws every figure and writes the data behind it.
  ///
  /// - Throws: `FigureError`, `FileProblem`.
  public func draw(
    _ contents: LessonContents, languages: [Language], as rendering: Rendering = Rendering(),
    fonts: Fonts
  ) throws {
    try contents.draw(into: reportFolder, languages: languages, as: rendering, fonts: fonts)
  }

  /// Writes the reports and the record of what they were made of.
  ///
  /// - Throws: `FileProblem`.
  public func write(
    _ manuscript: Manuscript, _ contents: LessonContents, languages: [Language]
  ) throws {
    let links = ReportLinks(
      sourceRoot: folders.path(from: reportFolder))
    for language in languages {
      let report = manuscript.report(language, provenance: provenance, links: links)
      try AtomicFile.write(
        Data(report.utf8), to: reportFolder.appendingPathComponent(links.files[language]))
    }
    try ReportRecord(setting, contents.items).save(to: reportFolder)
  }

  private func prose(_ language: Language) throws -> SourceText {
    try folders.prose("lessons/\(lesson.name)/lesson.\(language.rawValue).md")
  }

  private var provenance: Provenance { provenance(of: "unrolled build") }

  /// How what a command makes of the lesson was made.
  public func provenance(of command: String) -> Provenance {
    let changes = setting.changes.sorted { $0.key < $1.key }
    var command = "\(command) \(lesson.name)"
    if setting.budget == .quick { command += " --budget quick" }
    for change in changes { command += " --set \(change.key)=\(change.value)" }
    return Provenance(
      budget: setting.budget == .quick ? .quick : .full, command: command,
      changedParameters: changes.map { name, value in
        let parameter = lesson.parameters.first { $0.name == name }
        return Provenance.ChangedParameter(
          name, value: value, usual: parameter?.defaultText(setting.budget) ?? "")
      })
  }
}

/// A source file that the program reads is not where it was compiled from.
public struct MissingSource: Error, CustomStringConvertible {
  /// The file.
  public var file: String

  /// One line: what, where, what to do.
  public var description: String {
    "cannot read \(file): the program reads its lessons' prose from the folder that it was "
      + "compiled in; name the folder of the sources with --sources"
  }
}

/// Something is asked for that needs results which are not stored.
public struct ResultsMissing: Error, CustomStringConvertible {
  /// The lesson.
  public var lesson: String
  /// The setting whose results are missing.
  public var setting: Setting
  /// What would have to be run.
  public var experiments: [PendingExperiment]

  /// One line: what, where, what to do.
  public var description: String {
    let states = ResultStore.State.allCases.compactMap { state in
      let count = experiments.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    return "\(lesson): results of the \(setting.folder) setting are not all there "
      + "(\(states.joined(separator: ", ")), first \(experiments.first?.name ?? "")): "
      + "unrolled build \(lesson) runs them"
  }
}
