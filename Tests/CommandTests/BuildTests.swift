import Foundation
import Testing

@Suite("A build, as a user runs it")
struct BuildTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  private func isResult(_ path: String) -> Bool { path.contains("/results/") }

  @Test("Writes both reports, figures, data and results; a second build runs nothing")
  func whole() throws {
    let first = try desk.run("build", "05-lstm", settings: Command.small)
    #expect(first.status == 0, "\(first.errors)")
    let files = try desk.files()
    for name in [
      "README.md", "README.zh.md", "report.json", "figures/adding-curves.en.png",
      "figures/adding-curves.zh.png", "figures/adding-curves.csv",
    ] {
      #expect(files["05-lstm/\(name)"] != nil, "\(name)")
    }
    let second = try desk.run("build", "05-lstm", settings: Command.small)
    #expect(second.status == 0)
    #expect(!second.errors.contains("running"))
    #expect(try desk.files() == files)
  }

  @Test("What is deleted but the results comes back byte for byte, with build and with plots")
  func redrawing() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let files = try desk.files()
    for path in files.keys where !isResult(path) {
      try FileManager.default.removeItem(at: desk.output.appendingPathComponent(path))
    }
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    #expect(try desk.files() == files)

    for path in files.keys where path.contains("/figures/") {
      try FileManager.default.removeItem(at: desk.output.appendingPathComponent(path))
    }
    // The report's own setting is remembered.
    #expect(try desk.run("plots").status == 0)
    #expect(try desk.files() == files)
  }

  @Test("Of several lessons only what one lacks is run, and all come out as before")
  func oneLessonLacksResults() throws {
    let quick = ["--budget", "quick"]
    #expect(try desk.run("build", "01-recurrence", "05-lstm", settings: quick).status == 0)
    let files = try desk.files()
    let lost = try #require(
      files.keys.filter { isResult($0) && $0.hasPrefix("05-lstm/") }.sorted().first)
    try FileManager.default.removeItem(at: desk.output.appendingPathComponent(lost))
    let again = try desk.run("build", "01-recurrence", "05-lstm", settings: quick)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors.contains("05-lstm: 1 missing"))
    #expect(!again.errors.contains("01-recurrence"))
    #expect(try desk.files() == files)
  }

  @Test("One job and several give the same results, and so does training anew")
  func jobs() throws {
    #expect(try desk.run("build", "05-lstm", "--jobs", "1", settings: Command.small).status == 0)
    let alone = try desk.files(isResult)
    #expect(!alone.isEmpty)
    let again = try desk.run("build", "05-lstm", "--jobs", "2", "--fresh", settings: Command.small)
    #expect(again.status == 0)
    #expect(again.errors.contains("running"))
    #expect(try desk.files(isResult) == alone)
  }

  @Test("Results of changed parameters stand beside the others, and the report says so")
  func changedParameters() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let before = try desk.files(isResult)
    let changed = try desk.run("build", "05-lstm", settings: Command.small + ["--set", "hidden=5"])
    #expect(changed.status == 0)
    let after = try desk.files(isResult)
    #expect(after.count == 2 * before.count)
    #expect(after.filter { before[$0.key] != nil } == before)
    let report = try #require(try desk.files()["05-lstm/README.md"])
    #expect(String(decoding: report, as: UTF8.self).contains("`hidden` is 5 instead of 16"))
  }

  @Test("One language alone leaves the other as it is")
  func oneLanguage() throws {
    #expect(try desk.run("build", "05-lstm", "--lang", "zh", settings: Command.small).status == 0)
    let files = try desk.files { !isResult($0) }.keys
    #expect(files.contains("05-lstm/README.zh.md"))
    #expect(!files.contains { $0.hasSuffix("README.md") || $0.hasSuffix(".en.png") })
  }

  @Test("Ctrl-C ends with one line; what was finished is kept, and the next build goes on")
  func interruption() throws {
    let settings = ["--budget", "quick", "--set", "steps=20000", "--set", "seeds=9", "--jobs", "1"]
    let result = try desk.run("build", "05-lstm", settings: settings, interrupt: true)
    #expect(result.status == 130)
    #expect(result.errors.contains("the same command goes on"))
    #expect(try desk.files().keys.allSatisfy { isResult($0) && $0.hasSuffix(".json") })
  }
}
