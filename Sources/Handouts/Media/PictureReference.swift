/// A picture that HTML names before it is known what is shown in its place.
struct PictureReference: Hashable, Sendable {
  let lesson: String
  let name: String

  /// The tag that stands for the picture.
  func tag(_ alternativeText: String) -> String {
    "<img data-picture=\"\(lesson)/\(name)\" alt=\"\(alternativeText.escapedForHTML)\">"
  }

  /// Puts something in the place of each tag; `replacement` gets the picture and its `alt="…"`.
  static func replace(
    in html: String, with replacement: (PictureReference, String) throws -> String
  ) rethrows -> String {
    try html.replacing(/<img data-picture="([^"\/]+)\/([^"]+)" (alt="[^"]*")>/) { match in
      try replacement(
        PictureReference(lesson: String(match.1), name: String(match.2)), String(match.3))
    }
  }
}

extension String {
  /// The text as HTML shows it, in running text and in attributes.
  var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("\n", with: " ")
  }
}
