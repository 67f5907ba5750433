import Bilingual
import Figures
import Foundation

/// Times the drawing of a lesson's figures from stored results, for `unrolled bench --figures`.
public struct DrawingBenchmark: Sendable {
  /// What was measured.
  public struct Result: Codable, Sendable {
    /// The lesson.
    public var lesson: String
    /// The figure as a PNG file, in English; nil for all of the lesson's, in both languages, written
    /// side by side on all cores.
    public var figure: String?
    /// How many files were drawn.
    public var files: Int
    /// The median time: the processor's for one figure, the clock's for all.
    public var milliseconds: Double

    /// A line to read.
    public var line: String {
      let name = figure ?? "all \(files) files, side by side"
      return "\(lesson)  \(name)  \(String(format: "%.1f", milliseconds)) ms"
    }
  }

  private let workshop: Workshop
  private let contents: LessonContents
  private let fonts: Fonts

  /// Reads what is stored of a lesson.
  ///
  /// - Throws: `ResultsMissing`, or what the lesson's script throws.
  public init(_ workshop: Workshop, fonts: Fonts) throws {
    self.workshop = workshop
    contents = try workshop.storedContents()
    self.fonts = fonts
  }

  /// Draws each figure that is no animation, then all of them together, some times over.
  ///
  /// - Throws: `FigureError`, `FileProblem`.
  public func run(rounds: Int = 7) throws -> [Result] {
    var results: [Result] = []
    for plot in contents.plots {
      guard case .picture = plot.drawing else { continue }
      let seconds = try median(rounds, time: Self.processorSeconds) {
        _ = try Rendering().file(of: plot.drawing, .english, fonts)
      }
      results.append(
        Result(
          lesson: workshop.lesson.name, figure: plot.name, files: 1, milliseconds: 1000 * seconds))
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "unrolled-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let start = ContinuousClock.now
    let seconds = try median(rounds, time: { (ContinuousClock.now - start) / .seconds(1) }) {
      try contents.draw(into: folder, languages: Language.allCases, fonts: fonts)
    }
    let files = contents.plots.count * Language.allCases.count
    results.append(
      Result(
        lesson: workshop.lesson.name, figure: nil, files: files, milliseconds: 1000 * seconds))
    return results
  }

  /// The time that this process has spent on processors, which other programs hardly lengthen.
  private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private func median(
    _ rounds: Int, time: () -> Double, _ body: () throws -> Void
  ) rethrows -> Double {
    try body()
    let times = try (0..<max(rounds, 1)).map { _ in
      let start = time()
      try body()
      return time() - start
    }
    return times.sorted()[times.count / 2]
  }
}
