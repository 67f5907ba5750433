import ArgumentParser

/// The command line.
struct Unrolled: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrolled",
    abstract: "Lessons on recurrent networks that compute their own figures, numbers and verdicts.",
    discussion: """
      Begin with one of
        unrolled list
        unrolled build --budget quick --output quick
        unrolled build
      which show what is there, make everything in small, and write the full reports.
      """,
    subcommands: [
      ListCommand.self, BuildCommand.self, PlotsCommand.self, CheckCommand.self,
      GalleryCommand.self, HandoutCommand.self, BenchCommand.self,
    ])
}
