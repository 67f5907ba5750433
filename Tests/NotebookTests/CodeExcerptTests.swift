import Foundation
import Testing

@testable import Notebook

@Suite struct CodeExcerptTests {
  private let source = """
    struct Cell {
      // region: step
      func step() {

        // region: inner
        let i = 1
        // endregion
      }
      // endregion
      // region: open
      let last = 2
    }
    """

  private func excerpt(_ region: String) -> String? {
    CodeExcerpt(path: "a.swift", content: source, region: region)?.text
  }

  @Test func cutsRegionsWithoutMarkersAndIndentation() {
    #expect(excerpt("step") == "func step() {\n\n  let i = 1\n}")
    #expect(excerpt("inner") == "let i = 1")
    #expect(excerpt("none") == nil)
  }

  @Test func knowsRegionsAmongComments() {
    let content = """
      // region of attraction
      # region: loop
        h = f(h)
      # endregion
      """
    #expect(CodeExcerpt.regions(in: content) == ["loop"])
    #expect(CodeExcerpt(path: "a.py", content: content, region: "loop")?.text == "h = f(h)")
  }

  /// Writes files into a folder of their own and checks code directives against them.
  private func errors(
    target: String, files: [String: String], english: Int = 1, chinese: Int = 1
  ) throws -> [String] {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, content) in files {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url, atomically: true, encoding: .utf8)
    }
    let directive = "\n:::{code} \(target)\n:::\n"
    return Sample.errors(
      "# T\n" + String(repeating: directive, count: english),
      "# 题\n" + String(repeating: directive, count: chinese),
      sources: SourceTree(root: root, lessonFolder: "lessons/05-lstm"))
  }

  /// The errors of the English file alone.
  private func englishErrors(target: String, files: [String: String]) throws -> [String] {
    try errors(target: target, files: files).filter { $0.hasPrefix(Sample.english) }
  }

  @Test func codeMayBeShownTwiceButAsOftenInBothLanguages() throws {
    let files = ["A.swift": source]
    #expect(try errors(target: "A.swift#step", files: files, english: 2, chinese: 2) == [])
    #expect(
      try errors(target: "A.swift#step", files: files, english: 1, chinese: 2) == [
        "lesson.zh.md:6: the code “A.swift#step” is mentioned here, but not in lesson.en.md"
      ])
    #expect(
      try errors(target: "A.swift#step", files: files, english: 2, chinese: 1) == [
        "lesson.en.md:6: the code “A.swift#step” is mentioned here, but not in lesson.zh.md"
      ])
  }

  @Test func regionsAreFoundByNameInTheLessonAndByPathElsewhere() throws {
    let files = ["lessons/05-lstm/A.swift": source, "Sources/B.swift": source]
    #expect(try englishErrors(target: "step", files: files) == [])
    #expect(try englishErrors(target: "Sources/B.swift#step", files: files) == [])
  }

  @Test func missingFileRegionAndAmbiguityAreReportedWithTheDirectivesLine() throws {
    let files = ["lessons/05-lstm/A.swift": source, "lessons/05-lstm/B.swift": source]
    #expect(
      try englishErrors(target: "lessons/05-lstm/A.swift#stop", files: files) == [
        "lesson.en.md:3: there is no “// region: stop” in lessons/05-lstm/A.swift; "
          + "did you mean “step”?"
      ])
    #expect(
      try englishErrors(target: "C.swift#step", files: files) == [
        "lesson.en.md:3: the source file “C.swift” cannot be read; "
          + "give its path from the package's folder"
      ])
    #expect(
      try englishErrors(target: "step", files: files) == [
        "lesson.en.md:3: there are several regions “step” in lessons/05-lstm/A.swift, "
          + "lessons/05-lstm/B.swift; rename all but one"
      ])
    #expect(
      try englishErrors(target: "step", files: [:]) == [
        "lesson.en.md:3: there is no “// region: step” in the lesson's folder"
      ])
  }
}
