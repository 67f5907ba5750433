import Foundation

/// A folder for one test, with an output folder in it; removed at the end.
final class Desk {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "unrolled-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var output: URL { folder.appendingPathComponent("output") }

  /// Runs the program in this folder.
  func run(_ arguments: String..., settings: [String] = [], interrupt: Bool = false) throws
    -> Command.Result
  {
    try Command.run(arguments + settings, in: folder, interrupt: interrupt)
  }

  /// All files below the output folder with their contents.
  func files(_ keep: (String) -> Bool = { _ in true }) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    let walker = FileManager.default.enumerator(atPath: output.path)
    while let path = walker?.nextObject() as? String {
      guard keep(path) else { continue }
      var isFolder: ObjCBool = false
      let file = output.appendingPathComponent(path)
      _ = unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[path] = try Data(contentsOf: file) }
    }
    return contents
  }

  /// Copies the course's prose and sources here, to be changed by a test.
  func copySources() throws {
    for name in ["lessons", "Sources"] {
      try FileManager.default.copyItem(
        at: Command.root.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  /// Changes a text file of this folder.
  func edit(_ path: String, _ change: (String) -> String) throws {
    let file = folder.appendingPathComponent(path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try change(text).write(to: file, atomically: true, encoding: .utf8)
  }
}
