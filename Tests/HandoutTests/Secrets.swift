import Foundation

@testable import Notebook

/// Stretches of text that stand in solutions, answers, verdicts and teachers' notes, and nowhere else.
struct Secrets {
  private(set) var all: [Letters]

  /// - Parameters:
  ///   - document: a lesson's prose.
  ///   - values: whether values have the words of a stand-in, which can be looked for.
  ///   - verdict: what was found of a claim.
  init(_ document: Document, values: Bool = false, verdict: (String) -> Verdict?) {
    let hidden = document.allBlocks.filter {
      $0 is SolutionDirective || $0 is AnswerDirective || $0 is TeacherDirective
    }.flatMap(\.descendants)
    let claims = document.allBlocks.compactMap { $0 as? ClaimDirective }
    let closed = Set((hidden + claims.flatMap(\.descendants)).map(\.location))
    let printed = claims.flatMap { claim in
      claim.sentences.filter { $0.verdict == verdict(claim.id) }
    }
    let open = document.allBlocks.filter { !closed.contains($0.location) }.flatMap(\.inlines)
    let openText = Letters(open.map { Self.words($0, values) }.joined(separator: " "))
    let secret = hidden.flatMap(\.inlines) + printed.flatMap(\.inlines)
    all = secret.flatMap { Self.stretches(of: Self.words($0, values)) }.filter {
      !openText.holds($0)
    }
  }

  /// The secrets of a stand-in, with the values that are mentioned in secret only.
  init(standIn document: Document) {
    self.init(document, values: true) { id in
      let claims = document.allBlocks.compactMap { $0 as? ClaimDirective }
      return claims.first { $0.id == id }?.sentences.first?.verdict
    }
    let claims = document.allBlocks.compactMap { $0 as? ClaimDirective }
    all += claims.map { Letters(StandIn.judgement(of: $0.id)) }
  }

  /// A piece of Markdown cut at its marks.
  private static func stretches(of text: String) -> [Letters] {
    text.split { "*_[]()<>|`#".contains($0) }.map { Letters(String($0)) }
      .filter { $0.count >= 18 }
  }

  private static func words(_ inline: Inline, _ values: Bool) -> String {
    switch inline.content {
    case .text(let text): text
    // Values are words of their own, longer than what may occur by chance.
    case .role(let role as ValueRole) where values: "|" + StandIn.word(for: role.content) + "|"
    default: ""
    }
  }
}

/// The letters and digits of a text, without tags, spaces and punctuation, which media set differently.
struct Letters: CustomStringConvertible {
  private let bytes: Data

  /// Tags whose attributes hold words for readers stay.
  init(_ text: String) {
    let words = text.replacing(/base64,[A-Za-z0-9+\/=]+/, with: "")
      .replacing(/<\/?[A-Za-z0-9:]+(?:\s(?![^>]*(?:alt|descr)=)[^>]*)?\/?>/, with: "")
      .replacing(/&#?[A-Za-z0-9]+;/, with: "")
    let kept = words.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    bytes = Data(String(String.UnicodeScalarView(kept)).utf8)
  }

  var count: Int { bytes.count }
  var description: String { String(decoding: bytes, as: UTF8.self) }

  func holds(_ other: Letters) -> Bool { bytes.range(of: other.bytes) != nil }
}
