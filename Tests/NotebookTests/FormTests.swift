import Testing

@testable import Notebook

/// What is wrong with the form of one prose file.
@Suite struct FormTests {
  /// The errors of the English file alone; the Chinese one is fine.
  private func errors(_ prose: String) -> [String] {
    Sample.errors("# T\n" + prose, "# 题").filter { $0.hasPrefix(Sample.english) }
  }

  @Test func titleIsRequired() {
    #expect(
      Sample.errors("## Not a title", "text") == [
        "lesson.en.md:1: the title is missing; begin the file with a line “# Title”",
        "lesson.zh.md:1: the title is missing; begin the file with a line “# Title”",
      ])
  }

  @Test func byteOrderMarkAndForeignLineEndsAreNoPartOfTheText() {
    #expect(Sample.errors("\u{FEFF}# T\r\n\r\n:::{note}\r\na\r\n:::\r\n") == [])
  }

  @Test func commentsMayStandBeforeTheTitle() {
    #expect(Sample.errors("<!-- a\nb -->\n# T") == [])
  }

  @Test func unclosedDirectiveIsReportedWhereItOpens() {
    let closing =
      "is not closed; end it with a line “:::” "
      + "(a directive that holds another needs more colons than that one)"
    #expect(errors("\n:::{note}\ntext") == ["lesson.en.md:3: {note} \(closing)"])
    // The second one is read although the first was left open.
    #expect(
      errors(":::{note}\ntext\n:::{note}\ntext\n:::\n$x") == [
        "lesson.en.md:2: {note} \(closing)",
        "lesson.en.md:7: the formula opened by “$” is not closed; write $…$ without spaces "
          + "inside the dollars, or \\$ for a dollar sign",
      ])
  }

  @Test func nestingWithoutMoreColonsIsReported() {
    #expect(errors(":::{predict}\nQ\n:::{answer}\nA\n:::\n:::").count == 3)
  }

  @Test func strayClosingIsReported() {
    #expect(
      errors("\n:::") == [
        "lesson.en.md:3: this line of colons closes nothing; delete it, "
          + "or open a directive before it"
      ])
  }

  @Test func directiveThatIsIndentedOrLacksBracesIsReported() {
    let advice =
      "is neither the beginning nor the end of a directive; "
      + "write :::{name} or ::: at the beginning of the line"
    #expect(
      errors("- a\n  :::{note}\n\n:::note") == [
        "lesson.en.md:3: “:::{note}” \(advice)", "lesson.en.md:5: “:::note” \(advice)",
      ])
  }

  @Test func solutionOutsideAnExerciseIsReported() {
    #expect(
      errors(":::{solution}\ntext\n:::") == [
        "lesson.en.md:2: {solution} stands outside {exercise}; put it inside, "
          + "and give {exercise} more colons"
      ])
  }

  @Test func unknownNamesOfDirectivesRolesAndOptionsAreReported() {
    #expect(
      errors(":::{figur} a\n:::\n{valu}`a`\n:::{note}\n:title: a\nb\n:::") == [
        "lesson.en.md:2: there is no directive {figur}; did you mean {figure}?",
        "lesson.en.md:4: there is no role {valu}; did you mean {value}?",
        "lesson.en.md:5: there is no option :title:",
      ])
  }

  @Test func unclosedRolesFormulasAndFencesAreReportedAtTheirLine() {
    #expect(
      errors("one\ntwo {value}`a\n\nthree\nfour $x") == [
        "lesson.en.md:3: the role {value} is not closed; write {value}`…`",
        "lesson.en.md:6: the formula opened by “$” is not closed; write $…$ without spaces "
          + "inside the dollars, or \\$ for a dollar sign",
      ])
    #expect(
      errors("a\n```swift\ncode") == ["lesson.en.md:3: the block opened by “```” is not closed"])
  }

  @Test func dollarsFollowThePandocRule() {
    func count(_ prose: String) -> Int { errors(prose).count }
    #expect(count("$a$, $b$") == 0)
    #expect(count("$a $") == 2)
    #expect(count("$a$5") == 2)
    #expect(count("\\$5 and \\$6") == 0)
  }

  @Test func linesAreCountedThroughFormulasAndCode() {
    #expect(
      errors("$a\nb$ `c\nd` {valu}`x`") == [
        "lesson.en.md:4: there is no role {valu}; did you mean {value}?"
      ])
  }

  @Test func directivesThatNeedANameOrATextAreHeldToIt() {
    #expect(
      errors(":::{figure}\ncaption\n:::\n:::{note}\n:::") == [
        "lesson.en.md:2: {figure} does not say which; write its name after it",
        "lesson.en.md:5: {note} is empty; write its text inside, or delete it",
      ])
  }

  @Test func errorsInsideDirectivesKeepTheirLines() {
    #expect(
      errors(":::{note}\n:::\n\n:::{note}\na\n\nb {valu}`x`\n:::") == [
        "lesson.en.md:2: {note} is empty; write its text inside, or delete it",
        "lesson.en.md:8: there is no role {valu}; did you mean {value}?",
      ])
  }
}
