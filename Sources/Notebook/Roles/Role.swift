/// A piece of running text of the form `` {keyword}`content` ``.
///
/// To add one: copy a neighbour in this folder and name it in `Roles.all`.
protocol Role: Sendable {
  /// The word between the braces.
  static var keyword: String { get }
  /// What stands between the backticks.
  var content: String { get }
  /// The kind of item that the content names; nil if it names none.
  var kind: ItemKind? { get }

  init(_ content: String)

  /// Writes the role as Markdown.
  func markdown(in context: some ReferenceContext) -> String
}

extension Role {
  var kind: ItemKind? { nil }
}

/// The roles that prose may use.
enum Roles {
  static let all: [any Role.Type] = [
    ValueRole.self, ReferenceRole.self, CitationRole.self, TermRole.self, FixedRole.self,
  ]

  static let keywords = all.map { $0.keyword }

  static func kind(of keyword: String) -> (any Role.Type)? {
    all.first { $0.keyword == keyword }
  }
}
