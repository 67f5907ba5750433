import Foundation

/// A program of another package that handouts are converted with.
enum ExternalTool: Sendable {
  case pandoc, chromium

  /// The names that the program goes by.
  private var names: [String] {
    switch self {
    case .pandoc: ["pandoc"]
    case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    }
  }

  /// The Debian package that installs it.
  private var package: String {
    switch self {
    case .pandoc: "pandoc"
    case .chromium: "chromium"
    }
  }

  /// Finds the program in the folders of PATH.
  ///
  /// - Throws: `MissingTool`.
  func find(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws -> URL {
    for name in names {
      for folder in path.split(separator: ":") {
        let file = URL(fileURLWithPath: String(folder)).appendingPathComponent(name)
        if FileManager.default.isExecutableFile(atPath: file.path) { return file }
      }
    }
    throw MissingTool(name: names[0], package: package)
  }
}

/// A program that is not installed.
public struct MissingTool: Error, CustomStringConvertible {
  /// What it is called.
  public var name: String
  /// The Debian package that brings it.
  public var package: String

  /// One line: what, what to do.
  public var description: String {
    "\(name) is not installed, and handouts are converted with it: apt-get install \(package)"
  }
}
