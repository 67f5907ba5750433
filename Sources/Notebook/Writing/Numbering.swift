import Bilingual

/// The numbers of a document's figures, tables and exercises, each kind from 1.
struct Numbering: Sendable {
  private let chapter: String?
  private var entries: [String: (kind: ItemKind, number: Int)] = [:]
  /// The numbered names in reading order.
  private(set) var names: [String] = []

  /// - Parameter chapter: stands before each number, as in “Figure 5.1”; nil for none.
  init(_ document: Document, chapter: String? = nil) {
    self.chapter = chapter
    var counts: [ItemKind: Int] = [:]
    for mention in document.mentions where [.figure, .table, .exercise].contains(mention.kind) {
      counts[mention.kind, default: 0] += 1
      entries[mention.name] = (mention.kind, counts[mention.kind, default: 0])
      names.append(mention.name)
    }
  }

  /// The kind and number in words, such as `Figure 1` or `图 1`.
  func plainLabel(_ name: String, in language: Language) -> String {
    guard let (kind, number) = entries[name] else { return name }
    return "\(Wording.kind(kind).text[language]) \(chapter.map { "\($0)." } ?? "")\(number)"
  }

  /// The label in front of a caption, such as **Figure 1.**
  func label(_ name: String, in language: Language) -> String {
    switch language {
    case .english: "**\(plainLabel(name, in: language)).**"
    case .chinese: "**\(plainLabel(name, in: language))**"
    }
  }
}
