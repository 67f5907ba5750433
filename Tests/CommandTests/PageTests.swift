import Foundation
import Testing

@Suite("The committed pages, by GitHub's rules")
struct PageTests {
  @Test("There are pages in both languages, for every lesson and the course")
  func presence() {
    #expect(Page.all.count >= 2 * (6 + 3))
    #expect(Page.all.count { $0.path.hasSuffix(".zh.md") } * 2 == Page.all.count)
  }

  @Test("Every relative link and picture has a target, and every place that is linked to exists")
  func links() throws {
    for page in Page.all {
      for link in page.links where !link.contains("://") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = page.file(String(parts[0]))
        #expect(
          FileManager.default.fileExists(atPath: file.path), "\(page.path) links to \(link)")
        guard parts.count == 2, file.pathExtension == "md" else { continue }
        let target = Page.all.first { $0.file().standardizedFileURL == file.standardizedFileURL }
        #expect(
          target?.hasAnchor(String(parts[1])) == true,
          "\(page.path) links to \(link), where there is no such place")
      }
    }
  }

  @Test("The rows of a table have as many cells as its head")
  func tables() {
    for page in Page.all {
      for cells in page.tables {
        #expect(cells.count > 2 && Set(cells).count == 1, "\(page.path): rows of \(cells) cells")
      }
    }
  }

  @Test("Folded parts and fences are closed, each part in its turn")
  func nesting() {
    for page in Page.all {
      #expect(page.closesFences, "\(page.path)")
      var depth = 0
      for line in page.lines {
        for tag in line.matches(of: /<(\/?)details>/) {
          depth += tag.output.1.isEmpty ? 1 : -1
          #expect(depth >= 0, "\(page.path): \(line)")
        }
      }
      #expect(depth == 0, "\(page.path): \(depth) parts are left open")
      let summaries = page.lines.reduce(0) { $0 + $1.matches(of: /<summary>.*<\/summary>/).count }
      #expect(summaries == page.lines.reduce(0) { $0 + $1.matches(of: /<details>/).count })
    }
  }

  @Test("The checks themselves see what is wrong")
  func sensitivity() {
    let page = Page(
      "a.md",
      text: """
        Costs $5, or \\$5, or <span>$</span>5, or `$`; but $`x^2`$ is a formula.
        > | a | b |
        > |:--|--:|
        > | `\\|` |
        ```math
        y
        ```
        """)
    #expect(page.inlineFormulas.formulas == ["x^2"])
    #expect(page.inlineFormulas.strayDollars.count == 1)
    #expect(page.displayedFormulas == ["y"])
    #expect(page.tables == [[2, 2, 1]])
    #expect(!Page("b.md", text: "```swift\nlet a = 1").closesFences)
  }
}
