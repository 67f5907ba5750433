import Bilingual
import Experiments
import Figures
import Foundation

extension LessonContents {
  /// Draws every figure into the folder `figures` of a report, with the data behind it.
  ///
  /// Figures are drawn side by side, on all cores.
  /// - Throws: `FigureError`, `FileProblem`.
  func draw(
    into report: URL, languages: [Language], as rendering: Rendering = Rendering(), fonts: Fonts
  ) throws {
    let folder = report.appendingPathComponent("figures")
    // Animations take longest: begun last, they would keep one core busy while the others wait.
    let ordered = plots.filter(\.drawing.isAnimation) + plots.filter { !$0.drawing.isAnimation }
    let drawings = ordered.flatMap { plot in languages.map { (plot: plot, language: $0) } }
    try SideBySide.map(drawings) { plot, language in
      let file = try rendering.file(of: plot.drawing, language, fonts)
      let name = rendering.fileName(plot.name, plot.drawing, language)
      try AtomicFile.write(file, to: folder.appendingPathComponent(name))
    }
    for plot in plots {
      guard let data = plot.data else { continue }
      try AtomicFile.write(data.csv, to: folder.appendingPathComponent("\(plot.name).csv"))
    }
  }
}
