import Bilingual

/// Every mark, recipe and diagram once, with made-up data, for the gallery page.
public enum Gallery {
  /// A picture of the gallery with the source that makes it.
  public struct Item: Sendable {
    /// The name, also the stem of file names.
    public var name: String
    /// What it is called on the page.
    public var title: Localized<String>
    /// The file, relative to `Sources/Figures`, with the code to show.
    public var source: String
    /// The name of the code's region: the lines from `// region: NAME` to `// endregion`.
    public var region: String
    /// The picture.
    public var picture: any Picture

    init(
      name: String, title: Localized<String>, source: String, region: String? = nil,
      picture: any Picture
    ) {
      self.name = name
      self.title = title
      self.source = source
      self.region = region ?? name
      self.picture = picture
    }
  }

  /// All pictures, in the order of the page.
  public static var all: [Item] { curves + marks + recipes + diagrams + strips }
}
