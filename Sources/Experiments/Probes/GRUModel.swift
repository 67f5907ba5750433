import Recurrent

/// A GRU of one layer that can be differentiated step by step, and run with a gate held.
///
/// The reset acts after the product, and the candidate is a tanh.
struct GRUModel {
  let network: PlainNetwork
  private let W_rh: Matrix
  private let W_zh: Matrix
  private let W_nh: Matrix
  private let b_nh: Vector
  private let W_nx: Matrix
  private let b_nx: Vector

  /// Takes a network's weights; those of a gate that is fixed count as zero.
  init(_ parameters: PlainParameters) {
    let layout = parameters.layout
    let hidden = layout.network.layers[0].hidden
    func matrix(_ gate: Parameters.GateName) -> Matrix {
      guard let range = layout.tensor(.hiddenWeight, layer: 0)?.range(of: gate) else {
        return Matrix(rows: hidden, columns: hidden)
      }
      // A gate that all units share has a single row.
      return Matrix(
        rows: hidden, columns: hidden,
        (0..<hidden * hidden).map { parameters.values[range.lowerBound + $0 % range.count] })
    }
    network = PlainNetwork(parameters)
    W_rh = matrix(.reset)
    W_zh = matrix(.update)
    W_nh = matrix(.candidate)
    func bias(_ role: Parameters.Role) -> Vector {
      let range = layout.tensor(role, layer: 0)?.range(of: .candidate)
      return range.map { Vector(Array(parameters.values[$0])) } ?? Vector(zeros: hidden)
    }
    b_nh = bias(.hiddenBias)
    b_nx = bias(.inputBias)
    let inputs = layout.network.layers[0].inputs
    let rows = layout.tensor(.inputWeight, layer: 0)?.range(of: .candidate)
    W_nx = Matrix(
      rows: hidden, columns: inputs, rows.map { Array(parameters.values[$0]) } ?? [])
  }

  /// dn_t/dh_{t−1}, through the reset gate's own dependence too.
  func candidateByState(_ step: PlainStep) -> Matrix {
    let (r, n) = (step[.reset], step[.candidate])
    let past = W_nh * step.previous.h + b_nh
    var result = W_nh
    for row in 0..<n.count {
      let slope = 1 - n[row] * n[row]
      let throughReset = past[row] * r[row] * (1 - r[row])
      for column in 0..<n.count {
        result[row, column] =
          slope * (r[row] * W_nh[row, column] + throughReset * W_rh[row, column])
      }
    }
    return result
  }

  /// dh_t/dh_{t−1}.
  func stateByState(_ step: PlainStep) -> Matrix {
    let (z, n, h_prev) = (step[.update], step[.candidate], step.previous.h)
    var result = candidateByState(step)
    for row in 0..<n.count {
      let throughUpdate = (h_prev[row] - n[row]) * z[row] * (1 - z[row])
      for column in 0..<n.count {
        result[row, column] =
          (1 - z[row]) * result[row, column] + throughUpdate * W_zh[row, column]
      }
      result[row, row] += z[row]
    }
    return result
  }

  /// What one step adds to the means.
  func means(of step: PlainStep) -> Forgetting.Means {
    func mean(_ values: Vector) -> Double {
      values.elements.reduce(0, +) / Double(values.count)
    }
    return Forgetting.Means(
      reset: mean(step[.reset]), update: mean(step[.update]),
      candidateByState: Vector(candidateByState(step).elements).norm)
  }

  /// A gate that is held at given values, a value a unit.
  enum Intervention {
    case reset(Vector)
    case update(Vector)
  }

  /// The readout after the last step, with a gate held at the steps that are named.
  func answer(
    _ x: [Vector], _ intervention: Intervention?, at isHeld: (_ step: Int) -> Bool
  ) -> Vector {
    var state = network.zeroStates[0]
    for (t, x_t) in x.enumerated() {
      let step = network.forward([x_t], initial: [state]).layers[0][0].steps[0]
      state = step.state
      guard let intervention, isHeld(t) else { continue }
      state.h =
        switch intervention {
        case .reset(let r):
          (1 - step[.update]) ⊙ candidate(of: step, reset: r)
            + step[.update] ⊙ step.previous.h
        case .update(let z): (1 - z) ⊙ step[.candidate] + z ⊙ step.previous.h
        }
    }
    let (W_yh, b_y) = network.parameters.readout
    return W_yh * state.h + b_y
  }

  /// n_t as it would be with another reset gate: only the share of the past in it changes.
  func candidate(of step: PlainStep, reset: Vector) -> Vector {
    tanh(W_nx * step.x + b_nx + reset ⊙ (W_nh * step.previous.h + b_nh))
  }
}
