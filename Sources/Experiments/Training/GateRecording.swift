import Recurrent

/// One sequence inside an LSTM, step by step; numbers are rounded to four decimals.
public struct GateRecording: Codable, Sendable {
  /// The inputs, one list of all steps for each.
  public var inputs: [[Double]]
  /// i_t, one list of all steps for each unit; so are the others.
  public var input: [[Double]]
  /// f_t.
  public var forget: [[Double]]
  /// o_t.
  public var output: [[Double]]
  /// c̃_t.
  public var candidate: [[Double]]
  /// c_t.
  public var cell: [[Double]]

  /// Takes one sequence out of a batch.
  init(_ gates: LSTMGates, of sequence: Int, in batch: Batch, hidden: Int) {
    func series(_ values: [Float], width: Int) -> [[Double]] {
      (0..<width).map { unit in
        (0..<batch.length).map { t in
          let value = Double(values[(t * batch.size + sequence) * width + unit])
          return (value * 1e4).rounded() / 1e4
        }
      }
    }
    inputs = series(batch.x, width: batch.inputs)
    input = series(gates.input, width: hidden)
    forget = series(gates.forget, width: hidden)
    output = series(gates.output, width: hidden)
    candidate = series(gates.candidate, width: hidden)
    cell = series(gates.cell, width: hidden)
  }
}
