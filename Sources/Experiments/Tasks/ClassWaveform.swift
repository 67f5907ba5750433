import Recurrent

/// A waveform from its class: one input at the first step, and a wave to be drawn from then on.
///
/// The first step shows the class (square, triangle or sawtooth) and an amplitude from U[1/2, 1); the
/// target of every step is the wave at that step. The last input of each later step is the right answer
/// of the step before (teacher forcing), in whose place feedback puts the network's own.
public struct ClassWaveform: SequenceTask {
  /// The task's name in result files.
  public static let kind = "class-waveform"
  /// T, the number of steps.
  public var length: Int
  /// The number of steps after which a wave repeats; a multiple of 4.
  public var period: Int

  /// A class of waves.
  public enum Shape: Int, CaseIterable, Sendable {
    /// 1 in the first half of each period, −1 in the second.
    case square
    /// From 0 up to 1, down to −1 and back.
    case triangle
    /// From −1 up to 1, and again from −1.
    case sawtooth

    /// The wave of amplitude 1 at a step, counted from 0.
    public func value(at step: Int, period: Int) -> Float {
      let place = step % period
      let quarter = period / 4
      return switch self {
      case .square: place < period / 2 ? 1 : -1
      case .triangle:
        Float(
          place <= quarter ? place : place <= 3 * quarter ? 2 * quarter - place : place - period)
          / Float(quarter)
      case .sawtooth: Float(2 * place - (period - 1)) / Float(period - 1)
      }
    }
  }

  /// Makes the task for waves of `length` steps.
  public init(length: Int, period: Int = 12) {
    self.length = length
    self.period = period
  }

  /// A class, an amplitude, and the answer of the step before.
  public var inputs: Int { Shape.allCases.count + 2 }
  /// The wave's value.
  public var outputs: Int { 1 }
  /// The squared error.
  public var loss: Loss { .meanSquaredError }
  /// Every step is scored.
  public var readout: Network.Steps { .every }

  /// The error of the best constant answer.
  ///
  /// With a the amplitude and w the wave of amplitude 1 it is E[a²] E[w²] − (E[a] E[w])².
  public var constantError: Double { 7.0 / 12 * meanSquare - (3.0 / 4 * mean) * (3.0 / 4 * mean) }
  /// The error of who draws the right wave with the mean amplitude: Var(a) E[w²].
  public var meanAmplitudeError: Double { 1.0 / 48 * meanSquare }
  /// The test error below which the task counts as solved.
  public static let solvedError = 0.002

  private var values: [Double] {
    Shape.allCases.flatMap { shape in
      (0..<length).map { Double(shape.value(at: $0, period: period)) }
    }
  }
  private var mean: Double { values.reduce(0, +) / Double(values.count) }
  private var meanSquare: Double { values.reduce(0) { $0 + $1 * $1 } / Double(values.count) }

  /// Fills a batch with fresh classes and amplitudes, and their waves.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var targets = [Float](repeating: 0, count: length * batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      let shape = Shape.allCases[stream.integer(below: Shape.allCases.count)]
      let amplitude = stream.uniform(0.5, 1)
      batch.x[sequence * inputs + shape.rawValue] = 1
      batch.x[sequence * inputs + Shape.allCases.count] = amplitude
      for t in 0..<length {
        let value = amplitude * shape.value(at: t, period: period)
        targets[t * batch.size + sequence] = value
        if t + 1 < length { batch.x[((t + 1) * batch.size + sequence + 1) * inputs - 1] = value }
      }
    }
    batch.targets = .values(targets)
  }

  /// Whether a step is the first.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool { step == 0 }
}
