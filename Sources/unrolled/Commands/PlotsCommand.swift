import ArgumentParser
import Course
import Figures

struct PlotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plots",
    abstract: "Redraws every figure from stored results; never trains.")

  @OptionGroup var options: LessonOptions

  @Option(help: "The languages that are drawn: en, zh or all.")
  var lang: LanguageChoice = .all

  @Option(help: "The kind of file: png, svg or pdf. Reports show the PNG files.")
  var format: Rendering.Format = .png

  @Option(
    help: ArgumentHelp(
      "The looks: light, dark or print. Reports show the light ones; in print, as in svg and pdf, "
        + "an animation is the strip of its key frames."))
  var theme: Theme = .light

  func run() throws {
    let fonts = try Fonts()
    // All lessons are read before the first figure is replaced.
    let lessons = try SideBySide.map(options.workshopsAsReported()) {
      ($0, try $0.storedContents())
    }
    for (workshop, contents) in lessons {
      try workshop.draw(
        contents, languages: lang.languages, as: Rendering(format, theme), fonts: fonts)
      print("\(workshop.lesson.name): \(contents.plots.count) figures drawn")
    }
  }
}

extension Rendering.Format: ExpressibleByArgument {}

extension Theme: ExpressibleByArgument {}
