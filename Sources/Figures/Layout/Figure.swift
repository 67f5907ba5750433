import Bilingual

/// A plot of one or more panels, made of data, marks and scales.
///
///     let figure = Figure(alternativeText: description) {
///       Panel(x: Axis(Localized(en: "Training step", zh: "训练步数")), y: Axis(scale: .log)) {
///         Line(x: steps, y: errors, style: .lstm, label: Localized(same: "LSTM"))
///       }
///     }
///     let file = try figure.png(language: .english, theme: .light, fonts: Fonts())
public struct Figure: Picture {
  /// Where the names of series stand.
  public enum Legend: Sendable {
    /// At the ends of lines where they fit, else above the panels.
    case automatic
    /// Above the panels.
    case top
    /// Nowhere.
    case none
  }

  /// An axis that all panels have in common.
  public enum SharedAxis: Hashable, Sendable {
    case x
    case y
  }

  /// The extents in points.
  public var size: Size
  /// The figure's name, above the panels.
  public var title: Localized<Label>?
  /// What the figure shows, for readers who cannot see it.
  public var alternativeText: Localized<String>
  /// How many panels stand in a row.
  public var columns: Int
  /// The axes that have one domain in all panels and are labelled at the border only.
  public var sharing: Set<SharedAxis>
  /// Where the names of series stand.
  public var legend: Legend
  /// The panels, row by row.
  public var panels: [Panel]

  /// Makes a figure.
  public init(
    size: Size = Size(width: 800, height: 440), title: Localized<Label>? = nil,
    alternativeText: Localized<String>, columns: Int = 1, sharing: Set<SharedAxis> = [],
    legend: Legend = .automatic, @ListBuilder<Panel> panels: () throws -> [Panel]
  ) rethrows {
    self.size = size
    self.title = title
    self.alternativeText = alternativeText
    self.columns = max(1, columns)
    self.sharing = sharing
    self.legend = legend
    self.panels = try panels()
  }

  /// Lays the figure out in one language.
  public func scene(language: Language, fonts: Fonts) throws -> Scene {
    let elements = try fonts.withTypesetter { typesetter in
      var layout = FigureLayout(figure: self, language: language, typesetter: typesetter)
      return try layout.elements()
    }
    return Scene(
      size: size, language: language, title: title?[language].plainText ?? "",
      alternativeText: alternativeText[language], elements: elements)
  }
}
