import Foundation

/// Where the targets of links stand in a printed file.
///
/// Chromium can neither print the page number of a link's target nor let a figure float; but the file that it
/// makes tells where each target stands, so that a page can be printed again, the better for it.
struct PrintedPlaces {
  /// A page, from 1, and the height above its lower edge in points.
  typealias Place = (page: Int, height: Double)

  private let places: [String: Place]

  /// Reads the named destinations of a file that Chromium made.
  init(in file: Data) {
    let numbers = Self.pageObjects(of: file)
    let mark = /\/([^ \/\n]+) \[([0-9]+) 0 R \/XYZ [-0-9.]+ ([-0-9.]+)/
    var places: [String: Place] = [:]
    for match in Self.destinations(in: file).matches(of: mark) {
      if let object = Int(match.2), let index = numbers.firstIndex(of: object) {
        places[String(match.1)] = (index + 1, Double(match.3) ?? 0)
      }
    }
    self.places = places
  }

  /// Links that nobody sees: the browser tells the places of those targets only that a link leads to.
  static func links(to targets: [String]) -> String {
    let links = targets.map { "<a href=\"#\($0)\"></a>" }.joined()
    return "<div style=\"display: none\">\(links)</div>"
  }

  /// Where a target stands.
  func place(of target: String) -> Place? { places[target] }

  /// The numbers of the objects that are pages; Chromium numbers them in their order.
  private static func pageObjects(of file: Data) -> [Int] {
    // An object's number stands before it: `59 0 obj\n<</Type /Page\n`.
    let mark = Data(" 0 obj\n<</Type /Page\n".utf8)
    var numbers: [Int] = []
    var rest = file[...]
    while let found = rest.range(of: mark) {
      let line = rest[..<found.lowerBound].suffix(10)
      let digits = String(decoding: line, as: UTF8.self).split(separator: "\n").last ?? ""
      if let number = Int(digits) { numbers.append(number) }
      rest = rest[found.upperBound...]
    }
    return numbers.sorted()
  }

  /// The object that `/Dests 127 0 R` in the catalogue refers to.
  private static func destinations(in file: Data) -> String {
    guard let reference = file.range(of: Data("/Dests ".utf8), options: .backwards) else {
      return ""
    }
    let digits = file[reference.upperBound...].prefix(10).prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard let begin = file.range(of: Data("\n".utf8) + digits + Data(" 0 obj\n".utf8)),
      let end = file[begin.upperBound...].range(of: Data("endobj".utf8))
    else { return "" }
    return String(decoding: file[begin.upperBound..<end.lowerBound], as: UTF8.self)
  }

  /// Puts the page numbers into the contents of a booklet.
  func filled(into html: String) -> String {
    html.replacing(/<a href="#([^"]+)"\s+class="entry">/) { match in
      let page = places[String(match.1)].map { " data-page=\"\($0.page)\"" } ?? ""
      return "<a href=\"#\(match.1)\" class=\"entry\"\(page)>"
    }
  }
}
