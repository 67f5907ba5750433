import Recurrent

/// The restarting sum: the sum of the marked numbers since the last restart.
///
/// At each step the network sees a value from U[0, 1), a mark and a restart flag. Each step is a
/// restart with probability `restartShare` and marked with probability `markShare`, each by itself.
/// After the last step the sum of the marked values since the last restart is asked for, that step
/// included; without any restart it is the sum from the first step on. Since the number of restarts
/// is random and large, a network cannot keep the sums apart: it has to clear what it holds. Each restart
/// begins a segment, so this is segment forgetting: what an earlier segment left behind must not reach the answer.
public struct RestartingSum: SequenceTask {
  /// The task's name in result files.
  public static let kind = "restarting-sum"
  /// T, the number of steps.
  public var length: Int
  /// The probability of a restart at each step.
  public var restartShare: Float
  /// The probability of a mark at each step.
  public var markShare: Float

  /// Makes the task for sequences of `length` steps.
  public init(length: Int, restartShare: Float = 0.1, markShare: Float = 0.2) {
    self.length = length
    self.restartShare = restartShare
    self.markShare = markShare
  }

  /// A value, a mark and a restart flag.
  public var inputs: Int { 3 }
  /// The sum.
  public var outputs: Int { 1 }
  /// The squared error.
  public var loss: Loss { .meanSquaredError }
  /// The sum is asked for after the last step.
  public var readout: Network.Steps { .last }

  /// The test error below which the task counts as solved.
  public static let solvedError = 0.05

  /// The error of the best constant answer: the variance of the sum.
  ///
  /// With K the number of steps since the last restart, E[S | K] = K m / 2 and
  /// E[S² | K] = K m / 3 + K (K − 1) m² / 4, where m is the share of marks.
  public var constantError: Double {
    let (p, m) = (Double(restartShare), Double(markShare))
    var mean = 0.0
    var square = 0.0
    var isReached = 1.0
    for steps in 1...length {
      let count = Double(steps)
      let share = steps == length ? isReached : isReached * p
      mean += share * count * m / 2
      square += share * (count * m / 3 + count * (count - 1) * m * m / 4)
      isReached *= 1 - p
    }
    return square - mean * mean
  }

  /// Fills a batch with fresh sequences and their sums.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var sums = [Float](repeating: 0, count: batch.size)
    for sequence in 0..<batch.size {
      for t in 0..<length {
        let place = (t * batch.size + sequence) * inputs
        let value = stream.uniform()
        let isMarked = stream.uniform() < markShare
        let isRestart = stream.uniform() < restartShare
        batch.x[place] = value
        batch.x[place + 1] = isMarked ? 1 : 0
        batch.x[place + 2] = isRestart ? 1 : 0
        if isRestart { sums[sequence] = 0 }
        if isMarked { sums[sequence] += value }
      }
    }
    batch.targets = .values(sums)
  }

  /// Whether a step is a restart.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    batch.x[(step * batch.size + sequence) * inputs + 2] == 1
  }
}
