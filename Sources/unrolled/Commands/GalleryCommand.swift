import ArgumentParser
import Course
import Figures
import Foundation

struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Draws every mark, recipe, diagram and animation, each beside its code.")

  @Option(help: "The languages that are written: en, zh or all.")
  var lang: LanguageChoice = .all

  @Option(help: "The looks: light, dark or print. The page shows the light ones.")
  var theme: Theme = .light

  @OptionGroup var places: FolderOptions

  func run() throws {
    try GalleryPage(in: places.folders).write(
      languages: lang.languages, theme: theme, fonts: try Fonts())
    print("gallery in \(places.folders.output.appendingPathComponent("gallery").path)")
  }
}
