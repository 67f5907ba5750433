import Bilingual
import Experiments
import Figures
import Foundation

extension LessonContents {
  /// Draws every figure into the folder `figures` of a report, with the data behind it.
  ///
  /// - Throws: `FigureError`, `FileProblem`.
  func draw(
    into report: URL, languages: [Language], as rendering: Rendering = Rendering(), fonts: Fonts
  ) throws {
    let folder = report.appendingPathComponent("figures")
    for plot in plots {
      for language in languages {
        let file = try rendering.file(of: plot.drawing, language, fonts)
        let name = rendering.fileName(plot.name, plot.drawing, language)
        try AtomicFile.write(file, to: folder.appendingPathComponent(name))
      }
      if let data = plot.data {
        try AtomicFile.write(data.csv, to: folder.appendingPathComponent("\(plot.name).csv"))
      }
    }
  }
}
