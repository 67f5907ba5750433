import Experiments
import Recurrent
import Testing

@Suite("The first step of Adam")
struct FirstStepTests {
  @Test("It has the size of the rate: none at rate 0, and the radius moves within the bound")
  func sizeOfTheStep() throws {
    let hidden = 10
    let rates: [Float] = [1e-9, 1e-3]
    let outcome = try FirstStep(
      of: AddingProblem(length: 12), activation: .relu, hidden: hidden,
      initialisation: .identity(), batch: 16, rates: rates, seed: 3
    ).run(Monitor())
    #expect(abs(outcome.after[0].loss - outcome.before) < 1e-4)
    #expect(outcome.after[1].loss != outcome.before)
    for (rate, after) in zip(rates, outcome.after) {
      // A matrix whose entries are at most the rate has a norm of at most hidden times the rate.
      #expect(abs(after.radius - 1) <= Double(hidden) * Double(rate) + 1e-6)
      let active = Double(after.activeUnits)
      #expect(after.activeRadius <= 1 + active * Double(rate) + 1e-6)
      #expect((0...hidden).contains(after.activeUnits))
    }
  }
}
