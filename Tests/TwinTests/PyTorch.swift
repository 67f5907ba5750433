import Foundation
import Testing

/// The Python that lessons' twins run in.
enum PyTorch {
  /// A Python that can import PyTorch, if there is one.
  private static let python: URL? = {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = search.split(separator: ":").map { URL(fileURLWithPath: "\($0)/python3") }
    return candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate.path)
        && (try? output(of: candidate, ["-c", "import torch"])) != nil
    }
  }()

  static var isInstalled: Bool { python != nil }

  private struct Failed: Error {}

  /// The lines that a lesson's twin prints, each split at its spaces.
  static func lines(printedBy lesson: String) throws -> [[Substring]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let program = try #require(python)
    return try output(of: program, [root.path + "/lessons/\(lesson)/twin.py"])
      .split(separator: "\n").map { $0.split(separator: " ") }
  }

  /// The numbers of each line that a lesson's twin prints, by the word at the line's beginning.
  static func table(printedBy lesson: String) throws -> [String: [Double]] {
    Dictionary(
      uniqueKeysWithValues: try lines(printedBy: lesson).map { line in
        (line.first.map(String.init) ?? "", line.dropFirst().compactMap { Double($0) })
      })
  }

  private static func output(of program: URL, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = program
    // A listing leaves nothing behind beside it.
    process.arguments = ["-B"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: data, as: UTF8.self)
  }
}
