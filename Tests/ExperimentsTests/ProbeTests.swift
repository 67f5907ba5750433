import Recurrent
import Testing

@testable import Experiments

@Suite("Probes measure what they say")
struct ProbeTests {
  private func trainer(_ cell: Cell, task: some SequenceTask, hidden: Int = 6) throws -> Trainer {
    let network = Network(cell, inputs: task.inputs, hidden: hidden, outputs: task.outputs)
    return try Trainer(
      network, parameters: Parameters(network, .orthogonal(), seed: 2), batch: 4,
      length: task.length, loss: task.loss, rate: .constant(0.01))
  }

  @Test("The derivatives of a GRU step agree with central differences")
  func gruDerivatives() throws {
    let task = RestartingSum(length: 5)
    let parameters = PlainParameters(try trainer(.gru(), task: task).parameters)
    let model = GRUModel(parameters)
    let x = Vector([0.3, 1, 1])
    let h = Vector([0.5, -0.4, 0.1, 0.7, -0.2, 0.3])
    func step(_ h: Vector) -> PlainStep {
      model.network.forward([x], initial: [CellState(h: h)]).layers[0][0].steps[0]
    }
    let (state, candidate) = (model.stateByState(step(h)), model.candidateByState(step(h)))
    for column in 0..<6 {
      var (above, below) = (h, h)
      above[column] += 1e-5
      below[column] -= 1e-5
      let (up, down) = (step(above), step(below))
      for row in 0..<6 {
        let states = (up.state.h[row] - down.state.h[row]) / 2e-5
        let candidates = (up[.candidate][row] - down[.candidate][row]) / 2e-5
        #expect(abs(states - state[row, column]) < 1e-8)
        #expect(abs(candidates - candidate[row, column]) < 1e-8)
      }
    }
  }

  @Test("A gate that is held at its own values changes nothing, another one does")
  func interventions() throws {
    let task = RestartingSum(length: 9)
    let trainer = try trainer(.gru(), task: task)
    let model = GRUModel(PlainParameters(trainer.parameters))
    let x = TestSet(task, size: 1, seed: 1, use: .gates).sequences[0]
    let intact = model.answer(x, nil) { _ in true }
    #expect(intact == model.network.forward(x).y[0])
    // Held at the last step alone, by values that only that step has.
    let last = model.network.forward(x).layers[0][0].steps[8]
    for held in [
      GRUModel.Intervention.reset(last[.reset]), .update(last[.update]),
    ] {
      let answer = model.answer(x, held) { $0 == 8 }
      #expect(abs(answer[0] - intact[0]) < 1e-12)
    }
    // With r = 1 in a step the candidate is that of the formula without a reset gate.
    let open = Vector([1, 1, 1, 1, 1, 1])
    let answer = model.answer(x, .reset(open)) { $0 == 8 }
    var parameters = PlainParameters(trainer.parameters)
    let rows = 0..<6
    for row in rows { parameters["bias_ih_l0"][row] = 1000 }
    let opened = PlainNetwork(parameters).forward([x[8]], initial: [last.previous])
    #expect(abs(answer[0] - opened.y[0][0]) < 1e-9)
  }

  @Test("A candidate that is saturated one way can be turned the other way by another gate")
  func saturation() throws {
    let trainer = try trainer(.gru(), task: RestartingSum(length: 5))
    var parameters = PlainParameters(trainer.parameters)
    for index in parameters["weight_hh_l0"].indices { parameters["weight_hh_l0"][index] *= 1000 }
    let model = GRUModel(parameters)
    let previous = CellState(h: Vector([0.9, -0.8, 0.7, 0.9, -0.9, 0.8]))
    let step = model.network.forward([Vector([0.3, 1, 1])], initial: [previous])
      .layers[0][0].steps[0]
    let turned = model.candidate(of: step, reset: -1 * Vector([1, 1, 1, 1, 1, 1]))
    #expect(turned.elements.allSatisfy { abs($0) <= 1 })
    #expect(zip(turned.elements, step[.candidate].elements).contains { $0 * $1 < 0 })
  }

  @Test("Where gates do not depend on the state, the direct path is the whole")
  func directPaths() throws {
    let task = AddingProblem(length: 12)
    let network = Network(
      .gru(GRU(reset: .fixed(at: 0), update: .fixed(at: 0.9))), inputs: 2, hidden: 5, outputs: 1)
    let trainer = try Trainer(
      network, parameters: Parameters(network, .orthogonal(), seed: 2), batch: 4, length: 12,
      loss: task.loss, rate: .constant(0.01))
    let finding = try DirectPaths(sequences: 2, lags: [1, 5, 11])
      .find(in: trainer, task: task, seed: 1)
    for (lag, whole, direct) in zip3(finding.lags, finding.whole, finding.direct) {
      let expected = (0..<lag).reduce(1.0) { product, _ in product * 0.9 }
      #expect(abs(whole - expected) < 1e-5)
      #expect(abs(direct - expected) < 1e-5)
    }
    #expect(finding.distance.allSatisfy { $0 < 1e-5 })
  }

