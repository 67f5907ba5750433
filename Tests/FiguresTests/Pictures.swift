import Foundation

/// Where tests leave pictures for people to look at, when `FIGURES_FOLDER` names a folder.
enum Pictures {
  static var folder: String? { ProcessInfo.processInfo.environment["FIGURES_FOLDER"] }

  static var isAsked: Bool { folder != nil }

  static func keep(_ bytes: [UInt8], as name: String) throws {
    guard let folder else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
}
