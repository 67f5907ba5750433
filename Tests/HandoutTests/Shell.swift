import Foundation
import Testing

@testable import Handouts

/// Programs that look at files from outside.
enum Shell {
  /// Whether a program is in one of the folders of PATH.
  static func has(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  /// What a program prints.
  static func output(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments)")
    return String(decoding: data, as: UTF8.self)
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where handouts can be made.
  static func needs(_ programs: String...) -> Self {
    .enabled("not installed: one of \(programs.joined(separator: ", "))") {
      // What prints needs fonts, too.
      programs.allSatisfy(Shell.has)
        && (!programs.contains("chromium") || (try? Toolbox(for: [.pdf])) != nil)
    }
  }
}
