import Foundation

/// A lesson's listing in PyTorch, run as it stands.
enum TwinListing {
  static let canRun = (try? output(of: ["-c", "import torch"])) != nil

  /// The lines that a twin prints, each as its words.
  static func lines(printedBy script: String) throws -> [[String]] {
    let path = Command.root.appendingPathComponent(script).path
    return try output(of: [path]).split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
  }

  private struct Failure: Error {}

  private static func output(of arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }
}
