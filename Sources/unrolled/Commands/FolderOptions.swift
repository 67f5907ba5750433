import ArgumentParser
import Course
import Foundation

/// The arguments that say where sources stand and output goes; shared by all commands that write.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the reports.", valueName: "dir"))
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "The folder that holds lessons/ and Sources/; by default where the program was compiled.",
      valueName: "dir"))
  var sources: String?

  var folders: CourseFolders { Self.folders(output: output, sources: sources) }

  static func folders(output: String, sources: String?) -> CourseFolders {
    CourseFolders(
      sources: URL(fileURLWithPath: sources ?? compiledSources),
      output: URL(fileURLWithPath: output))
  }

  /// The package's folder when the program was compiled: this file lies three floors below it.
  private static var compiledSources: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.path
  }
}
