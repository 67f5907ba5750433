/// The hues that series are drawn in: the Okabe-Ito palette.
///
/// Source: B. Wong, "Points of view: Color blindness", Nature Methods 8 (2011) 441. Each theme has
/// its own shade of each hue, so that lines keep their contrast on its background.
public enum Hue: String, Hashable, Sendable, CaseIterable {
  case blue
  case vermilion
  case green
  case orange
  case sky
  case purple
  case yellow
  case neutral
}
