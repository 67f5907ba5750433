import Bilingual
import Figures
import Foundation

/// How figures are written: the kind of file and the looks.
///
///     let file = try Rendering(.svg, .print).file(of: plot.drawing, .chinese, fonts)
///
/// Paper does not move: in the print theme, and as vectors, an animation is the strip of its key
/// frames.
public struct Rendering: Sendable {
  /// A kind of file.
  public enum Format: String, CaseIterable, Sendable {
    /// Pixels, two for each point; animations are WebP files that browsers play.
    case png
    /// Vectors with real text.
    case svg
    /// Vectors for print.
    case pdf
  }

  /// The kind of file.
  public var format: Format
  /// The looks.
  public var theme: Theme

  /// Chooses a kind of file and looks; reports show light pixels.
  public init(_ format: Format = .png, _ theme: Theme = .light) {
    self.format = format
    self.theme = theme
  }

  /// The file's name, such as `adding-curves.en.png`, or `adding-curves.zh.dark.svg`.
  public func fileName(_ name: String, _ drawing: Drawing, _ language: Language) -> String {
    let suffix = theme == .light ? "" : ".\(theme.rawValue)"
    let ending = moves(drawing) ? drawing.reportExtension : format.rawValue
    return "\(name).\(language.rawValue)\(suffix).\(ending)"
  }

  private func moves(_ drawing: Drawing) -> Bool {
    drawing.isAnimation && format == .png && theme != .print
  }

  /// The file's bytes.
  ///
  /// - Throws: `FigureError`.
  public func file(of drawing: Drawing, _ language: Language, _ fonts: Fonts) throws -> Data {
    if moves(drawing), case .animation(let animation) = drawing {
      return Data(try animation.webp(language: language, theme: theme, fonts: fonts))
    }
    let still = drawing.still
    return switch format {
    case .png: Data(try still.png(language: language, theme: theme, fonts: fonts))
    case .svg: Data(try still.svg(language: language, theme: theme, fonts: fonts).utf8)
    case .pdf: Data(try still.pdf(language: language, theme: theme, fonts: fonts))
    }
  }
}
