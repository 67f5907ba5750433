/// The rules that screen and paper share.
enum SharedStyle {
  static let css = """
    *, *::before, *::after { box-sizing: border-box; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    figure { margin: 1.4em 0; }
    figcaption, .caption { font-size: .9em; color: var(--muted); }
    figcaption p, .caption p { margin: .4em 0; }
    img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
    table { border-collapse: collapse; margin: .4em auto; font-size: .9em; }
    th, td { padding: .3em .7em; border-bottom: 1px solid var(--line); vertical-align: top; }
    th { border-bottom: 2px solid var(--muted); text-align: left; }
    .table { margin: 1.2em 0; }
    .box { border-left: 4px solid var(--accent); background: var(--panel); padding: .1em 1em; margin: 1.2em 0; }
    .box .box { margin: .8em 0; }
    .claim { --accent: var(--violet); }
    .predict, .exercise { --accent: var(--green); }
    .note, .answer { --accent: var(--muted); }
    .solution { --accent: var(--orange); }
    .teacher { --accent: var(--red); }
    .formula { margin: 1em 0; }
    .formula p { margin: 0; }
    math { font-family: "STIX Two Math", "STIX Math", "Cambria Math", "Latin Modern Math", math; font-size: 1.06em; }
    .accent { position: relative; top: .18em; }
    .arrow { font-size: .65em; top: .06em; }
    mtd[columnalign="right"]:not(:first-child) { padding-left: 1.8em; }
    :lang(zh) em { font-style: normal; font-weight: bold; }
    .whole { white-space: nowrap; }
    #part-claims table { width: 100%; }
    #part-claims td:nth-child(2) { width: 60%; }
    #part-claims td:last-child { min-width: 8em; }
    mtd { padding: .25em .2em; }
    mtd[columnalign="left"] { text-align: left; }
    mtd[columnalign="right"] { text-align: right; }
    pre { background: var(--panel); padding: .7em 1em; font-size: .82em; line-height: 1.45; }
    code, pre { font-family: var(--mono); }
    pre code a { display: none; }
    .kw, .cf, .im, .at, .ot, .fu, .dt { color: var(--code-word); }
    .co, .do { color: var(--code-comment); }
    .st, .ch, .ss, .vs, .sc, .dv, .fl, .bn, .cn { color: var(--code-literal); }
    .choice { display: inline-block; margin-right: 1.2em; white-space: nowrap; }
    .choice:first-of-type { margin-left: .6em; }
    .choice::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em;
      border: 1px solid currentColor; vertical-align: -.05em; }
    .lines div { height: 2.1em; border-bottom: 1px solid var(--rule); }
    .lines { margin: 0 0 1em; }
    .room { height: calc(var(--lines) * 2em); border: 1px solid var(--rule); margin: .6em 0 1em; background: var(--paper); }
    .blanks p { display: flex; gap: 2em; }
    .blank { flex: 1; border-bottom: 1px solid var(--rule); padding-bottom: .2em; }
    .blank:first-child { flex: 2; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0 1em; }
    """
}
