/// What pictures are drawn for.
enum Look: String, CaseIterable, Sendable {
  /// Screens: pixels, and animations that play.
  case light, dark
  /// The printer: vectors with real text, and animations as film strips.
  case print
  /// Word: pixels for paper, and animations as film strips.
  case word
}
