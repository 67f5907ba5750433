/// The style sheet for screens, from telephones to projectors, light and dark.
enum ScreenStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1d2126; --paper: #ffffff; --muted: #565d66; --line: #d5dae0;
      --rule: #8a929c; --panel: #f4f6f8; --link: #00589c; --accent: #00589c; --violet: #7a4fb0; --green: #00785a;
      --orange: #b35c00; --red: #b3261e; --code-word: #00589c; --code-comment: #5b636d; --code-literal: #8a4600;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e8eaed; --paper: #14171c; --muted: #b3bac3; --line: #3a424c; --rule: #7c8590; --panel: #1e232a;
        --link: #8fc7ff; --accent: #8fc7ff; --violet: #c3a6f2; --green: #5fd3b0; --orange: #f2b233; --red: #ff9d94;
        --code-word: #8fc7ff; --code-comment: #a9b1bb; --code-literal: #f2c27a; }
    }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1em; }
    body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.6 system-ui, "Noto Sans",
      "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word; }
    a { color: var(--link); }
    main, header { max-width: 48rem; margin: 0 auto; padding: 1rem; }
    nav { padding: 1rem; background: var(--panel); font-size: .95rem; }
    nav ul { list-style: none; margin: 0; padding: 0 0 0 .8em; }
    nav > ul { padding: 0; }
    nav li { margin: .35em 0; }
    nav a { text-decoration: none; }
    nav a:hover, nav a:focus { text-decoration: underline; }
    .scroll, .formula, pre { overflow-x: auto; overflow-y: hidden; max-width: 100%; }
    .blanks { display: none; }
    @media (max-width: 40rem) {
      figure .scroll img { max-width: none; width: 38rem; }
      .long { display: inline-block; max-width: 100%; overflow-x: auto; overflow-y: hidden; vertical-align: -.35em; }
      .box { padding: .1em .7em; }
      ul, ol { padding-left: 1.4em; }
    }
    @media (min-width: 75rem) {
      body { display: grid; grid-template: "nav header" auto "nav main" 1fr / 19rem minmax(0, 1fr); }
      nav { grid-area: nav; position: sticky; top: 0; height: 100vh; overflow-y: auto; }
      main { grid-area: main; }
      header { grid-area: header; width: 100%; }
      main { padding: 1rem 2rem; width: 100%; }
    }
    @media print { nav { display: none; } .blanks { display: block; } }
    """ + "\n" + SharedStyle.css
}
