import CPango
import Foundation
import Synchronization

/// The fonts that figures are set in, found by name and seen through a private configuration.
///
/// Nothing of the machine's own font settings has an influence, so the same scene gives the same
/// picture wherever the same font packages are installed. One value serves any number of threads.
public struct Fonts: Sendable {
  private let pool: Pool

  /// The folders where Debian and macOS keep fonts.
  public static let standardFolders = ["/usr/share/fonts", "/Library/Fonts"]

  /// Finds and opens the font files.
  ///
  /// Throws `FigureError.missingFont`, which names the package, for the first that is absent.
  public init(
    folders: [String] = Fonts.standardFolders, files: [FontFile] = FontFile.required
  ) throws(FigureError) {
    var paths: [String] = []
    for file in files {
      let candidates = folders.flatMap { root in
        file.folders.map { $0 == "." ? "\(root)/\(file.name)" : "\(root)/\($0)/\(file.name)" }
      }
      guard let path = candidates.first(where: FileManager.default.fileExists(atPath:)) else {
        throw .missingFont(file: file.name, package: file.package, folders: folders)
      }
      paths.append(path)
    }
    pool = try Pool(configuration: FontConfiguration(paths: paths))
  }

  /// Lends a typesetter that nobody else uses meanwhile.
  func withTypesetter<Result>(_ body: (Typesetter) throws -> Result) rethrows -> Result {
    let typesetter = pool.take()
    defer { pool.give(back: typesetter) }
    return try body(typesetter)
  }
}

extension Fonts {
  /// The typesetters that wait for work; Pango's objects serve one thread at a time.
  private final class Pool: Sendable {
    private let configuration: FontConfiguration
    private let idle = Mutex<[Loan]>([])

    init(configuration: FontConfiguration) { self.configuration = configuration }

    func take() -> Typesetter {
      if let loan = idle.withLock({ $0.popLast() }) { return loan.typesetter }
      return Typesetter(configuration: configuration)
    }

    func give(back typesetter: Typesetter) {
      let loan = Loan(typesetter: typesetter)
      idle.withLock { $0.append(loan) }
    }
  }

  /// A typesetter on its way between threads: whoever takes it from the pool is its only user.
  private struct Loan: @unchecked Sendable {
    let typesetter: Typesetter
  }
}

/// A fontconfig configuration that sees the given files only.
@safe final class FontConfiguration: @unchecked Sendable {
  // Immutable after init, and fontconfig locks its own caches, so threads may share it.
  private let pointer: OpaquePointer

  init(paths: [String]) throws(FigureError) {
    guard let created = unsafe FcConfigCreate() else {
      throw .drawing(stage: "fontconfig", reason: "no configuration could be created")
    }
    unsafe pointer = created
    for path in paths where unsafe FcConfigAppFontAddFile(created, path) == 0 {
      throw .drawing(stage: "fontconfig", reason: "\(path) is not a font file")
    }
  }

  deinit { unsafe FcConfigDestroy(pointer) }

  /// Makes a Pango font map that draws on these fonts alone.
  func makeFontMap() -> UnsafeMutablePointer<PangoFontMap> {
    guard let map = unsafe pango_cairo_font_map_new() else {
      preconditionFailure("Pango was built without Cairo")
    }
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), pointer)
    return unsafe map
  }
}
