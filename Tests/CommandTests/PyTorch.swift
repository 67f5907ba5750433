import Foundation

/// The Python that lessons' twins run in.
enum PyTorch {
  static let isInstalled = (try? output(of: ["-c", "import torch"])) != nil

  /// The lines that a twin prints, each as its words.
  static func lines(printedBy script: String) throws -> [[String]] {
    let path = Command.root.appendingPathComponent(script).path
    return try output(of: [path]).split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
  }

  /// The numbers of each line, by the word at its beginning.
  static func numbers(printedBy script: String) throws -> [String: [Double]] {
    Dictionary(
      uniqueKeysWithValues: try lines(printedBy: script).map { words in
        (words[0], words.dropFirst().compactMap { Double($0) })
      })
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
