import Bilingual

/// Holds the two languages of a lesson against each other.
///
/// Blocks (figures, tables, claims, code, exercises) must come in the same order. What stands
/// inside sentences (values, citations) must be the same between any two of these blocks, in any
/// order: Chinese and English put their words in different places.
struct LanguageComparison {
  private(set) var errors: [ProseError] = []
  private let files: Localized<String>

  init(_ documents: Localized<Document>, inventory: Inventory) {
    files = documents.map(\.file)
    // Names that do not exist are reported elsewhere.
    func known(_ mentions: [Mention]) -> [Mention] {
      mentions.filter { $0.kind == .code || inventory.names(of: $0.kind).contains($0.name) }
    }
    let english = known(documents.english.mentions)
    let chinese = known(documents.chinese.mentions)
    let missing =
      reportMissing(english, in: chinese, of: files.chinese)
      + reportMissing(chinese, in: english, of: files.english)
    reportNeverMentioned(english + chinese, inventory: inventory, file: files.english)
    // What is missing has been said; the order is compared without it.
    func shared(_ mentions: [Mention]) -> [Mention] {
      mentions.filter { mention in !missing.contains { $0.namesSame(as: mention) } }
    }
    if compareOrder(shared(english).filter(\.kind.isBlock), shared(chinese).filter(\.kind.isBlock))
    {
      comparePlaces(shared(english), shared(chinese))
      comparePlaces(shared(chinese), shared(english))
    }
  }

  private mutating func reportMissing(
    _ mentions: [Mention], in others: [Mention], of file: String
  ) -> [Mention] {
    var missing: [Mention] = []
    for mention in mentions
    where !others.contains(where: { $0.namesSame(as: mention) })
      && !missing.contains(where: { $0.namesSame(as: mention) })
    {
      missing.append(mention)
      report(.missingInOther(mention.kind, mention.name, file: file), at: mention.location)
    }
    return missing
  }

  private mutating func reportNeverMentioned(
    _ mentions: [Mention], inventory: Inventory, file: String
  ) {
    // A list of works may be shared by lessons that do not cite all of them.
    for kind in ItemKind.allCases where kind != .work {
      for name in inventory.names(of: kind)
      where !mentions.contains(where: { $0.kind == kind && $0.name == name }) {
        report(.neverMentioned(kind, name), at: SourceLocation(file: file, line: nil))
      }
    }
  }

  /// Reports the first difference; one shift makes every later place differ too.
  private mutating func compareOrder(_ english: [Mention], _ chinese: [Mention]) -> Bool {
    for (first, second) in zip(english, chinese) where !first.namesSame(as: second) {
      report(
        .differentOrder(
          second.kind, second.name, first.kind, first.name, other: first.location),
        at: second.location)
      return false
    }
    // Only code may be shown twice, and then as often in both.
    let (longer, shorter) = english.count > chinese.count ? (english, chinese) : (chinese, english)
    guard let extra = longer.dropFirst(shorter.count).first else { return true }
    let file = english.count > chinese.count ? files.chinese : files.english
    report(.missingInOther(extra.kind, extra.name, file: file), at: extra.location)
    return false
  }

  private mutating func comparePlaces(_ mentions: [Mention], _ others: [Mention]) {
    let otherStretches = stretches(others)
    for (index, stretch) in stretches(mentions).enumerated() where index < otherStretches.count {
      for mention in stretch
      where !otherStretches[index].contains(where: { $0.namesSame(as: mention) }) {
        let other = others.first { $0.namesSame(as: mention) } ?? mention
        let isKnown = errors.contains { error in
          guard case .differentPlace(mention.kind, mention.name, _) = error.problem else {
            return false
          }
          return true
        }
        // One item out of place is seen from both languages; it is told once.
        if isKnown { continue }
        report(
          .differentPlace(mention.kind, mention.name, other: other.location), at: mention.location)
      }
    }
  }

  /// What is mentioned inside sentences, cut at each block.
  private func stretches(_ mentions: [Mention]) -> [[Mention]] {
    mentions.reduce(into: [[]]) { stretches, mention in
      if mention.kind.isBlock {
        stretches.append([])
      } else {
        stretches[stretches.count - 1].append(mention)
      }
    }
  }

  private mutating func report(_ problem: ProseProblem, at location: SourceLocation) {
    errors.append(ProseError(location: location, problem: problem))
  }
}
