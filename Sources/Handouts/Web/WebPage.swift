import Bilingual
import Foundation
import Notebook

/// A page of HTML around what pandoc made of a handout.
struct WebPage: Sendable {
  /// The title of the window and of the printed file.
  let title: String
  let language: Language
  let edition: Edition
  /// What pandoc made: a table of contents and the main text.
  let fragment: String

  /// Takes over what pandoc made.
  init(title: String, language: Language, edition: Edition, fragment: String) {
    self.title = title
    self.language = language
    self.edition = edition
    self.fragment = InlineCode.adapted(BrowserMathML.adapted(fragment))
  }

  /// One file for screens that needs nothing else.
  func screen(_ shelf: PictureShelf) throws -> Data {
    let body = try PictureReference.replace(in: fragment) { picture, words in
      guard let light = shelf.pictures(picture, language, .light).first,
        let dark = shelf.pictures(picture, language, .dark).first
      else { return "" }
      return "<div class=\"scroll\"><picture>"
        + "<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"\(try inlined(dark))\">"
        + "<img src=\"\(try inlined(light))\" width=\"\(Int(light.width))\""
        + " height=\"\(Int(light.height))\" \(words)></picture></div>"
    }
    return Data(page(body, style: ScreenStyle.css).utf8)
  }

  /// A page beside the files of its pictures, for the browser that prints it.
  func printed(_ shelf: PictureShelf, style: PrintStyle) -> Data {
    let body = PictureReference.replace(in: Self.announcing(fragment)) { picture, words in
      let pictures = shelf.pictures(picture, language, .print)
      let images = pictures.enumerated().map { index, image in
        let size = "width=\"\(Int(image.width))\" height=\"\(Int(image.height))\""
        let full = pictures.count == 1 ? " style=\"--full: \(Int(style.height(of: image)))pt\"" : ""
        // What the whole strip shows is said once.
        return "<img src=\"\(image.file.absoluteString)\" \(size)\(full)"
          + " \(index == 0 ? words : "alt=\"\"")>"
      }.joined()
      return pictures.count > 1 ? "<div class=\"strip\">\(images)</div>" : images
    }
    return Data(page(body, style: style.css).utf8)
  }

  /// Marks paragraphs that end in a colon or are the title of a listing: on paper they go with what follows.
  static func announcing(_ html: String) -> String {
    html.components(separatedBy: "</p>").map { piece in
      guard let start = piece.range(of: "<p>", options: .backwards) else { return piece }
      let text = piece[start.upperBound...]
      let isTitle =
        text.hasPrefix("<strong>") && text.firstRange(of: "</strong>")?.upperBound == text.endIndex
      guard isTitle || text.hasSuffix(":") || text.hasSuffix("：") else { return piece }
      return piece.replacingCharacters(in: start, with: "<p class=\"announcing\">")
    }.joined(separator: "</p>")
  }

  private func inlined(_ picture: DrawnPicture) throws -> String {
    let kind = picture.file.pathExtension
    return "data:image/\(kind);base64,\(try Data(contentsOf: picture.file).base64EncodedString())"
  }

  private func page(_ body: String, style: String) -> String {
    let code = language == .chinese ? "zh-CN" : "en-GB"
    return """
      <!DOCTYPE html>
      <html lang="\(code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>\(title.escapedForHTML)</title>
      <style>
      \(style)
      </style>
      </head>
      <body class="\(edition.rawValue)">
      \(body)
      </body>
      </html>

      """
  }
}
