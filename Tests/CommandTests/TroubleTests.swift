import Foundation
import Testing

@Suite("Trouble ends with a clear line, and nothing is lost")
struct TroubleTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test(
    "Plots and check without results say what to do, and make nothing",
    arguments: ["plots", "check"])
  func missingResults(command: String) throws {
    let result = try desk.run(command, "05-lstm")
    #expect(result.status == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("unrolled build 05-lstm runs them"))
    #expect(!FileManager.default.fileExists(atPath: desk.output.path))
  }

  @Test("A file in place of the output folder stays as it is")
  func unwritable() throws {
    try Data("mine".utf8).write(to: desk.output)
    let result = try desk.run("build", "05-lstm", settings: Command.small)
    #expect(result.status == 1)
    #expect(result.errors.contains("is a file where a folder should be"))
    #expect(try Data(contentsOf: desk.output) == Data("mine".utf8))
  }

  @Test("A damaged result is named and run again, to the same bytes")
  func damage() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let files = try desk.files()
    let victim = try #require(files.keys.filter { $0.contains("/runs/lstm") }.min())
    try desk.edit("output/\(victim)") { String($0.dropLast(50)) }
    let result = try desk.run("build", "05-lstm", settings: Command.small)
    #expect(result.status == 0)
    #expect(result.errors.contains("was damaged and is run again"))
    #expect(try desk.files() == files)
  }

  @Test("Prose that names a missing figure: file, line and the nearest name; the report stays")
  func unknownFigure() throws {
    try desk.copySources()
    #expect(try desk.run("build", "05-lstm", "--sources", ".", settings: Command.small).status == 0)
    let files = try desk.files()
    try desk.edit("lessons/05-lstm/lesson.en.md") {
      $0.replacingOccurrences(of: "{figure} adding-curves", with: "{figure} adding-curve")
    }
    let result = try desk.run("build", "05-lstm", "--sources", ".", settings: Command.small)
    #expect(result.status == 1)
    #expect(result.errors.contains("lessons/05-lstm/lesson.en.md:"))
    #expect(result.errors.contains("did you mean “adding-curves”?"))
    #expect(try desk.files() == files)
  }

  @Test("An item that one language lacks is an error, and the report stays")
  func missingInOneLanguage() throws {
    try desk.copySources()
    #expect(try desk.run("build", "05-lstm", "--sources", ".", settings: Command.small).status == 0)
    let files = try desk.files()
    try desk.edit("lessons/05-lstm/lesson.zh.md") {
      $0.replacingOccurrences(of: "{value}`solved-error`", with: "")
    }
    let result = try desk.run("build", "05-lstm", "--sources", ".", settings: Command.small)
    #expect(result.status == 1)
    #expect(result.errors.contains("solved-error"))
    #expect(try desk.files() == files)
  }

  @Test("A verdict that differs from the recorded one ends the check with status 1")
  func changedVerdict() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let same = try desk.run("check")
    #expect(same.status == 0)
    #expect(same.output.contains("05-lstm n16"))
    try desk.edit("output/05-lstm/report.json") {
      $0.replacingOccurrences(of: "\"n31\" : \"supported\"", with: "\"n31\" : \"refuted\"")
    }
    let changed = try desk.run("check")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("the verdict of n31 was refuted and is now supported"))
    try desk.edit("output/05-lstm/report.json") { String($0.dropLast(9)) }
    #expect(try desk.run("check").errors.contains("is damaged"))
  }
}
