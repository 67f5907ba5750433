import ArgumentParser

@main
struct Unrolled: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrolled", subcommands: [BenchCommand.self])
}
