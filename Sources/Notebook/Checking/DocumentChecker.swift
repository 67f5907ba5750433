/// Holds one document against the lesson's items and sources.
struct DocumentChecker {
  let document: Document
  let inventory: Inventory
  private(set) var errors: [ProseError] = []
  /// The excerpts that the document shows, by what its directives ask for.
  private(set) var excerpts: [String: CodeExcerpt] = [:]

  init(_ document: Document, inventory: Inventory, sources: SourceTree) {
    self.document = document
    self.inventory = inventory
    checkNames()
    checkDuplicates()
    checkDirectives()
    checkNumbers()
    checkReferences()
    checkEmphasis()
    cutExcerpts(from: sources)
  }

  private mutating func checkNames() {
    for mention in document.mentions where mention.kind != .code {
      let names = inventory.names(of: mention.kind)
      if !names.contains(mention.name) {
        let suggestion = nearest(to: mention.name, among: names)
        report(.unknownItem(mention.kind, mention.name, suggestion), at: mention.location)
      }
    }
  }

  private mutating func checkDuplicates() {
    var first: [Mention] = []
    for mention in document.mentions where mention.kind.isBlock && mention.kind != .code {
      if let earlier = first.first(where: { $0.namesSame(as: mention) }) {
        report(
          .duplicate(mention.kind, mention.name, firstLine: earlier.location.line ?? 1),
          at: mention.location)
      } else {
        first.append(mention)
      }
    }
  }

  private mutating func checkDirectives() {
    for case let directive as any Directive in document.allBlocks {
      for problem in directive.problems(given: inventory) {
        report(problem, at: directive.location)
      }
    }
  }

  private mutating func checkNumbers() {
    let numbered = Numbering(document).names
    for inline in document.allInlines {
      guard case .role(let role as ReferenceRole) = inline.content else { continue }
      if !numbered.contains(role.content) {
        let suggestion = nearest(to: role.content, among: numbered)
        report(.unknownNumber(role.content, suggestion), at: inline.location)
      }
    }
  }

  private mutating func checkReferences() {
    guard let citation = document.mentions.first(where: { $0.kind == .work }) else { return }
    if !document.allBlocks.contains(where: { $0 is ReferencesDirective }) {
      report(.missingReferences, at: citation.location)
    }
  }

  private mutating func checkEmphasis() {
    for block in document.allBlocks {
      errors += EmphasisChecker(block.inlines).errors
    }
  }

  private mutating func cutExcerpts(from sources: SourceTree) {
    for mention in document.mentions where mention.kind == .code {
      do throws(ProseProblem) {
        excerpts[mention.name] = try sources.excerpt(mention.name)
      } catch {
        report(error, at: mention.location)
      }
    }
  }

  private mutating func report(_ problem: ProseProblem, at location: SourceLocation) {
    errors.append(ProseError(location: location, problem: problem))
  }
}
