import Foundation

/// One Chromium without a window, which serves any number of threads, each in a tab of its own.
final class Browser: Sendable {
  private let process: Process
  let connection: DevToolsConnection

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - program: Chromium.
  ///   - profile: a folder for its settings, empty or absent.
  ///   - observer: gets each event.
  /// - Throws: `ConversionFailed`.
  init(
    program: URL, profile: URL, observer: @escaping @Sendable (Data) -> Void = { _ in }
  ) throws {
    process = Process()
    // The pipe's ends have to be descriptors 3 and 4, which a shell can arrange.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null", program.path]
      + Self.switches + ["--user-data-dir=\(profile.path)"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    connection = DevToolsConnection(
      reader: output.fileHandleForReading, writer: input.fileHandleForWriting, observer: observer)
  }

  private static var switches: [String] {
    let switches = [
      "--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu",
      "--disable-extensions", "--disable-sync", "--disable-background-networking",
      "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage",
      "--font-render-hinting=none", "--hide-scrollbars", "--mute-audio", "--no-pings",
      "--force-color-profile=srgb",
    ]
    // Chromium refuses to run as root inside of its sandbox; the pages are our own.
    return geteuid() == 0 ? switches + ["--no-sandbox"] : switches
  }

  /// Prints what a tab shows; paper, margins and running titles are the style sheet's.
  ///
  /// - Throws: `ConversionFailed`.
  func pdf(in session: String) throws -> Data {
    let reply = try connection.ask(
      "Page.printToPDF",
      [
        "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": true,
        "generateDocumentOutline": true,
      ], session: session)
    guard let text = reply["data"] as? String, let data = Data(base64Encoded: text) else {
      throw ConversionFailed(tool: "Chromium", message: "no PDF came back")
    }
    return data
  }

  /// Opens a page and waits until its pictures and fonts are there.
  func open(_ page: URL, in session: String) throws {
    let reply = try connection.ask(
      "Page.navigate", ["url": page.absoluteString], session: session)
    if let problem = reply["errorText"] as? String {
      throw ConversionFailed(tool: "Chromium", message: "\(page.lastPathComponent): \(problem)")
    }
    try waitForLoading(of: page, in: session)
    _ = try evaluate(
      "Promise.all([document.fonts.ready, ...[...document.images].map(i => i.decode())]).then(() => 0)",
      in: session)
  }

  /// Waits until a tab has left its page for another file, and has read it.
  func waitForLoading(of page: URL, in session: String) throws {
    for _ in 0..<6000 {
      // Asked at the very moment of the change, the browser answers with an error.
      let isThere = try? evaluate(
        "location.href.endsWith('/\(page.lastPathComponent)') && document.body"
          + " && document.readyState === 'complete'",
        in: session)
      if isThere as? Bool == true { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw ConversionFailed(tool: "Chromium", message: "a page was not loaded within a minute")
  }

  /// The value of a JavaScript expression, waited for if it is a promise.
  func evaluate(_ expression: String, in session: String) throws -> Any? {
    let reply = try connection.ask(
      "Runtime.evaluate",
      ["expression": expression, "awaitPromise": true, "returnByValue": true], session: session)
    if let problem = reply["exceptionDetails"] as? [String: Any] {
      throw ConversionFailed(tool: "Chromium", message: "\(problem)")
    }
    return (reply["result"] as? [String: Any])?["value"]
  }

  /// Lends a fresh tab.
  func withTab<Result>(_ body: (String) throws -> Result) throws -> Result {
    let target = try connection.ask("Target.createTarget", ["url": "about:blank"])
    let id = target["targetId"] as? String ?? ""
    defer { _ = try? connection.ask("Target.closeTarget", ["targetId": id]) }
    let attached = try connection.ask(
      "Target.attachToTarget", ["targetId": id, "flatten": true])
    return try body(attached["sessionId"] as? String ?? "")
  }

  /// Ends the program.
  func close() {
    _ = try? connection.ask("Browser.close")
    connection.close()
    // It goes by itself when nobody listens any more; one that hangs is made to.
    for _ in 0..<100 where process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    if process.isRunning { process.terminate() }
  }
}
