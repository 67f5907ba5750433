import Foundation

/// Where a lesson asks for outcomes.
///
/// A lesson is a function of outcomes: it asks for the ones that it needs, and if some are not
/// stored the laboratory throws `OutcomesNeeded`, which names them. Whoever asked the lesson runs
/// those (or says that they are missing) and asks again. So a lesson can choose its next
/// experiments by the outcomes of earlier ones, such as a learning rate by tuning runs, and the
/// order of running is nowhere written down.
public final class Laboratory {
  /// Where outcomes are stored.
  public let store: ResultStore
  /// Counts of what was asked for so far, by state.
  public private(set) var asked: [ResultStore.State: Int] = [:]
  /// The files that were asked for so far.
  public private(set) var files: Set<String> = []

  private var definitions: [String: AnyHashable] = [:]
  private let isTrusted: (_ name: String) -> Bool

  /// Opens a laboratory over a store.
  ///
  /// - Parameters:
  ///   - store: where outcomes are stored.
  ///   - isTrusted: whether the stored outcome of a name, group included, may be used; one that
  ///     may not is asked for anew, and stays stored until it is replaced.
  public init(store: ResultStore, isTrusted: @escaping (_ name: String) -> Bool = { _ in true }) {
    self.store = store
    self.isTrusted = isTrusted
  }

  /// The outcomes of experiments, in their order.
  ///
  /// - Parameters:
  ///   - experiments: what is asked for.
  ///   - group: the folder of their results, such as "tuning".
  /// - Throws: `OutcomesNeeded` where some are not stored; `NameTaken` where two definitions would be
  ///   stored in the same file.
  public func outcomes<E: Experiment>(of experiments: [E], group: String) throws -> [E.Outcome] {
    var outcomes: [E.Outcome] = []
    var needed: [PendingExperiment] = []
    for experiment in experiments {
      let name = "\(group)/\(experiment.name)"
      let known = definitions.updateValue(AnyHashable(experiment), forKey: name)
      guard known == nil || known == AnyHashable(experiment) else { throw NameTaken(name: name) }
      let (state, outcome) =
        isTrusted(name) ? store.outcome(of: experiment, group: group) : (.stale, nil)
      asked[state, default: 0] += 1
      files.insert(name + ".json")
      if let outcome {
        outcomes.append(outcome)
      } else {
        needed.append(PendingExperiment(experiment, group: group, state: state, store: store))
      }
    }
    guard needed.isEmpty else { throw OutcomesNeeded(experiments: needed) }
    return outcomes
  }
}

/// Two experiments of a lesson have the same name, so that each would replace the other's result.
public struct NameTaken: Error, CustomStringConvertible {
  /// Group and name.
  public var name: String

  /// One line: what, where, what to do.
  public var description: String {
    "two different experiments are called \(name): give one of them another group or name"
  }
}

/// Experiments have to be run before a lesson can go on.
public struct OutcomesNeeded: Error {
  /// What has to be run.
  public var experiments: [PendingExperiment]
}

/// An experiment that waits to be run, with its place in the store.
public struct PendingExperiment: Sendable {
  /// Group and name, such as "tuning/lstm-rate-0.003-seed-1".
  public let name: String
  /// A rough measure of the work, in multiply-adds.
  public let work: Double
  /// Why it has to be run.
  public let state: ResultStore.State
  private let body: @Sendable (Monitor) throws -> Void

  init<E: Experiment>(
    _ experiment: E, group: String, state: ResultStore.State, store: ResultStore
  ) {
    name = "\(group)/\(experiment.name)"
    work = experiment.work
    self.state = state
    body = { monitor in
      try store.save(try experiment.run(monitor), of: experiment, group: group)
    }
  }

  /// Runs the experiment and stores its outcome.
  ///
  /// - Throws: `Interrupted`, `FileProblem`, or what the experiment cannot do.
  public func run(_ monitor: Monitor) throws {
    try body(monitor)
  }
}
