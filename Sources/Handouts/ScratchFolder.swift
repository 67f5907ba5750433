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

  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
