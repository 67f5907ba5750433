import Experiments
import Foundation

/// A folder for what is needed on the way, gone in the end.
struct ScratchFolder: Sendable {
  let url: URL

  /// Makes the folder.
  ///
  /// - Throws: `FileProblem`.
  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "unrolled-handout-\(UUID().uuidString)")
    try AtomicFile.probe(url)
  }

  /// A folder inside.
  func folder(_ name: String) throws -> URL {
    let folder = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Writes a file inside.
  ///
  /// - Throws: `FileProblem`.
  static func write(_ data: Data, to file: URL) throws {
    do {
      try data.write(to: file)
    } catch {
      // The slower way finds out what is wrong and says it in one line.
      try AtomicFile.write(data, to: file)
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
