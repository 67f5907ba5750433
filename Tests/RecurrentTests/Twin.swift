import Foundation

/// A lesson's listing in PyTorch, run for its numbers.
enum Twin {
  /// Whether there is a Python that has PyTorch.
  static let isAvailable = (try? run(["-c", "import torch"])) != nil

  /// The lines that a lesson's `twin.py` prints, each split at its spaces.
  static func lines(of lesson: String, _ file: String = #filePath) throws -> [[String]] {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let script = root.appendingPathComponent("lessons/\(lesson)/twin.py").path
    return try run([script]).split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
  }

  private struct Failure: Error {
    var status: Int32
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }
}
