/// The colours and the weight of lines of a whole picture.
///
/// A scene names roles, such as "the grid" or "blue"; the theme says what they look like.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// For white pages on a screen.
  case light
  /// For dark pages and projectors.
  case dark
  /// For paper: no tints, heavier lines.
  case print

  /// Whether light things stand on a dark ground.
  public var isDark: Bool { self == .dark }

  /// The factor that line widths are multiplied by.
  public var lineScale: Double { self == .print ? 1.25 : 1 }

  /// What a paint looks like.
  public func colour(of paint: Paint) -> Colour {
    switch paint {
    case .background: isDark ? Colour(0x14171C) : Colour(0xFFFFFF)
    case .foreground:
      switch self {
      case .light: Colour(0x22262B)
      case .dark: Colour(0xE8EAED)
      case .print: Colour(0x000000)
      }
    case .muted:
      switch self {
      case .light: Colour(0x565D66)
      case .dark: Colour(0xAFB6BF)
      case .print: Colour(0x303030)
      }
    case .grid:
      switch self {
      case .light: Colour(0xE3E6EA)
      case .dark: Colour(0x333A43)
      case .print: Colour(0xD0D0D0)
      }
    case .panel:
      switch self {
      case .light: Colour(0xF4F6F8)
      case .dark: Colour(0x1E232A)
      case .print: Colour(0xFFFFFF)
      }
    // Without colour, on paper, what is at work must still be the darker of the two.
    case .lit: self == .print ? Colour(0x8A3D00) : shade(of: .vermilion)
    case .unlit: self == .print ? Colour(0x909090) : colour(of: .muted)
    case .hue(let hue): shade(of: hue)
    case .hueText(let hue): readable(shade(of: hue))
    case .tint(let hue):
      shade(of: hue).mixed(with: colour(of: .background), self == .dark ? 0.72 : 0.8)
    case .map(let map, let place): map.colour(at: place, in: self)
    case .onMap(let map, let place):
      map.colour(at: place, in: self).ink
    }
  }

  /// A colour moved towards the foreground until words in it can be read (WCAG 2: 4.5 to 1).
  private func readable(_ colour: Colour) -> Colour {
    let (ground, ink) = (self.colour(of: .background), self.colour(of: .foreground))
    let amounts = stride(from: 0.15, through: 1, by: 0.05)
    return amounts.lazy.map { colour.mixed(with: ink, $0) }.first {
      $0.contrast(with: ground) >= 4.6
    }
      ?? ink
  }

  private func shade(of hue: Hue) -> Colour {
    switch hue {
    case .blue: isDark ? Colour(0x3F9FE0) : Colour(0x0072B2)
    case .vermilion: isDark ? Colour(0xF5793A) : Colour(0xD55E00)
    case .green: isDark ? Colour(0x1DBF92) : Colour(0x009E73)
    case .orange: isDark ? Colour(0xF2B233) : Colour(0xE69F00)
    case .sky: isDark ? Colour(0x8FD0F5) : Colour(0x56B4E9)
    case .purple: isDark ? Colour(0xE39BC4) : Colour(0xCC79A7)
    case .yellow: isDark ? Colour(0xF0E442) : Colour(0xC9B800)
    case .neutral: colour(of: .muted)
    }
  }
}
