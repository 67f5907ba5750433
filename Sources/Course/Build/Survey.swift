import Experiments

/// What is stored of a lesson's results under one setting.
public struct Survey: Sendable, Codable {
  /// How many results are stored and good.
  public let fresh: Int
  /// How many were made by another definition or engine.
  public let stale: Int
  /// How many are not there; later ones may depend on these and are not counted yet.
  public let missing: Int
  /// How many files cannot be read as results.
  public let damaged: Int
  /// Whether everything that the lesson needs is there.
  public let isComplete: Bool
  /// Files in the results' folder that the lesson does not ask for.
  public let unused: [String]

  init(_ laboratory: Laboratory, isComplete: Bool) {
    fresh = laboratory.asked[.fresh] ?? 0
    stale = laboratory.asked[.stale] ?? 0
    missing = laboratory.asked[.missing] ?? 0
    damaged = laboratory.asked[.damaged] ?? 0
    self.isComplete = isComplete
    // What later runs will ask for is not known before the earlier ones are there.
    unused = isComplete ? laboratory.store.files().filter { !laboratory.files.contains($0) } : []
  }

  /// The state in words, such as "fresh (39)" or "missing (24), stale (2)".
  public var summary: String {
    if isComplete { return "fresh (\(fresh))" }
    let parts = [("damaged", damaged), ("stale", stale), ("missing", missing), ("fresh", fresh)]
    return parts.filter { $0.1 > 0 }.map { "\($0.0) (\($0.1))" }.joined(separator: ", ")
  }
}
