import Bilingual

/// Anything that can be laid out as a scene: plots, diagrams, film strips.
public protocol Picture: Sendable {
  /// The picture's name.
  var title: Localized<Label>? { get }
  /// What the picture shows, for readers who cannot see it.
  var alternativeText: Localized<String> { get }
  /// Lays the picture out in one language.
  func scene(language: Language, fonts: Fonts) throws -> Scene
}

extension Picture {
  /// Draws the picture and writes it as a PNG file's bytes.
  ///
  /// - Parameters:
  ///   - scale: device pixels a point; when nil, two, or fewer as far as the file would be larger
  ///     than `Scene.pngLimit`.
  public func png(
    language: Language, theme: Theme, scale: Double? = nil, fonts: Fonts
  ) throws -> [UInt8] {
    try scene(language: language, fonts: fonts).png(theme: theme, scale: scale, fonts: fonts)
  }
}

extension Picture {
  /// Writes the picture as an SVG file's text.
  public func svg(language: Language, theme: Theme, fonts: Fonts) throws -> String {
    try scene(language: language, fonts: fonts).svg(theme: theme)
  }

  /// Writes the picture as a PDF file's bytes.
  public func pdf(language: Language, theme: Theme, fonts: Fonts) throws -> [UInt8] {
    try scene(language: language, fonts: fonts).pdf(theme: theme, fonts: fonts)
  }
}

extension Label {
  /// The words without markup, for titles outside the picture; scripts stay marked, as in h_t.
  public var plainText: String {
    guard let runs = try? LabelParser.runs(of: self) else { return source }
    var text = ""
    var script = ""
    for (index, run) in runs.enumerated() {
      if run.script == .base {
        text += run.text
        continue
      }
      if run.script == .above {
        text += run.text == "←" ? "\u{20D6}" : "\u{20D7}"
        continue
      }
      // Neighbours of one height are one script, whatever their faces.
      script += run.text
      if index + 1 < runs.count, runs[index + 1].script == run.script { continue }
      text += run.script == .sub ? "_" : "^"
      // W_hh needs no brackets, but h_(t−1) does, and so does W_(hh)h, whose end would be lost.
      let following = runs.dropFirst(index + 1).first
      let next = following?.script == .base ? following?.text.first : nil
      let isWord = run.script == .sub && script.allSatisfy { $0.isLetter || $0.isNumber }
      let isBare = isWord && !(next.map { $0.isLetter || $0.isNumber } ?? false)
      text += script.count == 1 || isBare ? script : "(\(script))"
      script = ""
    }
    return text
  }
}
