import Bilingual

/// A number in prose that somebody typed instead of letting the lesson compute it.
public struct TypedNumber: Sendable, Equatable, CustomStringConvertible {
  /// Where it stands.
  public let location: SourceLocation
  /// The digits or words.
  public let text: String

  /// The place, what was found, and what to do.
  public var description: String {
    "\(location): “\(text)” is typed by hand; print a result with {value}`…`, "
      + "or mark a number that no run decides with {fixed}`…`"
  }
}

/// Finds the numbers typed into a prose file, in reading order.
///
/// Searched is everything that a reader reads: paragraphs, headings, captions, the sentences of
/// claims, exercises. Passed over are code, formulas, roles, links' targets, comments, years, the
/// numbers of sections, lessons and list items, and names such as `n16`.
public func typedNumbers(in text: SourceText, language: Language) -> [TypedNumber] {
  var errors: [ProseError] = []
  let document = Document(text, language: language, errors: &errors)
  let patterns = NumberPatterns(language)
  let headings = document.allBlocks.compactMap { ($0 as? Heading)?.location }
  return document.allInlines.flatMap { inline -> [TypedNumber] in
    guard case .text(let prose) = inline.content, let firstLine = inline.location.line else {
      return []
    }
    let isHeading = headings.contains(inline.location)
    return NumberScan(prose, patterns: patterns, isHeading: isHeading).found.map { number in
      let location = SourceLocation(
        file: inline.location.file, line: firstLine + number.lineOffset)
      return TypedNumber(location: location, text: number.text)
    }
  }
}
