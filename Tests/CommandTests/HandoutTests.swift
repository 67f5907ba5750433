import Foundation
import Testing

@Suite("Handouts, as a user asks for them")
struct HandoutTests {
  private static let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(
    separator: ":")
  private static let hasPandoc = find("pandoc") != nil
  private let desk: Desk

  init() throws { desk = try Desk() }

  private static func find(_ program: String) -> String? {
    folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// All files in the folder of handouts.
  private var handouts: [String] {
    let walker = FileManager.default.enumerator(
      atPath: desk.folder.appendingPathComponent("handouts").path)
    return (walker?.compactMap { $0 as? String } ?? []).sorted()
  }

  /// A folder in which programs are found, and no others.
  private func path(with programs: String...) throws -> String {
    let folder = desk.folder.appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for program in programs {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent(program).path,
        withDestinationPath: Self.find(program) ?? "")
    }
    return folder.path
  }

  @Test("A missing program is one line with its package, before anything is written")
  func missingPandoc() throws {
    let result = try Command.run(["handout", "05-lstm"], in: desk.folder, path: try path())
    #expect(result.status == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("apt-get install pandoc"))
    #expect(handouts.isEmpty)
  }

  @Test("Without Chromium there are no PDF files, but all others", .enabled(if: hasPandoc))
  func missingChromium() throws {
    let path = try path(with: "pandoc")
    let result = try Command.run(["handout", "05-lstm"], in: desk.folder, path: path)
    #expect(result.status == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("apt-get install chromium"))
    #expect(handouts.isEmpty)

    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let others = try Command.run(
      ["handout", "--reports", "output", "--format", "html", "--format", "docx", "--lang", "zh"],
      in: desk.folder, path: path)
    #expect(others.status == 0, "\(others.errors)")
    #expect(
      handouts == [
        "student", "student/05-lstm.zh.docx", "student/05-lstm.zh.html", "teacher",
        "teacher/05-lstm.zh.docx", "teacher/05-lstm.zh.html",
      ])
    let page = try String(
      contentsOf: desk.folder.appendingPathComponent("handouts/student/05-lstm.zh.html"),
      encoding: .utf8)
    #expect(page.contains("快速预算"))
    #expect(page.contains("参数有改动"))
  }

  @Test("Without results: what to run; nothing is written", .enabled(if: hasPandoc))
  func missingResults() throws {
    let result = try desk.run("handout", "05-lstm", "--format", "html")
    #expect(result.status == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("unrolled build 05-lstm runs them"))
    #expect(handouts.isEmpty)
  }

  @Test("A file in place of the folder stays as it is", .enabled(if: hasPandoc))
  func unwritable() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let obstacle = desk.folder.appendingPathComponent("handouts")
    try Data("mine".utf8).write(to: obstacle)
    let result = try desk.run("handout", "--format", "html")
    #expect(result.status == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("is a file where a folder should be"))
    #expect(try Data(contentsOf: obstacle) == Data("mine".utf8))
  }

  @Test("Ctrl-C ends with one more line and leaves whole files only", .enabled(if: hasPandoc))
  func interruption() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let scratch = desk.folder.appendingPathComponent("scratch")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let result = try Command.run(
      ["handout", "--format", "html", "--jobs", "1"], in: desk.folder, interrupt: true,
      at: "drawing", environment: ["TMPDIR": scratch.path])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    #expect(result.status == 130)
    #expect(result.errors.contains("stopped"))
    #expect(handouts.allSatisfy { !$0.contains("/.") })
    for name in handouts where name.hasSuffix(".html") {
      let file = desk.folder.appendingPathComponent("handouts/\(name)")
      #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("</html>\n"))
    }
  }

  @Test("The nearest lesson is named for one that there is not")
  func unknownLesson() throws {
    let result = try desk.run("handout", "05-lst")
    #expect(result.status == 64)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("did you mean 05-lstm?"))
  }

  @Test(
    "A folder that may not be written to is told, and is left as it is",
    .enabled(if: hasPandoc && geteuid() != 0))
  func forbidden() throws {
    #expect(try desk.run("build", "05-lstm", settings: Command.small).status == 0)
    let folder = desk.folder.appendingPathComponent("handouts")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
    let result = try desk.run("handout", "--format", "html")
    #expect(result.status == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("no permission to write there"))
    #expect(handouts.isEmpty)
  }

  @Test(
    "What is typed wrongly ends with status 64",
    arguments: [
      ["handout", "05-lst"], ["handout", "--edition", "pupil"], ["handout", "--paper", "a3"],
      ["handout", "--format", "odt"], ["handout", "--jobs", "0"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Command.run(arguments, in: desk.folder)
    #expect(result.status == 64)
    #expect(handouts.isEmpty)
  }
}
