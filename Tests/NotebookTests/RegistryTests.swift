import Foundation
import Testing

@testable import Notebook

/// The lists of directives and roles.
@Suite struct RegistryTests {
  @Test func keywordsAreDistinctAndParentsExist() {
    #expect(Set(Directives.keywords).count == Directives.keywords.count)
    #expect(Set(Roles.keywords).count == Roles.keywords.count)
    #expect(Directives.all.compactMap { $0.parent }.allSatisfy(Directives.keywords.contains))
  }

  @Test func authorsGuideNamesEveryDirectiveAndRole() throws {
    let guide = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Notebook/README.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    for keyword in Directives.keywords { #expect(text.contains(":::{\(keyword)}")) }
    for keyword in Roles.keywords { #expect(text.contains("{\(keyword)}`")) }
  }
}
