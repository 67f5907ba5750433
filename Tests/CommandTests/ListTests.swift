import Foundation
import Testing

@Suite("The list of lessons")
struct ListTests {
  private struct Entry: Decodable {
    struct Survey: Decodable {
      var fresh: Int
      var missing: Int
      var damaged: Int
      var isComplete: Bool
    }

    var lesson: String
    var results: [String: Survey]
  }

  private let desk: Desk

  init() throws { desk = try Desk() }

  private func entries() throws -> [Entry] {
    let result = try desk.run("list", "--json")
    #expect(result.status == 0)
    return try JSONDecoder().decode([Entry].self, from: Data(result.output.utf8))
  }

  @Test("Tells missing, fresh and damaged results of each budget apart")
  func states() throws {
    let before = try #require(try entries().first { $0.lesson == "05-lstm" })
    #expect(before.results["quick"]?.isComplete == false)
    #expect((before.results["quick"]?.missing ?? 0) > 0)

    #expect(try desk.run("build", "05-lstm", "--budget", "quick").status == 0)
    let after = try #require(try entries().first { $0.lesson == "05-lstm" })
    #expect(after.results["quick"]?.isComplete == true)
    #expect(after.results["full"]?.isComplete == false)

    let file = try #require(try desk.files().keys.filter { $0.contains("/runs/") }.min())
    try desk.edit("output/\(file)") { _ in "{" }
    let damaged = try #require(try entries().first { $0.lesson == "05-lstm" })
    #expect(damaged.results["quick"]?.damaged == 1)
    #expect(try desk.run("list").output.contains("damaged (1)"))
  }
}
