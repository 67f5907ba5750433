import Bilingual

/// A figure's image as the report refers to it; what draws it is another module's affair.
public struct Picture: Item {
  /// The name by which prose shows the figure.
  public let name: String
  /// What the picture shows, in plain words, for readers who cannot see it.
  public var alternativeText: Localized<String>
  /// The image file, relative to the report.
  public var image: Localized<String>
  /// The CSV file with the picture's data, relative to the report.
  public var data: String?

  /// Names the files of a picture.
  public init(
    _ name: String, alternativeText: Localized<String>, image: Localized<String>,
    data: String? = nil
  ) {
    self.name = name
    self.alternativeText = alternativeText
    self.image = image
    self.data = data
  }

  /// A picture whose files are named after it: `figures/NAME.en.png`, `figures/NAME.zh.png` and `figures/NAME.csv`.
  public init(
    _ name: String, alternativeText: Localized<String>, imageExtension: String = "png"
  ) {
    self.init(
      name, alternativeText: alternativeText,
      image: Localized(
        en: "figures/\(name).en.\(imageExtension)", zh: "figures/\(name).zh.\(imageExtension)"),
      data: "figures/\(name).csv")
  }
}
