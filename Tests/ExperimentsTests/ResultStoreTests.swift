import Foundation
import Testing

@testable import Experiments

@Suite("The result store")
struct ResultStoreTests {
  private let scratch: ScratchFolder
  private let store: ResultStore

  init() throws {
    scratch = try ScratchFolder()
    store = ResultStore(folder: scratch.url.appendingPathComponent("results"))
  }

  private func saved(_ experiment: Doubling) throws -> URL {
    try store.save(try experiment.run(Monitor()), of: experiment, group: "group")
    return store.file(of: experiment, group: "group")
  }

  @Test("Gives back what was saved, infinities and quotation marks included")
  func roundTrip() throws {
    let experiment = Doubling(number: 0.1)
    _ = try saved(experiment)
    let (state, outcome) = store.outcome(of: experiment, group: "group")
    #expect(state == .fresh)
    #expect(try outcome == experiment.run(Monitor()))
    #expect(store.files() == ["group/number-0.1.json"])
  }

  @Test("Knows nothing of what was never saved")
  func missing() {
    #expect(store.outcome(of: Doubling(number: 1), group: "group").0 == .missing)
  }

  @Test("A file of another definition or another engine is stale")
  func stale() throws {
    let file = try saved(Doubling(number: 1))
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacingOccurrences(of: "\"fails\" : false", with: "\"fails\" : true")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(store.outcome(of: Doubling(number: 1), group: "group").0 == .stale)
    try text.replacingOccurrences(of: "\"engine\" : \"", with: "\"engine\" : \"0.")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(store.outcome(of: Doubling(number: 1), group: "group").0 == .stale)
  }

  @Test("A truncated, an edited and a foreign file are damaged, not believed")
  func damaged() throws {
    let file = try saved(Doubling(number: 3))
    let text = try String(contentsOf: file, encoding: .utf8)
    let damages = [
      String(text.dropLast(20)), text.replacingOccurrences(of: " 6,", with: " 7,"), "{}", "",
      "{\"format\": 99, \"kind\": \"doubling\", \"engine\": \"1\"}",
    ]
    for damage in damages {
      #expect(damage != text)
      try damage.write(to: file, atomically: true, encoding: .utf8)
      #expect(store.outcome(of: Doubling(number: 3), group: "group").0 == .damaged)
    }
  }

  @Test("Lists of numbers stand on one line, and the text ends with a line break")
  func readability() throws {
    let text = try String(contentsOf: try saved(Doubling(number: 2)), encoding: .utf8)
    #expect(text.contains("\"note\" : \"of \\\"2.0\\\" [\\\\]\""))
    #expect(text.hasSuffix("}\n"))
    let numbers = try ResultCoding.readable(["list": [1.5, 2, 3]])
    #expect(String(decoding: numbers, as: UTF8.self) == "{\n  \"list\" : [1.5, 2, 3]\n}\n")
  }

  @Test("Leaves no scratch file, and does not touch a file that holds the same bytes")
  func atomicity() throws {
    let file = try saved(Doubling(number: 5))
    let before = try FileManager.default.attributesOfItem(atPath: file.path)
    _ = try saved(Doubling(number: 5))
    let after = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(try scratch.contents().keys.sorted() == ["results/group/number-5.0.json"])
  }

  @Test("A file in place of the folder is one clear line, and stays")
  func unwritable() throws {
    try "mine".write(
      to: scratch.url.appendingPathComponent("results"), atomically: true, encoding: .utf8)
    let error = #expect(throws: FileProblem.self) { try saved(Doubling(number: 1)) }
    #expect(error?.description.contains("is a file where a folder should be") == true)
    #expect(error?.description.contains("\n") == false)
    #expect(try scratch.contents() == ["results": Data("mine".utf8)])
  }
}
