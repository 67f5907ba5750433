import Bilingual
import Figures
import Testing

@Suite("Alternative text")
struct DescriptionTests {
  @Test("curves: quantities, ranges and the order at the end, from the data")
  func curves() {
    let text = Description.curves(
      Localized(en: "Error $‖e_t‖$", zh: "误差 $‖e_t‖$"), against: Localized(en: "Step", zh: "步"),
      [
        .init(Localized(same: "RNN"), x: [0, 100], y: [0.2, 0.17]),
        .init(Localized(same: "LSTM"), x: [0, 100], y: [0.21, 0.0012]),
        .init(Localized(same: "GRU"), x: [0, 100], y: [0.19, .nan]),
      ])
    #expect(
      text.english
        == "Error ‖e_t‖ against Step from 0 to 100; values from 0.0012 to 0.21. At the end,"
        + " from lowest to highest: LSTM at 0.0012, RNN at 0.17, GRU at 0.19.")
    #expect(text.chinese.contains("：LSTM 为 0.0012；RNN 为 0.17；GRU 为 0.19。"))
    #expect(text.chinese.contains("误差 ‖e_t‖"))
  }

  @Test("curves without a value say so")
  func noValues() {
    let text = Description.curves(
      Localized(same: "y"), against: Localized(same: "x"),
      [.init(Localized(same: "a"), x: [], y: [])])
    #expect(text.english.contains("no values"))
  }

  @Test("traces: means at marked steps and elsewhere")
  func traces() {
    let text = Description.traces(
      [GateTrace("$i_t$", units: [[0.1, 0.9, 0.1], [0.3, 0.7, 0.3]], colours: .gate)],
      markedSteps: [2])
    #expect(text.english.contains("3 time steps"))
    #expect(text.english.contains("i_t 0.8 and 0.2"))
  }

  @Test("rates and results name every arm with its numbers")
  func arms() {
    let rates = Description.rates([
      SuccessRate(Localized(same: "GRU"), style: .gru, solved: 7, runs: 9)
    ])
    #expect(rates.english == "Successful runs: GRU: 7 of 9.")
    let results = Description.results(
      Localized(same: "E"),
      [
        ArmResult(
          Localized(same: "LSTM"), style: .lstm, median: 0.5, lowerQuartile: 0.25, upperQuartile: 1)
      ])
    #expect(results.english == "E, median and quartiles: LSTM: 0.5 (0.25–1).")
  }
}