  @Test("An orthogonal linear recurrence carries the gradient back unchanged")
  func stateGradients() throws {
    let task = AddingProblem(length: 12)
    let finding = try StateGradients(sequences: 10)
      .find(in: trainer(.rnn(.identity), task: task), task: task, seed: 1)
    #expect(finding.norms.count == 12)
    let first = try #require(finding.norms.first)
    #expect(first > 0)
    #expect(finding.norms.allSatisfy { abs($0 - first) < 1e-4 * first })
  }

  @Test("The gradient of an LSTM is taken where it remembers")
  func cellGradients() throws {
    let task = AddingProblem(length: 9)
    let cell = Cell.lstm(
      LSTM(input: .fixed(at: 0), forget: .fixed(at: 0.5), output: .fixed(at: 1)))
    let network = Network(cell, inputs: 2, hidden: 4, outputs: 1)
    var parameters = Parameters(network)
    parameters["readout.weight"] = [1, -1, 2, 0.5]
    let trainer = try Trainer(
      network, parameters: parameters, batch: 4, length: 9, loss: task.loss, rate: .constant(0.01))
    let finding = try StateGradients(sequences: 10).find(in: trainer, task: task, seed: 1)
    for lag in 1..<9 {
      #expect(abs(finding.norms[lag] / finding.norms[lag - 1] - 0.5) < 1e-4)
    }
  }

  @Test("A gate that looks at the value alone is moved by the input alone")
  func gateDrives() throws {
    let task = AddingProblem(length: 10)
    let network = Network(.lstm(), inputs: 2, hidden: 3, outputs: 1)
    var parameters = Parameters(network)
    // Rows i, f, candidate, o; columns value, mark.
    for row in 0..<3 { parameters["weight_ih_l0"][2 * row] = 2 }
    for row in 6..<9 { parameters["weight_hh_l0"][3 * row] = 1 }
    for row in 6..<9 { parameters["weight_ih_l0"][2 * row] = 1 }
    let trainer = try Trainer(
      network, parameters: parameters, batch: 4, length: 10, loss: task.loss,
      rate: .constant(0.01))
    let set = TestSet(task, size: 2000, seed: 1, use: .gates)
    let drives = try GateDrive.measured(in: trainer, on: set.batches)
    #expect(drives.map(\.gate) == [.input, .forget, .candidate, .output])
    // Four times the variance of a uniform number.
    #expect(abs(drives[0].fromInput - 4.0 / 12) < 0.01)
    #expect(drives[0].fromState == 0)
    #expect(drives[1].fromInput == 0)
    #expect(abs(drives[2].fromInput - 1.0 / 12) < 0.003)
    #expect(drives[2].fromState > 0)
  }

  @Test("Tied gates sum to 1 and are opposed")
  func correlation() {
    var opposed = Correlation()
    var same = Correlation()
    var constant = Correlation()
    for value in [0.1, 0.5, 0.2, 0.9, 0.4] {
      opposed.add(value, 1 - value)
      same.add(value, 2 * value + 3)
      constant.add(value, 0.7)
    }
    #expect(abs(opposed.value + 1) < 1e-12)
    #expect(abs(same.value - 1) < 1e-12)
    #expect(constant.value == 0)
  }

  @Test("Shares of sums of gates add up, and an LSTM without a gate is refused")
  func gatePairs() throws {
    let task = AddingProblem(length: 10)
    let finding = try GatePairs(sequences: 20)
      .find(in: trainer(.lstm(), task: task), task: task, seed: 1)
    #expect(abs(finding.sums.reduce(0, +) - 1) < 1e-12)
    #expect(finding.correlations.count == 6)
    let open = try trainer(.lstm(LSTM(input: .fixed(at: 1))), task: task)
    #expect(throws: NoSuchGates.self) {
      try GatePairs(sequences: 2).find(in: open, task: task, seed: 1)
    }
  }

  @Test("A run that is looked into is the run itself")
  func probedRun() throws {
    let task = AddingProblem(length: 8)
    let run = TrainingRun(
      of: task, arm: "lstm", cell: .lstm(), hidden: 6, recipe: Recipe(rate: 0.01, steps: 30),
      observation: Observation(
        interval: 10, testSize: 50, solvedError: 0.01, finalTestSize: 50), seed: 3)
    let plain = try run.run(Monitor())
    let probed = try ProbedRun(run, GatePairs(sequences: 10), escapeError: 100).run(Monitor())
    #expect(probed.training.curve == plain.curve)
    #expect(probed.training.finalError == plain.finalError)
    #expect(probed.start?.sums != probed.end?.sums)
    #expect(probed.escape != nil)
  }

  private func zip3<A, B, C>(_ a: [A], _ b: [B], _ c: [C]) -> [(A, B, C)] {
    zip(a, zip(b, c)).map { ($0, $1.0, $1.1) }
  }
}
