import Bilingual
import Foundation
import Notebook
import Synchronization
import Testing

@testable import Handouts

@Suite("HTML handouts in a real browser", .needs("pandoc", "chromium"))
struct BrowserTests {
  /// The screens: a telephone and a projector, each light and dark.
  static let screens = [(360, "light"), (360, "dark"), (1600, "light"), (1600, "dark")]

  @Test("Nothing is wrong on any screen", arguments: Samples.kinds)
  func screens(edition: Edition, language: Language) throws {
    let page = try Samples.file(edition, language, .html)
    let events = Mutex<[String]>([])
    let browser = try Browser(
      program: try ExternalTool.chromium.find(),
      profile: Samples.temporary("profile-\(edition)-\(language)"),
      observer: { data in events.withLock { $0.append(String(decoding: data, as: UTF8.self)) } })
    defer { browser.close() }
    for (width, scheme) in Self.screens {
      let place = "\(width) pixels, \(scheme)"
      try browser.withTab { session in
        for domain in ["Runtime", "Log", "Network"] {
          _ = try browser.connection.ask("\(domain).enable", session: session)
        }
        _ = try browser.connection.ask(
          "Emulation.setDeviceMetricsOverride",
          ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600],
          session: session)
        _ = try browser.connection.ask(
          "Emulation.setEmulatedMedia",
          ["features": [["name": "prefers-color-scheme", "value": scheme]]], session: session)
        try browser.open(page, in: session)
        let faults = try browser.evaluate(Self.audit, in: session) as? [String]
        #expect(faults == [], "\(place)")
        let tongue = try browser.evaluate("document.documentElement.lang", in: session) as? String
        #expect(tongue == (language == .chinese ? "zh-CN" : "en-GB"))
      }
    }
    let told = events.withLock { $0 }
    for method in ["Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"] {
      #expect(!told.contains { $0.contains("\"method\":\"\(method)\"") }, "\(method)")
    }
    let requests = told.filter { $0.contains("\"method\":\"Network.requestWillBeSent\"") }
    #expect(requests.count >= Self.screens.count)
    for request in requests {
      #expect(
        request.contains("\"url\":\"data:") || request.contains("\"url\":\"file://\(page.path)"),
        "\(request.prefix(300))")
    }
  }

  /// A list of what is wrong with the page at this size and in these colours.
  static let audit = #"""
    (() => {
      const faults = [];
      const root = document.documentElement;
      if (root.scrollWidth > innerWidth) faults.push(`scrolls to ${root.scrollWidth} of ${innerWidth}`);
      if (document.images.length < 5) faults.push("hardly any picture");
      for (const image of document.images) {
        if (!image.complete || image.naturalWidth === 0) faults.push(`not loaded: ${image.alt}`);
        if (image.alt.length < 10) faults.push(`no alternative text: ${image.outerHTML.slice(0, 80)}`);
      }
      const formulas = document.querySelectorAll("math");
      if (formulas.length < 50) faults.push(`${formulas.length} formulas`);
      for (const formula of formulas) {
        const box = formula.getBoundingClientRect();
        if (formula.namespaceURI !== "http://www.w3.org/1998/Math/MathML" || box.width === 0)
          faults.push(`no MathML: ${formula.textContent}`);
      }
      if (document.querySelector(".math, script, iframe, object, embed"))
        faults.push("TeX, script or frame");
      for (const link of document.querySelectorAll("a[href], link, img, source")) {
        const target = link.getAttribute("href") ?? link.getAttribute("src") ?? link.getAttribute("srcset");
        if (!/^(#|data:)/.test(target)) faults.push(`leads outside: ${target.slice(0, 80)}`);
        if (target.startsWith("#") && !document.getElementById(decodeURIComponent(target.slice(1))))
          faults.push(`leads nowhere: ${target}`);
      }
      const colour = text => text.match(/[0-9.]+/g).map(Number);
      const luminance = ([red, green, blue]) => [red, green, blue]
        .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
      const ground = element => {
        for (let place = element; place; place = place.parentElement) {
          const parts = colour(getComputedStyle(place).backgroundColor);
          if (parts.length === 3 || parts[3] === 1) return parts;
        }
        return [255, 255, 255];
      };
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (words.nextNode()) {
        const element = words.currentNode.parentElement;
        if (!words.currentNode.data.trim() || !element.getClientRects().length) continue;
        count += 1;
        if (/\\frac|\$\$|\{value\}|:::/.test(words.currentNode.data) && !element.closest("annotation"))
          faults.push(`raw source: ${words.currentNode.data.slice(0, 60)}`);
        const [light, dark] = [colour(getComputedStyle(element).color), ground(element)]
          .map(luminance).sort((a, b) => b - a);
        const contrast = (light + 0.05) / (dark + 0.05);
        if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(2)}: ${words.currentNode.data.slice(0, 40)}`);
      }
      if (count < 200) faults.push(`${count} pieces of text`);
      return [...new Set(faults)];
    })()
    """#

  @Test(
    "A page with each kind of fault is told from one without",
    arguments: [
      ("<script>1</script>", "script"), ("<p style='width:2000px'>wide</p>", "scrolls"),
      ("<p style='color:#999;background:#fff'>pale</p>", "contrast"),
      ("<img src='data:,' alt='a picture that is none'>", "not loaded"),
      ("<a href='https://example.org/'>out</a>", "leads outside"),
      ("<a href='#nowhere'>in</a>", "leads nowhere"), ("<p>$$x$$</p>", "raw source"),
    ])
  func faults(piece: String, fault: String) throws {
    let folder = Samples.temporary("faults")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("\(fault.filter(\.isLetter)).html")
    let html = "<!DOCTYPE html><html lang='en'><body style='background:#fff'>\(piece)</body></html>"
    try Data(html.utf8).write(to: file)
    let browser = try Browser(
      program: try ExternalTool.chromium.find(), profile: folder.appendingPathComponent(fault))
    defer { browser.close() }
    try browser.withTab { session in
      _ = try browser.connection.ask(
        "Page.navigate", ["url": file.absoluteString], session: session)
      try browser.waitForLoading(of: file, in: session)
      let faults = try browser.evaluate(Self.audit, in: session) as? [String] ?? []
      #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }
  }
}
