import Bilingual
import Course
import Experiments
import Figures
import Foundation
import Notebook

/// Makes handouts: from lessons whose results are stored to HTML, PDF and Word files.
public struct HandoutPress: Sendable {
  let order: HandoutOrder
  let tools: Toolbox
  let jobs: Int
  let observer: @Sendable (String) -> Void
  let isInterrupted: @Sendable () -> Bool

  /// Looks for everything that the order needs, before any work is done.
  ///
  /// - Parameters:
  ///   - order: what is to be made.
  ///   - jobs: how many pictures and files are made side by side.
  ///   - observer: told what is done, from any thread.
  ///   - isInterrupted: asked between two pieces of work.
  /// - Throws: `MissingTool`, `FigureError` for a missing font.
  public init(
    _ order: HandoutOrder, jobs: Int, observer: @escaping @Sendable (String) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    self.order = order
    self.jobs = jobs
    self.observer = observer
    self.isInterrupted = isInterrupted
    tools = try Toolbox(for: order.formats)
  }

  /// Makes the handouts of lessons, in their order.
  ///
  /// - Returns: the files, in the order in which they are named.
  /// - Throws: `Interrupted`, `ResultsMissing`, `ProseErrors`, `FigureError`, `ConversionFailed`,
  ///   `FileProblem`.
  public func make(_ workshops: [Workshop]) throws -> [URL] {
    do {
      return try convert(workshops)
    } catch  where isInterrupted() {
      // Ctrl-C ends the programs that convert, too, which then look as if they had failed.
      throw Interrupted()
    }
  }

  private func convert(_ workshops: [Workshop]) throws -> [URL] {
    let lessons = try SideBySide.map(workshops, jobs: jobs, isInterrupted: isInterrupted) {
      try PressedLesson($0)
    }
    try AtomicFile.probe(order.folder)
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let shelf = PictureShelf(in: scratch.url, fonts: tools.fonts)
    let drawings = lessons.flatMap { self.drawings(of: $0) }
    observer("drawing \(drawings.count) pictures")
    try SideBySide.map(drawings, jobs: jobs, isInterrupted: isInterrupted) { try shelf.draw($0) }
    let documents = try self.documents(lessons, workshops)
    let works = documents.flatMap { document in
      order.languages.flatMap { language in
        order.editions.map { PressRun(document, language, $0, shelf: shelf, scratch: scratch) }
      }
    }
    let browser = try tools.chromium.map {
      try Browser(program: $0, profile: scratch.url.appendingPathComponent("profile"))
    }
    defer { browser?.close() }
    try SideBySide.map(works, jobs: jobs, isInterrupted: isInterrupted) { work in
      try work.write(order, tools.pandoc, browser)
      observer(work.name)
    }
    return works.flatMap { $0.files(order) }
  }

  private func documents(
    _ lessons: [PressedLesson], _ workshops: [Workshop]
  ) throws -> [PressDocument] {
    guard order.isBooklet, let folders = workshops.first?.folders else {
      return lessons.map(\.document)
    }
    return [try Booklet(lessons, in: folders).document]
  }

  private func drawings(of lesson: PressedLesson) -> [PictureShelf.Task] {
    let looks = Set(order.formats.flatMap { $0.looks }).sorted { $0.rawValue < $1.rawValue }
    return lesson.contents.plots.flatMap { plot in
      order.languages.flatMap { language in
        looks.map {
          PictureShelf.Task(lesson: lesson.name, plot: plot, language: language, look: $0)
        }
      }
    }
  }
}

extension HandoutFormat {
  /// What pictures of such a file look like.
  fileprivate var looks: [Look] {
    switch self {
    case .html: [.light, .dark]
    case .pdf: [.print]
    case .docx: [.word]
    }
  }
}
