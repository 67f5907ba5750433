import Foundation

/// A folder for one test, removed at its end.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "unrolled-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// All files below the folder with their contents.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    let walker = FileManager.default.enumerator(atPath: url.path)
    while let path = walker?.nextObject() as? String {
      let file = url.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[path] = try Data(contentsOf: file) }
    }
    return contents
  }
}
