/// A way from numbers to colours.
public enum Colormap: String, Hashable, Sendable, CaseIterable {
  /// For magnitudes: dark blue over grey to yellow, the same to colour-blind readers (cividis).
  case magnitude
  /// For magnitudes with more steps: purple over green to yellow (viridis).
  case viridis
  /// For signed values centred at zero: blue over the background to vermilion.
  case signed

  /// The colours at equal distances over 0 to 1.
  ///
  /// The signed map has its palest colour, or on a dark ground its darkest, in the middle. In print it
  /// gets lighter from end to end, so that signs are still told apart on a grey copy.
  ///
  /// Sources: cividis, Nuñez, Anderton, Renslow, PLOS ONE 13 (2018); viridis, Smith and van der
  /// Walt (2015); both sampled at equal distances. The signed map joins the Okabe-Ito blue and
  /// vermilion, lightness falling evenly from the centre.
  func stops(in theme: Theme) -> [UInt32] {
    switch self {
    case .magnitude:
      [
        0x00224E, 0x083370, 0x35456C, 0x4F576C, 0x666970, 0x7D7C78, 0x948E77, 0xAEA371, 0xC8B866,
        0xE5CF52, 0xFEE838,
      ]
    case .viridis:
      [
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725,
      ]
    case .signed:
      switch theme {
      case .light:
        [
          0x053C66, 0x0B66A0, 0x4A98CC, 0xA3CBE6, 0xF7F7F5, 0xF3C0A0, 0xE28350, 0xB94D0C, 0x702B00,
        ]
      case .dark:
        [
          0x8CCBF5, 0x55A5DC, 0x2F78AC, 0x25496A, 0x20242B, 0x6B3417, 0xB4561A, 0xE8834A, 0xFFB98F,
        ]
      case .print:
        [
          0x08284D, 0x174A80, 0x3A6EA5, 0x6C8FB2, 0x9C9C9A, 0xC6A07A, 0xE6AE6C, 0xF8C681, 0xFFE0AE,
        ]
      }
    }
  }

  /// The colour at a place between 0 and 1.
  public func colour(at place: Double, in theme: Theme) -> Colour {
    let stops = stops(in: theme)
    let scaled = min(max(place, 0), 1) * Double(stops.count - 1)
    let index = min(Int(scaled), stops.count - 2)
    return Colour(stops[index]).mixed(with: Colour(stops[index + 1]), scaled - Double(index))
  }
}
