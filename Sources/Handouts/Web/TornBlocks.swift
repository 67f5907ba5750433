import Foundation

/// Keeps listings, tables, claims and film strips in one piece where the page before them does not stay too empty.
///
/// A style sheet cannot know how full a page is; the file that the browser prints tells where each block
/// begins and ends, so that the file can be printed again.
struct TornBlocks {
  /// The part of a page that may stay empty before a block that moves to the next one.
  private static let gap = 0.38
  /// The part of a page that a block in one piece may take.
  private static let most = 0.72
  /// The same two for film strips, whose first frame alone says nothing.
  private static let (gapBeforeStrip, mostOfStrip) = (0.46, 0.92)
  /// The part of a page that is never to stay empty.
  private static let emptiest = 0.47

  private let places: PrintedPlaces
  private let style: PrintStyle

  init(_ places: PrintedPlaces, _ style: PrintStyle) {
    self.places = places
    self.style = style
  }

  /// Those of the blocks that are torn, but would do well on the next page.
  func amongst(_ blocks: [String]) -> Set<String> {
    Set(
      blocks.filter { block in
        guard let top = places.place(of: block), let end = places.place(of: block + Self.end),
          end.page == top.page + 1
        else { return false }
        // Chromium counts heights from the paper's lower edge, but leaves out the margin at the head.
        let free = top.height - PrintStyle.margins
        let rest = style.height(1) + PrintStyle.margins - end.height
        let isStrip = block.hasPrefix(Self.strip)
        return free < style.height(isStrip ? Self.gapBeforeStrip : Self.gap)
          && free + rest < style.height(isStrip ? Self.mostOfStrip : Self.most)
      })
  }

  /// Those of the blocks kept in one piece before which nearly half a page stays empty after all, because
  /// something further up has moved.
  func emptying(_ blocks: Set<String>) -> Set<String> {
    blocks.filter { block in
      guard let before = places.place(of: block + Self.before), let top = places.place(of: block),
        top.page == before.page + 1
      else { return false }
      return before.height - PrintStyle.margins > style.height(Self.emptiest)
    }
  }

  private static let before = "-before"
  private static let end = "-end"
  private static let strip = "strip-"

  /// The name of a picture's film strip as a block.
  static func name(ofStrip picture: PictureReference) -> String {
    "\(strip)\(picture.lesson)-\(picture.name)"
  }

  /// Puts marks at the ends of blocks, and links that let the browser tell where they are.
  ///
  /// - Parameter whole: the blocks that are to stay in one piece.
  /// - Returns: the page, and the names of all blocks.
  static func marked(_ html: String, whole: Set<String>) -> (html: String, blocks: [String]) {
    var blocks: [String] = []
    var open: [String?] = []
    var pieces = html.components(separatedBy: "<div")
    for index in pieces.indices.dropFirst() {
      let tag = pieces[index].prefix { $0 != ">" }
      let block = name(ofBlock: tag)
      open.append(block)
      if let block {
        blocks.append(block)
        if whole.contains(block) {
          pieces[index] = " style=\"break-inside: avoid\"" + pieces[index]
        }
        pieces[index - 1] += "<div class=\"mark\" id=\"\(block)\(before)\"></div>"
      }
      let parts = pieces[index].components(separatedBy: "</div>")
      pieces[index] = parts.dropFirst().reduce(parts[0]) { text, part in
        let mark = (open.popLast() ?? nil).map { "<div id=\"\($0)\(end)\"></div>" } ?? ""
        return text + mark + "</div>" + part
      }
    }
    let links = PrintedPlaces.links(to: blocks.flatMap { [$0 + before, $0, $0 + end] })
    return (pieces.joined(separator: "<div") + links, blocks)
  }

  /// The name of a listing, table, claim or film strip.
  private static func name(ofBlock tag: Substring) -> String? {
    let kinds = ["\"sourceCode\"", "\"table\"", "\"box claim\"", "\"strip\""]
    guard kinds.contains(where: { tag.contains("class=" + $0) }),
      let start = tag.range(of: "id=\"")?.upperBound
    else { return nil }
    return String(tag[start...].prefix { $0 != "\"" })
  }
}
