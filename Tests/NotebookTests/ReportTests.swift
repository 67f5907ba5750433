import Bilingual
import Foundation
import Testing

@testable import Notebook

/// A whole report, from two prose files to two Markdown files.
@Suite struct ReportTests {
  private func manuscript() throws -> Manuscript {
    let body = """
      :::{figure} adding-curves
      C
      :::
      :::{table} adding-table
      T
      :::
      :::{claim} n16
      supported: S
      qualified: Q
      :::
      ::::{exercise} lag
      Q {value}`seeds` {value}`best-constant` {value}`wild`
      :::{solution}
      A
      :::
      ::::
      """
    return try Manuscript(
      Localized(
        en: SourceText(file: Sample.english, content: "# The *LSTM*: $c_t$\n\(body)\n## End\n"),
        zh: SourceText(file: Sample.chinese, content: "# 长短期记忆\r\n\(body)\n## 完\n")),
      contents: try Sample.contents(), sources: Sample.noSources)
  }

  @Test func pageHasTitleNavigationBodyAndFooter() throws {
    let report = try manuscript().report(
      .english, provenance: Provenance(budget: .full, command: "unrolled build 05-lstm"))
    #expect(
      report.hasPrefix(
        """
        # The *LSTM*: $`c_t`$

        English · [中文](README.zh.md) · [Contents](../README.md)

        <a id="adding-curves"></a>
        """))
    #expect(
      report.hasSuffix(
        """
        ## End

        ---

        Computed with the full budget; no result on this page was typed by hand. \
        To make it again: `unrolled build 05-lstm`

        """))
  }

  @Test func chinesePageLinksToTheEnglishOne() throws {
    let report = try manuscript().report(
      .chinese, provenance: Provenance(budget: .full, command: "unrolled build 05-lstm"),
      links: ReportLinks(contentsPage: nil))
    #expect(report.hasPrefix("# 长短期记忆\n\n[English](README.md) · 中文\n\n<a id"))
    #expect(report.hasSuffix("手工填写的。重新生成：`unrolled build 05-lstm`\n"))
    #expect(!report.contains("\r"))
  }

  @Test func quickBudgetAndChangedParametersAreToldAtTheHead() throws {
    let report = try manuscript().report(
      .english,
      provenance: Provenance(
        budget: .quick, command: "c",
        changedParameters: [.init("hidden", value: "32", usual: "64")]))
    #expect(
      report.contains(
        """
        [Contents](../README.md)

        > **Quick budget: small sizes, no verdicts.** The figures show how the lesson works; \
        they decide nothing.
        >
        > **Changed parameters.** `hidden` is 32 instead of 64.

        <a id
        """))
  }

  /// The English report of a lesson that shows one region of a file.
  private func codeReport(option: String = "", links: ReportLinks = ReportLinks()) throws -> String
  {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try "// region: a\nlet x = 1  // ```\n// endregion\n".write(
      to: root.appending(path: "A b.swift"), atomically: true, encoding: .utf8)
    let prose = "# T\n:::{code} A b.swift#a\n\(option)As above.\n:::"
    let text = SourceText(file: "l.md", content: prose)
    let manuscript = try Manuscript(
      Localized(same: text), contents: try Contents(),
      sources: SourceTree(root: root, lessonFolder: "lessons"))
    return manuscript.report(
      .english, provenance: Provenance(budget: .full, command: "c"), links: links)
  }

  @Test func codeIsShownWithALinkToItsFile() throws {
    #expect(
      try codeReport().contains(
        """
        ````swift
        let x = 1  // ```
        ````

        Cut from [`A b.swift`](../../A%20b.swift).

        As above.

        ---
        """))
    #expect(
      try codeReport(links: ReportLinks(sourceRoot: nil)).contains("\nCut from `A b.swift`.\n"))
  }

  @Test func codeIsFoldedUnderASummaryIfAsked() throws {
    #expect(
      try codeReport(option: ":fold: All & sundry\n").contains(
        """
        <details>
        <summary>All &amp; sundry</summary>

        ````swift
        let x = 1  // ```
        ````

        Cut from [`A b.swift`](../../A%20b.swift).

        As above.

        </details>
        """))
  }

  @Test func contentsRefuseWhatCannotBeShown() {
    let exercise = Exercise("a")
    #expect(throws: ContentsError.duplicate(.exercise, "a")) {
      try Contents(exercises: [exercise, exercise])
    }
    #expect(throws: ContentsError.sharedName(.work, .exercise, "a")) {
      let work = Work("a", mark: Localized(same: "m"), entry: Localized(same: "e"))
      return try Contents(exercises: [exercise], works: [work])
    }
    #expect(throws: ContentsError.badName(.exercise, "a b")) {
      try Contents(exercises: [Exercise("a b")])
    }
    #expect(throws: ContentsError.raggedRow(table: "t", row: 2, cells: 0, columns: 1)) {
      let column = Table.Column.words(Localized(same: "c"))
      return try Contents(
        tables: [Table("t", columns: [column], rows: [[Localized(same: "x")], []])])
    }
    #expect(
      throws: ContentsError.verdictOutsideRule(
        claim: "n16", .refuted, possible: [.supported, .qualified])
    ) {
      try Sample.contents(outcome: .judged(.refuted))
    }
  }
}
