import Bilingual
import Experiments
import Foundation
import Notebook

/// One handout in one language and edition, in all the formats of an order.
struct PressRun: Sendable {
  private let document: PressDocument
  private let language: Language
  private let edition: Edition
  private let shelf: PictureShelf
  private let scratch: ScratchFolder

  init(
    _ document: PressDocument, _ language: Language, _ edition: Edition, shelf: PictureShelf,
    scratch: ScratchFolder
  ) {
    self.document = document
    self.language = language
    self.edition = edition
    self.shelf = shelf
    self.scratch = scratch
  }

  /// The files that are written.
  func files(_ order: HandoutOrder) -> [URL] {
    order.formats.map { order.file(document.name, edition, language, $0) }
  }

  /// Converts and writes.
  ///
  /// - Throws: `ConversionFailed`, `FileProblem`.
  func write(_ order: HandoutOrder, _ pandoc: Pandoc, _ browser: Browser?) throws {
    let folder = try scratch.folder("\(document.name).\(language.rawValue).\(edition.rawValue)")
    if order.formats.contains(.html) || order.formats.contains(.pdf) {
      let page = try webPage(pandoc, folder)
      if order.formats.contains(.html) {
        try AtomicFile.write(
          try page.screen(shelf), to: order.file(document.name, edition, language, .html))
      }
      if order.formats.contains(.pdf), let browser {
        let style = PrintStyle(
          language: language, paper: order.paper, runningTitle: ("Unrolled", page.title))
        let file = folder.appendingPathComponent("print.html")
        try page.printed(shelf, style: style.css).write(to: file)
        try AtomicFile.write(
          try browser.pdf(of: file), to: order.file(document.name, edition, language, .pdf))
      }
    }
    if order.formats.contains(.docx) {
      try AtomicFile.write(
        try word(order.paper, pandoc, folder),
        to: order.file(document.name, edition, language, .docx))
    }
  }

  private func webPage(_ pandoc: Pandoc, _ folder: URL) throws -> WebPage {
    let parts = document.parts(language, edition) { WebMedium(lesson: $0) }
    let fragment = try pandoc.html(TableOfContents(parts, language).around, scratch: folder)
    return WebPage(
      title: parts[0].title, language: language, edition: edition, fragment: fragment)
  }

  private func word(_ paper: Paper, _ pandoc: Pandoc, _ folder: URL) throws -> Data {
    let parts = document.parts(language, edition) { lesson in
      WordMedium { [shelf, language] name in
        shelf.pictures(PictureReference(lesson: lesson, name: name), language, .word)
      }
    }
    let reference = folder.appendingPathComponent("reference.docx")
    try ReferenceDocument(language: language, paper: paper, runningTitle: parts[0].title).data
      .write(to: reference)
    let code = language == .chinese ? "zh-CN" : "en-GB"
    return try pandoc.docx(
      parts.map(\.markdown).joined(separator: "\n\n"),
      options: [
        "--reference-doc", reference.path, "--metadata", "lang=\(code)", "--resource-path",
        scratch.url.path, "--shift-heading-level-by=-1",
      ], scratch: folder)
  }
}
