import Foundation

/// Runs the built program as a user would.
struct Command {
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The lines of the error stream.
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Settings under which a lesson is built in a moment.
  static let small = [
    "--budget", "quick", "--set", "length=8", "--set", "hidden=4", "--set", "steps=100", "--set",
    "batch=8",
  ]

  private static var program: URL {
    Bundle.main.bundleURL.appendingPathComponent("unrolled")
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - interrupt: whether to press Ctrl-C as soon as the program says that it runs something.
  ///   - cue: what it says then.
  ///   - path: the folders of other programs; by default the test's own.
  ///   - environment: variables that differ from the test's own.
  static func run(
    _ arguments: [String], in folder: URL, interrupt: Bool = false, at cue: String = "running",
    path: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(path.map { ["PATH": $0] } ?? [:]) { $1 }.merging(environment) { $1 }
    // Files rather than pipes: a full pipe would stop the program.
    let streams = ["output", "errors"].map { name in
      FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
    }
    defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
    for stream in streams { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    if interrupt {
      while process.isRunning, !(try text(streams[1]).contains(cue)) {
        Thread.sleep(forTimeInterval: 0.01)
      }
      process.interrupt()
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try text(streams[0]), errors: try text(streams[1]))
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
