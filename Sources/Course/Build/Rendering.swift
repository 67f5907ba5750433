import Bilingual
import Figures
import Foundation

/// How figures are written: the kind of file and the looks.
public struct Rendering: Sendable {
  /// A kind of file.
  public enum Format: String, CaseIterable, Sendable {
    case png
    case svg
    case pdf
  }

  /// The kind of file.
  public var format: Format
  /// The looks.
  public var theme: Theme

  /// Chooses a kind of file and looks; reports show light PNG files.
  public init(_ format: Format = .png, _ theme: Theme = .light) {
    self.format = format
    self.theme = theme
  }

  /// The file's name, such as `adding-curves.en.png`, or `adding-curves.zh.dark.svg`.
  func fileName(_ name: String, _ language: Language) -> String {
    let suffix = theme == .light ? "" : ".\(theme.rawValue)"
    return "\(name).\(language.rawValue)\(suffix).\(format.rawValue)"
  }

  /// The file's bytes.
  ///
  /// - Throws: `FigureError`.
  func file(of picture: any Picture, _ language: Language, _ fonts: Fonts) throws -> Data {
    switch format {
    case .png: Data(try picture.png(language: language, theme: theme, fonts: fonts))
    case .svg: Data(try picture.svg(language: language, theme: theme, fonts: fonts).utf8)
    case .pdf: Data(try picture.pdf(language: language, theme: theme, fonts: fonts))
    }
  }
}
