import Bilingual
import Figures

/// What a figure's files are made from.
public enum Drawing: Sendable {
  /// A plot, a diagram or a film strip.
  case picture(any Figures.Picture)
  /// Pictures that follow one another; in print a strip of its key frames.
  case animation(Animation)

  /// What it shows, for readers who cannot see it.
  public var alternativeText: Localized<String> {
    switch self {
    case .picture(let picture): picture.alternativeText
    case .animation(let animation): animation.alternativeText
    }
  }

  /// The picture that stands for the drawing where nothing moves.
  public var still: any Figures.Picture {
    switch self {
    case .picture(let picture): picture
    case .animation(let animation): animation.filmStrip()
    }
  }

  /// Whether the drawing moves.
  var isAnimation: Bool {
    if case .animation = self { true } else { false }
  }

  /// The ending of the file that reports show.
  var reportExtension: String {
    switch self {
    case .picture: "png"
    case .animation: "webp"
    }
  }
}
