/// What happened inside of a network while it read sequences: every layer and direction, step by step.
public struct Trace: Sendable {
  /// The passes of all layers, the first layer first, forward before backward.
  public let passes: [Pass]
  /// dL/dx_t, [T][B][I], where gradients were asked for.
  public let dx: [Float]

  /// The pass of a layer and direction, or nil where there is none.
  public subscript(layer layer: Int, isReverse isReverse: Bool = false) -> Pass? {
    passes.first { $0.layer == layer && $0.isReverse == isReverse }
  }

  /// One direction of a layer: all values are [T][B][H] in the order of time, 0 behind a sequence's end.
  public struct Pass: Sendable {
    /// The layer, counted from 0.
    public let layer: Int
    /// Whether the pass reads from the last step to the first.
    public let isReverse: Bool
    /// h_t.
    public internal(set) var h: [Float]
    /// c_t of an LSTM, otherwise empty.
    public internal(set) var c: [Float]
    /// The values of the learned gates and of the candidate; of an RNN there are none.
    public internal(set) var gates: [Parameters.GateName: [Float]]
    /// dL/dh_t along all paths, where gradients were asked for.
    public internal(set) var dh: [Float]
    /// h and c after each sequence's own last step in the pass's order.
    public internal(set) var final: Batch.States
    /// dL/dh and dL/dc before the first step, where gradients were asked for.
    public internal(set) var dInitial: Batch.States
    /// dL/dc_t along all paths, that through h_t included, where gradients of an LSTM were asked for.
    public internal(set) var dc: [Float]
  }

  /// Runs sequences forward and, with a loss, back, and copies out what the kernels keep.
  init(
    _ model: PackedModel, _ batch: Batch, _ loss: Loss?, feedback: Feedback?, truncation: Int?
  ) {
    var recorder = TraceRecorder(model.network, batch, withGradients: loss != nil)
    let score = loss.map { Score($0, model.network.network, batch) }
    let chunks = Chunks.of(batch.size)
    let widest = chunks.max { $0.count < $1.count } ?? 0..<0
    let pass = NetworkPass(
      model, lanes: widest, steps: (batch.length, batch.source?.length ?? 0), goesBack: true,
      feedback: feedback)
    for lanes in chunks {
      pass.lanes = lanes
      pass.forward(batch)
      recorder.recordForward(pass, batch)
      guard let score else { continue }
      _ = score.evaluate(pass.readout.outputs, batch, lanes: lanes)
      pass.backward(batch, truncation: truncation) {
        recorder.recordBackward($0, step: $1, first: lanes.lowerBound, batch)
      }
      recorder.recordInitial(pass, batch)
    }
    passes = recorder.passes
    dx = recorder.dx
  }
}
