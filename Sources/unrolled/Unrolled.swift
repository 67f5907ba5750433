import ArgumentParser

/// The command line.
struct Unrolled: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrolled",
    abstract: "Lessons on recurrent networks that compute their own figures, numbers and verdicts.",
    discussion: """
      Begin with:
        unrolled list                                    what there is, and what is stored
        unrolled build --budget quick --output quick     everything in small, in seconds
        unrolled build                                   the reports of the full budget, in output/
      """,
    subcommands: [ListCommand.self, BuildCommand.self, PlotsCommand.self, CheckCommand.self])
}
