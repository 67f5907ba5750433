/// Something that is computed once and stored: a training run, a probe, a measurement.
///
/// An experiment is its own definition. Its outcome is a function of that definition alone, bit
/// for bit, so a stored outcome stays good for as long as the definition is the same.
public protocol Experiment: Codable, Hashable, Sendable {
  /// What comes out, as it is stored.
  associatedtype Outcome: Codable, Sendable

  /// The kind of experiment, as written in result files.
  static var kind: String { get }
  /// A readable name, unique among the experiments of its group; it becomes the file's name.
  var name: String { get }
  /// A rough measure of the work, in multiply-adds, for ordering and for the time left.
  var work: Double { get }

  /// Carries the experiment out.
  ///
  /// - Parameter monitor: told of progress, asked whether to go on.
  /// - Throws: `Interrupted` when the monitor says stop, or what the experiment cannot do.
  func run(_ monitor: Monitor) throws -> Outcome
}

/// What an experiment tells while it runs, and how it learns that it should stop.
public struct Monitor: Sendable {
  /// Takes the share that is done, from 0 to 1, and the present loss if there is one.
  public var report: @Sendable (_ share: Double, _ loss: Double?) -> Void
  /// Says whether the user wants to stop.
  public var isInterrupted: @Sendable () -> Bool

  /// Makes a monitor; by default nobody listens and nobody interrupts.
  public init(
    report: @escaping @Sendable (_ share: Double, _ loss: Double?) -> Void = { _, _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.report = report
    self.isInterrupted = isInterrupted
  }

  /// Stops the experiment if the user wants it stopped.
  ///
  /// - Throws: `Interrupted`.
  public func checkpoint() throws(Interrupted) {
    if isInterrupted() { throw Interrupted() }
  }
}

/// The user stopped the program; everything that was finished is stored.
public struct Interrupted: Error {
  /// Makes the error.
  public init() {}
}
