import Testing

@testable import Notebook

/// References from prose to the lesson's items.
@Suite struct ItemReferenceTests {
  private let inventory = Inventory(
    figures: ["adding-curves"], values: ["seeds"], claims: [("n16", [.supported, .inconclusive])])

  private let good = """
    # T
    {value}`seeds`
    :::{figure} adding-curves
    Caption.
    :::
    :::{claim} n16
    supported: Yes.
    inconclusive: Open.
    :::
    """

  @Test func goodProseHasNoErrors() {
    #expect(Sample.errors(good, inventory: inventory) == [])
  }

  @Test func unknownFigureIsReportedWithTheNearestName() {
    let text = good.replacing("adding-curves", with: "adding-curve")
    #expect(
      Sample.errors(text, good, inventory: inventory).first
        == "lesson.en.md:3: there is no figure “adding-curve”; did you mean “adding-curves”?")
  }

  @Test func everyKindOfItemIsLookedUp() {
    let text = """
      # T
      {value}`a` {cite}`b` {numref}`c`
      :::{table} d
      x
      :::
      ::::{exercise} e
      x
      :::{solution}
      x
      :::
      ::::
      :::{claim} f
      :::
      """
    let advice = "; add it to the lesson's script, or delete this reference"
    #expect(
      Sample.errors(text).filter { $0.hasPrefix(Sample.english) } == [
        "lesson.en.md:2: there is no value “a”\(advice)",
        "lesson.en.md:2: there is no work “b”\(advice)",
        "lesson.en.md:2: this file shows no figure, table or exercise “c”",
        "lesson.en.md:2: works are cited, but there is no list of them; "
          + "add :::{references} at the end",
        "lesson.en.md:3: there is no table “d”\(advice)",
        "lesson.en.md:6: there is no exercise “e”\(advice)",
        "lesson.en.md:12: there is no claim “f”\(advice)",
      ])
  }

  @Test func itemThatNobodyMentionsIsReportedForTheWholeFile() {
    let more = Inventory(
      figures: ["adding-curves", "gates"], values: ["seeds"],
      claims: [("n16", [.supported, .inconclusive])])
    #expect(
      Sample.errors(good, inventory: more) == [
        "lesson.en.md: no language mentions the figure “gates”; refer to it in the prose, "
          + "or delete it from the lesson's script"
      ])
  }

  @Test func figureShownTwiceIsReported() {
    let text = good + "\n:::{figure} adding-curves\nAgain.\n:::"
    #expect(
      Sample.errors(text, inventory: inventory) == [
        "lesson.en.md:10: the figure “adding-curves” is shown a second time; "
          + "line 3 shows it already",
        "lesson.zh.md:10: the figure “adding-curves” is shown a second time; "
          + "line 3 shows it already",
      ])
  }

  @Test func claimNeedsASentenceForEachPossibleVerdictAndNoOther() {
    let text =
      good.replacing("inconclusive: Open.", with: "refuted: No.\nsupported: Yes again.")
    #expect(
      Sample.errors(text, good, inventory: inventory) == [
        "lesson.en.md:6: the claim “n16” has no sentence for “inconclusive”, "
          + "which its rule can return",
        "lesson.en.md:6: the claim “n16” has a sentence for “refuted”, which its rule cannot "
          + "return; it returns supported, inconclusive",
        "lesson.en.md:6: the claim “n16” has two sentences for “supported”; keep one",
      ])
  }

  @Test func claimHoldsNothingBeforeItsFirstVerdict() {
    let text = good.replacing("supported: Yes.", with: "proven: Yes.\nsupported: Yes.")
    #expect(
      Sample.errors(text, good, inventory: inventory) == [
        "lesson.en.md:7: “proven: Yes.” does not begin with a verdict; "
          + "write “supported|qualified|refuted|inconclusive: …”"
      ])
  }

  @Test func errorsAreThrownTogetherInFileOrder() {
    let text = good.replacing("seeds", with: "seed") + "\n:::{figure} gate\nc\n:::"
    #expect(
      Sample.errors(text, text, inventory: inventory).map { $0.prefix(17) } == [
        "lesson.en.md:2: t", "lesson.en.md:10: ", "lesson.en.md: no ",
        "lesson.zh.md:2: t", "lesson.zh.md:10: ",
      ])
  }

  @Test func anItemInADirectiveThatCannotBeReadIsNotToldTwice() {
    let text = good.replacing("Caption.\n:::", with: "Caption.")
    let errors = Sample.errors(text, good, inventory: inventory)
    #expect(errors.map { $0.prefix(34) } == ["lesson.en.md:3: {figure} is not cl"])
  }
}
