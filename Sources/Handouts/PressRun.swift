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

  /// What is made, such as "05-lstm en student".
  var name: String { "\(document.name) \(language.rawValue) \(edition.rawValue)" }

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
      let page = try document.webPage(language, edition, pandoc, scratch: folder)
      if order.formats.contains(.html) {
        try AtomicFile.write(
          try page.screen(shelf), to: order.file(document.name, edition, language, .html))
      }
      if order.formats.contains(.pdf), let browser {
        try AtomicFile.write(
          try printed(page, order.paper, browser, folder),
          to: order.file(document.name, edition, language, .pdf))
      }
    }
    if order.formats.contains(.docx) {
      try AtomicFile.write(
        try word(order.paper, pandoc, folder),
        to: order.file(document.name, edition, language, .docx))
    }
  }

  private func printed(
    _ page: WebPage, _ paper: Paper, _ browser: Browser, _ folder: URL
  ) throws -> Data {
    let chapters =
      document.cover == nil
      ? [] : document.parts(language, edition) { WebMedium(lesson: $0) }.map(\.chapter)
    let style = PrintStyle(
      language: language, paper: paper, edition: edition, title: page.title, chapters: chapters)
    let file = folder.appendingPathComponent("print.html")
    try ScratchFolder.write(page.printed(shelf, style: style), to: file)
    return try browser.withTab { session in
      let tab = try PagedTab(file, browser, in: session)
      try tab.fit()
      return try tab.pdf()
    }
  }

  private func word(_ paper: Paper, _ pandoc: Pandoc, _ folder: URL) throws -> Data {
    let parts = document.parts(language, edition) { lesson in
      WordMedium { [shelf, language] name in
        shelf.pictures(PictureReference(lesson: lesson, name: name), language, .word)
      }
    }
    let cover = document.cover?(language, edition, WordMedium { _ in [] })
    let title = cover?.title ?? parts[0].title
    let reference = folder.appendingPathComponent("reference.docx")
    try ScratchFolder.write(
      ReferenceDocument(
        language: language, paper: paper, runningTitle: "\(title) · \(edition.name(language))"
      ).data, to: reference)
    let filter = folder.appendingPathComponent("filter.lua")
    try ScratchFolder.write(Data(WordFilter(language: language).text.utf8), to: filter)
    let code = language == .chinese ? "zh-CN" : "en-GB"
    // A lesson's first heading becomes the title; a booklet has one of its own, and contents.
    let kind =
      cover.map { ["--metadata", "title=\($0.title)", "--toc", "--toc-depth=2"] }
      ?? ["--shift-heading-level-by=-1"]
    return try pandoc.docx(
      ([cover?.markdown].compactMap(\.self) + parts.map(\.markdown)).joined(separator: "\n\n"),
      options: [
        "--reference-doc", reference.path, "--lua-filter", filter.path, "--metadata",
        "lang=\(code)", "--metadata",
        "toc-title=\(language == .english ? "Contents" : "目录")", "--resource-path",
        scratch.url.path,
      ] + kind, scratch: folder)
  }
}

extension Handout {
  /// The part of a booklet that the handout is: the id of its first heading without the heading's own.
  fileprivate var chapter: PrintStyle.Chapter {
    PrintStyle.Chapter(
      id: headings.first.map { String($0.id.split(separator: "-section-")[0]) } ?? "", title: title)
  }
}
