import Foundation

/// Makes figures smaller that leave most of the page before them empty because they barely do not fit.
///
/// A browser knows no figures that float; but the file that it prints tells where each figure and the text
/// before it stand, so such a file is printed again.
struct FigureFit {
  /// A figure on paper: the name of its place, its only picture, the picture's height in points, and the
  /// least at which its letters can be read.
  struct Figure {
    let id: String
    let picture: PictureReference
    let height: Double
    let readable: Double
  }

  /// The part of a page that may stay empty before its last block is made to fit.
  private static let share = 0.4
  /// The part of a page that must not stay empty; before that happens, letters may get small.
  private static let most = 0.5
  /// How much smaller a figure may get.
  private static let least = 0.72

  private let places: PrintedPlaces
  private let style: PrintStyle

  init(_ places: PrintedPlaces, _ style: PrintStyle) {
    self.places = places
    self.style = style
  }

  /// The heights in points of those figures' pictures that would then fit on the page before.
  func heights(of figures: [Figure]) -> [PictureReference: Double] {
    var heights: [PictureReference: Double] = [:]
    for figure in figures {
      guard let before = places.place(of: figure.id + Self.before),
        let top = places.place(of: figure.id), let after = places.place(of: figure.id + Self.after),
        top.page == before.page + 1, after.page == top.page
      else { continue }
      // Chromium counts heights from the paper's lower edge, but leaves out the margin at the head.
      let free = before.height - PrintStyle.margins
      guard free > Self.share * style.height(1) else { continue }
      // Above and below a figure there is a margin of 1.4 letters.
      let height = figure.height - (top.height - after.height + 36 - free)
      let isNeeded = free > Self.most * style.height(1)
      let least = isNeeded ? 0 : figure.readable
      if height < figure.height, height > max(least, Self.least * figure.height) {
        heights[figure.picture] = height
      }
    }
    return heights
  }

  private static let before = "-before"
  private static let after = "-after"

  /// Puts marks around the figures of a page, and links that let the browser tell where they are.
  static func marked(_ html: String) -> String {
    var names: [String] = []
    let text = html.replacing(/<figure id="([^"]+)">(.*?)<\/figure>/.dotMatchesNewlines()) {
      let id = String($0.1)
      names += [id + before, id, id + after]
      return "<div class=\"mark\" id=\"\(id)\(before)\"></div><figure id=\"\(id)\">\($0.2)</figure>"
        + "<div id=\"\(id)\(after)\"></div>"
    }
    return text + PrintedPlaces.links(to: names)
  }
}
