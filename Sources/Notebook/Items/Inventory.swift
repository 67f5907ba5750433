/// The names of a lesson's items: enough to check its prose before anything has run.
public struct Inventory: Sendable {
  private let names: [ItemKind: [String]]
  /// The verdicts that each claim's rule can return.
  let verdicts: [String: [Verdict]]

  /// Lists the names of each kind; claims with the verdicts that their rules can return.
  public init(
    figures: [String] = [], tables: [String] = [], values: [String] = [],
    claims: [(id: String, verdicts: [Verdict])] = [], exercises: [String] = [],
    works: [String] = []
  ) {
    names = [
      .figure: figures, .table: tables, .value: values, .claim: claims.map(\.id),
      .exercise: exercises, .work: works,
    ]
    verdicts = Dictionary(claims.map { ($0.id, $0.verdicts) }) { first, _ in first }
  }

  /// The names of one kind; none for code, which is looked up in the sources.
  public func names(of kind: ItemKind) -> [String] {
    names[kind] ?? []
  }
}
