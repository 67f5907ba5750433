import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// Counting with one unit: an LSTM's cell state adds up, a GRU's state runs into its bound.
///
/// Both cells see 1 at every step and have weights set by hand; nothing is trained.
struct BoundedState {
  private static let steps = 60
  private static let keeping = 0.95

  private func states(of cell: Cell, _ path: KeyPath<CellState, Vector>) -> [Double] {
    var parameters = PlainParameters(
      layout: Parameters.Layout(Network(cell, inputs: 1, hidden: 1, outputs: 1)))
    // With one gate fixed at a time the candidate's row is the only one: it sees 1 and gives almost 1.
    parameters["weight_ih_l0"] = [4]
    let x = (0..<Self.steps).map { _ in Vector([1]) }
    let pass = PlainNetwork(parameters).forward(x).layers[0][0]
    return pass.steps.map { $0.state[keyPath: path][0] }
  }

  func add(to contents: inout LessonContents) throws {
    let open = LSTM(input: .fixed(at: 1), forget: .fixed(at: 1), output: .fixed(at: 1))
    let mixing = GRU(reset: .fixed(at: 1), update: .fixed(at: Float(Self.keeping)))
    let cell = states(of: .lstm(open), \.c)
    let shown = states(of: .lstm(open), \.h)
    let mixed = states(of: .gru(mixing), \.h)
    let t = (1...Self.steps).map(Double.init)
    let time = Localized<Label>(en: "Time step $t$", zh: "时间步 $t$")
    let value = Localized<Label>(en: "State of the unit", zh: "单元的状态")
    let series: [(Localized<Label>, [Double], SeriesStyle)] = [
      (Localized(en: "LSTM, $c_t$", zh: "LSTM，$c_t$"), cell, .lstm),
      (Localized(en: "GRU, $h_t$", zh: "GRU，$h_t$"), mixed, .gru),
      // Last, since the GRU's state ends beside it and would cover its marks.
      (Localized(en: "LSTM, $h_t$", zh: "LSTM，$h_t$"), shown, .lstm.variant(1)),
    ]
    let figure = Figure(
      alternativeText: Description.curves(
        value, against: time, series.map { Description.Series($0.0, x: t, y: $0.1) })
    ) {
      Panel(x: Axis(time), y: Axis(value, scale: .log)) {
        // Solid and thin: the dashes of the LSTM's state, which is 1 as well, lie on it.
        Rule(
          y: 1, label: Localized(en: "bound of the GRU’s state, 1", zh: "GRU 状态的界，1"),
          style: .neutral, width: 0.8)
        for (label, values, style) in series { Line(x: t, y: values, style: style, label: label) }
      }
    }
    var data = DataTable(["step", "LSTM c", "LSTM h", "GRU h"])
    for index in t.indices {
      data.append([t[index], cell[index], shown[index], mixed[index]].map { .number($0) })
    }
    try contents.add("bounded-state", figure, data: data)
    try contents.add(Quantity("keeping", Self.keeping, .fixed(decimals: 2)))
    try contents.add(Quantity("count-lstm", cell.last ?? .nan, .fixed(decimals: 1)))
    try contents.add(Quantity("count-gru", mixed.last ?? .nan, .fixed(decimals: 3)))
    try contents.add(Quantity("count-steps", count: Self.steps))
  }
}
