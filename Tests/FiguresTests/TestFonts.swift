import Figures

/// The fonts of all tests: reading the files takes longer than most tests.
enum TestFonts {
  private static let loaded = Result { try Fonts() }

  static func shared() throws -> Fonts { try loaded.get() }
}
