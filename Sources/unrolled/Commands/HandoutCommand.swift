import ArgumentParser
import Bilingual
import Course
import Experiments
import Foundation
import Handouts
import Notebook

struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Writes handouts for a class, as HTML, PDF and Word files, from stored results.",
    discussion: """
      The student's edition has room for answers and holds no solution and no verdict; the teacher's \
      holds everything. Pandoc converts, and Chromium prints the PDF files.
      """)

  @Argument(
    help: ArgumentHelp("The lessons, such as 05-lstm; all if none is named.", valueName: "lesson"))
  var names: [String] = []

  @Option(help: "The edition: student or teacher; may be given several times; by default both.")
  var edition: [Edition] = []

  @Option(help: "The kind of file: html, pdf or docx; may be given several times; by default all.")
  var format: [HandoutFormat] = []

  @Option(help: "The languages that are written: en, zh or all.")
  var lang: LanguageChoice = .all

  @Option(help: "The paper of PDF and Word files: a4 or letter.")
  var paper: Paper = .a4

  @Flag(help: "Puts the lessons into one booklet, with contents, notation and the claims.")
  var allInOne = false

  @Option(help: ArgumentHelp("The folder of the handouts.", valueName: "dir"))
  var output = "handouts"

  @Option(
    help: ArgumentHelp("The folder of the reports whose results are taken.", valueName: "dir"))
  var reports = "output"

  @Option(
    help: ArgumentHelp(
      "The folder that holds lessons/ and Sources/; by default where the program was compiled.",
      valueName: "dir"))
  var sources: String?

  @Option(help: "How many files are made side by side; by default one a core.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs has to be at least 1.") }
  }

  func run() throws {
    let interruption = Interruption()
    try interruption.listen {
      let order = HandoutOrder(
        editions: edition.isEmpty ? Edition.allCases : edition, languages: lang.languages,
        formats: format.isEmpty ? HandoutFormat.allCases : format, paper: paper,
        isBooklet: allInOne, folder: URL(fileURLWithPath: output))
      // What was typed wrongly is told before what is not installed.
      let folders = FolderOptions.folders(output: reports, sources: sources)
      let workshops = try LessonOptions.workshopsAsReported(names, in: folders)
      let press = try HandoutPress(
        order, jobs: jobs,
        observer: { FileHandle.standardError.write(Data("handout: \($0)\n".utf8)) },
        isInterrupted: { interruption.isRequested })
      let files = try press.make(workshops)
      print("\(files.count) handouts in \(order.folder.path)")
    }
  }
}

extension Edition: ExpressibleByArgument {}

extension HandoutFormat: ExpressibleByArgument {}

extension Paper: ExpressibleByArgument {}
