import Foundation
import Testing

/// Formulas as GitHub sets them: its own rules where a formula begins and which macros it refuses,
/// and KaTeX for the formula itself.
@Suite("The formulas of the committed pages")
struct FormulaTests {
  /// Macros that GitHub does not allow; it prints a message in their place.
  private static let refused = [
    "operatorname", "mbox", "phantom", "hphantom", "vphantom", "def", "let", "newcommand",
    "renewcommand", "DeclareMathOperator", "require", "unicode", "href", "class", "style",
  ]

  @Test("Are written in the form that GitHub never misreads, with macros that it allows")
  func form() {
    for page in Page.all {
      let (formulas, strayDollars) = page.inlineFormulas
      #expect(strayDollars.isEmpty, "\(page.path): \(strayDollars.joined(separator: "\n"))")
      for formula in formulas + page.displayedFormulas {
        let macros = formula.matches(of: /\\([A-Za-z]+)/).map { String($0.output.1) }
        #expect(
          !macros.contains(where: Self.refused.contains), "\(page.path): \(formula)")
      }
    }
  }

  @Test(
    "Are set by KaTeX without an error",
    .enabled(
      if: KaTeX.isInstalled,
      "needs Node.js and KaTeX (Debian: apt-get install node-katex, which brings nodejs)"))
  func setting() throws {
    let formulas = Page.all.flatMap { page in
      page.inlineFormulas.formulas.map {
        KaTeX.Formula(page: page.path, tex: $0, isDisplayed: false)
      }
        + page.displayedFormulas.map {
          KaTeX.Formula(page: page.path, tex: $0, isDisplayed: true)
        }
    }
    #expect(formulas.count > 100)
    #expect(try KaTeX.problems(of: formulas) == [])
    let wrong = KaTeX.Formula(page: "none", tex: "\\frac{1}{", isDisplayed: false)
    #expect(try KaTeX.problems(of: [wrong]).count == 1)
  }
}

/// The typesetter, run by Node.js.
private enum KaTeX {
  struct Formula: Encodable {
    var page: String
    var tex: String
    var isDisplayed: Bool
  }

  private struct Failed: Error {}

  /// A Node.js that finds KaTeX, if there is one.
  private static let node: URL? = {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = search.split(separator: ":").map { URL(fileURLWithPath: "\($0)/node") }
    return candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate.path)
        && (try? output(of: candidate, ["-e", "require('katex')"])) != nil
    }
  }()

  static var isInstalled: Bool { node != nil }

  /// A line for each formula that cannot be set.
  static func problems(of formulas: [Formula]) throws -> [String] {
    let program = """
      const katex = require('katex');
      for (const { page, tex, isDisplayed } of JSON.parse(require('fs').readFileSync(process.argv[1]))) {
        try { katex.renderToString(tex, { displayMode: isDisplayed, strict: false }); }
        catch (error) { console.log(`${page}: ${tex.replace(/\\n/g, ' ')}: ${error.message}`); }
      }
      """
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("formulas-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(formulas).write(to: file)
    return try output(of: #require(node), ["-e", program, file.path])
      .split(separator: "\n").map(String.init)
  }

  private static func output(of program: URL, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    // Debian's packages stand where other builds of Node.js do not look.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"]) { own, debian in "\(own):\(debian)" }
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: data, as: UTF8.self)
  }
}
