/// A block of the form `:::{keyword} argument` … `:::`.
///
/// To add one: copy a neighbour in this folder and name it in `Directives.all`.
protocol Directive: Block {
  /// The word between the braces.
  static var keyword: String { get }
  /// The directive that this one must stand in; nil if it stands anywhere.
  static var parent: String? { get }
  /// The options that may follow the first line, each as `:name: value`.
  static var options: [String] { get }

  /// Reads the directive from what stands between its first and its last line.
  init?(_ source: DirectiveSource, parser: inout BlockParser)

  /// What is wrong with the directive, given the lesson's items.
  func problems(given inventory: Inventory) -> [ProseProblem]
}

extension Directive {
  static var parent: String? { nil }
  static var options: [String] { [] }

  func problems(given inventory: Inventory) -> [ProseProblem] { [] }
}
