import Bilingual
import Course
import Figures
import Foundation
import Synchronization

/// The pictures of all lessons, each drawn once from stored results for every look that is needed.
final class PictureShelf: Sendable {
  /// A drawing to be made.
  struct Task: Sendable {
    var lesson: String
    var plot: LessonContents.Plot
    var language: Language
    var look: Look
  }

  private struct Key: Hashable {
    var picture: PictureReference
    var language: Language
    var look: Look
  }

  private let folder: URL
  private let fonts: Fonts
  private let drawn = Mutex<[Key: [DrawnPicture]]>([:])

  /// - Parameter folder: where files are put.
  init(in folder: URL, fonts: Fonts) {
    self.folder = folder
    self.fonts = fonts
  }

  /// Draws one picture.
  ///
  /// - Throws: `FigureError`.
  func draw(_ task: Task) throws {
    let reference = PictureReference(lesson: task.lesson, name: task.plot.name)
    let stem = "\(task.lesson).\(task.plot.name).\(task.language.rawValue).\(task.look.rawValue)"
    let files: [DrawnPicture]
    switch (task.plot.drawing, task.look) {
    case (.picture(let picture), _):
      files = [try file(picture, stem, task)]
    case (.animation(let animation), .light), (.animation(let animation), .dark):
      let data = try animation.webp(
        language: task.language, theme: task.look == .dark ? .dark : .light, fonts: fonts)
      files = [try save(Data(data), "\(stem).webp", animation.diagram.size)]
    case (.animation(let animation), .print), (.animation(let animation), .word):
      files = try strip(of: animation).enumerated().map { index, frame in
        try file(frame, "\(stem).\(index + 1)", task)
      }
    }
    drawn.withLock {
      $0[Key(picture: reference, language: task.language, look: task.look)] = files
    }
  }

  /// What was drawn of a figure; several pictures for a film strip.
  func pictures(
    _ picture: PictureReference, _ language: Language, _ look: Look
  ) -> [DrawnPicture] {
    drawn.withLock { $0[Key(picture: picture, language: language, look: look)] ?? [] }
  }

  private func file(
    _ picture: any Picture, _ stem: String, _ task: Task
  ) throws -> DrawnPicture {
    let scene = try picture.scene(language: task.language, fonts: fonts)
    switch task.look {
    case .light, .dark:
      let theme: Theme = task.look == .dark ? .dark : .light
      return try save(Data(scene.png(theme: theme, fonts: fonts)), "\(stem).png", scene.size)
    case .print:
      return try save(Data(scene.svg(theme: .print).utf8), "\(stem).svg", scene.size)
    case .word:
      return try save(Data(scene.png(theme: .print, fonts: fonts)), "\(stem).png", scene.size)
    }
  }

  private func save(_ data: Data, _ name: String, _ size: Size) throws -> DrawnPicture {
    let file = folder.appendingPathComponent(name)
    try ScratchFolder.write(data, to: file)
    return DrawnPicture(file: file, width: size.width, height: size.height)
  }

  /// The key frames as pictures of their own, so that a page may end between two of them.
  private func strip(of animation: Animation) -> [any Picture] {
    animation.printedStates.enumerated().map { index, state in
      var diagram = animation.diagram
      // The name stands once, over the first frame.
      if index > 0 { diagram.title = nil }
      return Animation(
        diagram: diagram, frames: [Animation.Frame(state)],
        alternativeText: animation.alternativeText
      ).filmStrip()
    }
  }
}
