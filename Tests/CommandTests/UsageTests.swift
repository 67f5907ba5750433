import Foundation
import Testing

@Suite("What is typed wrongly ends with one line and status 64")
struct UsageTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Without arguments: help that names the next command")
  func help() throws {
    let result = try desk.run()
    #expect(result.status == 0)
    #expect(result.output.contains("unrolled build --budget quick --output quick"))
  }

  @Test(
    "The line says what is wrong and what was perhaps meant",
    arguments: [
      (["build", "05-lst"], "did you mean 05-lstm?"),
      (["build", "lstm"], "did you mean 05-lstm?"),
      (["plots", "99-nothing"], "there is no lesson 99-nothing (there are: "),
      (["build", "05-lstm", "--set", "hiden=32"], "did you mean hidden?"),
      (
        ["build", "05-lstm", "--set", "hidden=0"],
        "05-lstm: --set hidden=0: the value has to be from 1 to 512"
      ),
      (["build", "05-lstm", "--set", "hidden=many"], "is not a whole number"),
      (["build", "05-lstm", "--set", "clip-limit=nan"], "has to be from"),
      (["build", "--set", "hidden"], "write NAME=VALUE"),
    ])
  func oneLine(arguments: [String], message: String) throws {
    let result = try Command.run(arguments, in: desk.folder)
    #expect(result.status == 64)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains(message))
    #expect(try desk.files().isEmpty)
  }

  @Test(
    "An unknown option or value is refused too",
    arguments: [["build", "--budget", "huge"], ["build", "--jobs", "0"], ["fly"]])
  func parser(arguments: [String]) throws {
    #expect(try Command.run(arguments, in: desk.folder).status == 64)
  }
}
