import Testing

@testable import Notebook

/// Running text: what goes in and what comes out.
@Suite struct InlineTests {
  @Test(arguments: [
    // Formulas, in the form that GitHub renders beside any character.
    ("let $x_t$ be", "let $`x_t`$ be"),
    ("令$x_t$为", "令 $`x_t`$ 为"),
    ("门（$f_t$）、$i_t$。", "门（$`f_t`$）、$`i_t`$。"),
    ("$a$-$b$", "$`a`$- $`b`$"),
    ("the $\\{a\\}$, $x$", "the $`\\{a\\}`$, $`x`$"),
    ("$a\nb$", "$`a b`$"),
    ("the $n$th", "the $`n`$th"),
    ("already $`a_b`$ safe", "already $`a_b`$ safe"),
    // What is not a formula.
    ("costs \\$5", "costs <span>$</span>5"),
    ("`$x$` and ``a`b``", "`$x$` and ``a`b``"),
    ("a `lonely tick", "a `lonely tick"),
    // Markdown and braces stay as they are.
    ("*a* [b](c_d) {e} {f}", "*a* [b](c_d) {e} {f}"),
    // Roles.
    ("{value}`seeds` runs", "5 runs"),
    ("{value}`wild`.", "a\\_b\\*c \\<d\\> <span>$</span>e."),
    ("the {term}`forget gate`", "the *forget gate*"),
    ("{fixed}`32` units", "32 units"),
  ])
  func becomes(_ pair: (prose: String, markdown: String)) throws {
    #expect(try Sample.markdown(pair.prose) == pair.markdown)
  }

  @Test func valueNextToAFormulaKeepsItApart() throws {
    #expect(try Sample.markdown("{value}`seeds`$x$") == "5 $`x`$")
  }

  @Test func ordinaryMarkdownKeepsItsLinesAndIndentation() throws {
    let prose = "- one\n\n  two $x$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n    code"
    #expect(
      try Sample.markdown(prose) == prose.replacing("$x$", with: "$`x`$"))
  }

  @Test func displayedFormulasBecomeMathBlocks() throws {
    #expect(try Sample.markdown("$$a\n= b$$") == "```math\na\n= b\n```")
    #expect(try Sample.markdown("```math\na\n\nb\n```") == "```math\na\n\nb\n```")
  }

  @Test func fenceEndsOnlyAtAsManyMarks() throws {
    let fence = "````md\n```\n{valu}`x`\n```\n````"
    #expect(try Sample.markdown(fence) == fence)
  }

  @Test func barsOfFormulasDoNotEndTheCellsOfATable() throws {
    #expect(
      try Sample.markdown("| $|x|$ | $\\|y\\|$ |\n|---|---|")
        == "| $`\\vert x\\vert `$ | $`\\Vert y\\Vert `$ |\n|---|---|")
    #expect(try Sample.markdown("a $|x|$") == "a $`|x|`$")
  }

  @Test(arguments: [
    ("一行，\n二行", "一行，二行"), ("- 一\n  二\n- 三", "- 一二\n- 三"), ("一\nb 二\nc", "一\nb 二\nc"),
    ("一。\nb", "一。b"), ("一“二”\n（三", "一“二”（三"), ("一。\n*二*", "一。*二*"), ("一，\n* 二", "一，\n* 二"),
    ("一，\n1. 二", "一，\n1. 二"), ("“a”\n“b”", "“a”\n“b”"), ("一：\n$x$", "一：$`x`$"),
    ("one\ntwo", "one\ntwo"), ("一  \n二", "一  \n二"), ("| 一 |\n|---|", "| 一 |\n|---|"),
  ])
  func chineseLinesAreJoined(_ pair: (prose: String, markdown: String)) throws {
    #expect(try Sample.markdown(pair.prose, language: .chinese) == pair.markdown)
  }

  @Test func textAfterACommentOrAHashIsKept() throws {
    #expect(try Sample.markdown("<!-- a --> b") == "<!-- a --> b")
    #expect(try Sample.markdown("a\n#b\n# c") == "a\n#b\n\n# c")
  }

  @Test func commentsStayOutOfTheReport() throws {
    #expect(try Sample.markdown("a\n\n<!-- {valu}`x`\n$ -->\n\nb") == "a\n\nb")
  }

  @Test func referencesToFiguresAreNumberedLinks() throws {
    let prose = ":::{table} adding-table\nT\n:::\n\n:::{figure} adding-curves\nC\n:::\n\n"
    let markdown = try Sample.markdown(prose + "See {numref}`adding-curves`.")
    #expect(markdown.hasSuffix("See [Figure 1](#adding-curves)."))
    let chinese = try Sample.markdown(
      prose + "请看 {numref}`adding-curves` 和\n{numref}`adding-table`。", language: .chinese)
    #expect(chinese.hasSuffix("请看[图 1](#adding-curves) 和[表 1](#adding-table)。"))
  }
}
