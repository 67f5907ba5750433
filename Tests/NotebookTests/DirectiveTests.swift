import Testing

@testable import Notebook

/// Each directive: the prose and the Markdown that it becomes.
@Suite struct DirectiveTests {
  @Test func figureHasAnchorImageNumberCaptionAndData() throws {
    let markdown = try Sample.markdown(
      """
      :::{figure} adding-curves
      Error over {value}`seeds` seeds, $h_t$.
      :::
      """)
    #expect(
      markdown == """
        <a id="adding-curves"></a>![Error \\[log\\] falls.](figures/adding-curves.en.png)

        **Figure 1.** Error over 5 seeds, $`h_t`$. ([data](figures/adding-curves.csv))
        """)
  }

  @Test func chineseFigureHasItsOwnImageAndLabel() throws {
    let markdown = try Sample.markdown(
      ":::{figure} adding-curves\n误差。\n:::", language: .chinese)
    #expect(
      markdown == """
        <a id="adding-curves"></a>![误差下降。](figures/adding-curves.zh.png)

        **图 1** 误差。（[数据](figures/adding-curves.csv)）
        """)
  }

  @Test func tableEscapesItsCellsAndAlignsNumbersRight() throws {
    let markdown = try Sample.markdown(":::{table} adding-table\nErrors.\n:::")
    #expect(
      markdown == """
        <a id="adding-table"></a>**Table 1.** Errors.

        | Cell | Error, $`\\vert e\\vert `$ |
        | :-- | --: |
        | LSTM\\_a \\| b | 0.01 |
        | RNN | −2 |
        """)
  }

  static let claim = """
    :::{claim} n16
    supported: The LSTM solves it
    in {value}`seeds` runs.
    qualified: Only some.
    :::
    """

  @Test func claimPrintsTheSentenceOfItsVerdict() throws {
    let markdown = try Sample.markdown(Self.claim)
    #expect(
      markdown == """
        > <a id="n16"></a>**Claim n16** · decided by experiment
        >
        > “eases vanishing gradients” (“缓解梯度消失〔校〕”)
        >
        > *Rule, fixed before the runs*: Supported if $`e < 0.01`$ in every run.
        >
        > ✅ **Supported**. The LSTM solves it
        > in 5 runs.
        >
        > - LSTM runs that solve: 5
        """)
  }

  @Test func claimSaysSoWhenItWasNotJudged() throws {
    let markdown = try Sample.markdown(Self.claim, outcome: .notJudged)
    #expect(markdown.contains("> **Not judged** (quick budget: small sizes, no verdicts)."))
    #expect(!markdown.contains("Supported**"))
    #expect(!markdown.contains("solves it"))
    #expect(!markdown.contains("LSTM runs that solve"))
  }

  @Test func constructionIsMarkedApartFromExperiment() throws {
    var claim = try #require(try Sample.contents().claims.find("n16"))
    claim.basis = .construction
    let box = ClaimBox(claim).blocks(in: .english, sentence: nil).joined(separator: "\n")
    #expect(box.contains("**Claim n16** · true or false by construction"))
    #expect(box.contains("*Rule*: Supported if"))
  }

  @Test func captionThatEndsInAListKeepsTheDataLinkApart() throws {
    let markdown = try Sample.markdown(":::{figure} adding-curves\nA\n\n$$x$$\n:::")
    #expect(markdown.hasSuffix("A\n\n```math\nx\n```\n\n([data](figures/adding-curves.csv))"))
  }

  @Test func chineseClaimMayUseChineseVerdictLabels() throws {
    let markdown = try Sample.markdown(
      ":::{claim} n16\n支持：全部解出。\n有条件成立：部分解出。\n:::", language: .chinese,
      outcome: .judged(.qualified))
    #expect(markdown.contains("> ◐ **有条件成立**。部分解出。"))
    #expect(!markdown.contains("全部解出"))
    #expect(!markdown.contains("eases"))
  }

  @Test func exerciseFoldsItsSolutionWithBlankLinesAroundMarkdown() throws {
    let markdown = try Sample.markdown(
      """
      ::::{exercise} lag
      What is $x$?

      And why?

      :::{solution}
      It is {value}`seeds`.

      ```math
      x = 5
      ```
      :::
      ::::
      """)
    #expect(
      markdown == """
        <a id="lag"></a>**Exercise 1.** What is $`x`$?

        And why?

        <details>
        <summary>Solution</summary>

        It is 5.

        ```math
        x = 5
        ```

        </details>
        """)
  }

  @Test func predictionAsksAndFoldsTheAnswer() throws {
    let markdown = try Sample.markdown(
      """
      ::::{predict}
      Which learns first?
      :::{answer}
      Think of the product.
      :::
      ::::
      """)
    #expect(
      markdown == """
        **Predict.** Which learns first?

        <details>
        <summary>After you have predicted</summary>

        Think of the product.

        </details>
        """)
  }

  @Test func noteIsABoxWithATitle() throws {
    let markdown = try Sample.markdown(
      """
      :::{note} Two names
      PyTorch says `weight_ih`.

      - one
      - two
      :::
      """)
    #expect(
      markdown == """
        > **Two names**
        >
        > PyTorch says `weight_ih`.
        >
        > - one
        > - two
        """)
  }

  @Test func referencesListWhatIsCitedOnce() throws {
    let markdown = try Sample.markdown(
      """
      See {cite}`hochreiter1997` and again {cite}`hochreiter1997`.

      :::{references}
      :::
      """)
    #expect(
      markdown == """
        See [Hochreiter \\& Schmidhuber (1997)](#hochreiter1997) and again \
        [Hochreiter \\& Schmidhuber (1997)](#hochreiter1997).

        - <a id="hochreiter1997"></a>S. Hochreiter, J. Schmidhuber: Long short-term memory. 1997.
        """)
  }

  @Test func colonsInsideACodeFenceCloseNothing() throws {
    let markdown = try Sample.markdown(
      """
      :::{note}
      ```text
      :::
      ```
      End.
      :::
      """)
    #expect(
      markdown == """
        > **Note**
        >
        > ```text
        > :::
        > ```
        >
        > End.
        """)
  }
}
