import Bilingual

/// Every mark, recipe and diagram once, with made-up data, for the gallery page.
public enum Gallery {
  /// A picture of the gallery with the source that makes it.
  public struct Item: Sendable {
    /// The name, also the stem of file names.
    public var name: String
    /// What it is called on the page.
    public var title: Localized<String>
    /// The file below `Sources/Figures/Gallery` and its region `// region: name` to show as code.
    public var source: String
    /// The picture.
    public var picture: any Picture
  }

  /// All pictures, in the order of the page.
  public static var all: [Item] { curves + marks + recipes }
}
