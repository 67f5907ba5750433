import Figures
import Foundation

/// The programs and fonts that an order needs.
struct Toolbox: Sendable {
  let pandoc: Pandoc
  /// Nil where nothing is to be printed.
  let chromium: URL?
  let fonts: Fonts

  /// The fonts that printed text and formulas are set in.
  private static let printing = [
    FontFile(
      name: "STIXMath-Regular.otf", package: "fonts-stix",
      folders: ["opentype/stix-word", "opentype/stix", "."]),
    FontFile(
      name: "NotoSerif-Bold.ttf", package: "fonts-noto-core", folders: ["truetype/noto", "."]),
    FontFile(
      name: "NotoSerifCJK-Regular.ttc", package: "fonts-noto-cjk", folders: ["opentype/noto", "."]),
  ]

  /// Looks for what formats need.
  ///
  /// - Throws: `MissingTool`, `FigureError.missingFont`.
  init(for formats: [HandoutFormat]) throws {
    pandoc = Pandoc(program: try ExternalTool.pandoc.find())
    chromium = formats.contains(.pdf) ? try ExternalTool.chromium.find() : nil
    if formats.contains(.pdf) { _ = try Fonts(files: Self.printing) }
    fonts = try Fonts()
  }
}
