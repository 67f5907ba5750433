/// A size of paper.
public enum Paper: String, CaseIterable, Sendable {
  case a4, letter

  /// The size in millimetres.
  var size: (width: Double, height: Double) {
    switch self {
    case .a4: (210, 297)
    case .letter: (215.9, 279.4)
    }
  }

  /// The name that CSS knows it by.
  var cssName: String {
    switch self {
    case .a4: "A4"
    case .letter: "letter"
    }
  }
}
