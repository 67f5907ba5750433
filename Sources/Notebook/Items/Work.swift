import Bilingual

/// A work that prose cites with `` {cite}`key` ``.
public struct Work: Item {
  /// The key, such as `hochreiter1997`.
  public let name: String
  /// What stands in the sentence, such as `Hochreiter & Schmidhuber (1997)`.
  public var mark: Localized<String>
  /// The entry in the list of references, in plain text.
  public var entry: Localized<String>

  /// Describes a work; most are described alike in both languages.
  public init(_ key: String, mark: Localized<String>, entry: Localized<String>) {
    name = key
    self.mark = mark
    self.entry = entry
  }
}
