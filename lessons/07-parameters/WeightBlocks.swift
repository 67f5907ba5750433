import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// Weight matrices as rectangles: gate below gate, part beside part, an entry a unit of area.
struct WeightBlocks {
  /// One matrix of a figure.
  struct Shape {
    var kind: CountedNetwork.Kind
    var inputs: Int
    var hidden: Int

    var layer: Layer { Layer(kind.cell, inputs: inputs, hidden: hidden) }
    var columns: Int { inputs + hidden + layer.biases.count }
  }

  let shapes: [Shape]
  let size: Size

  /// The name that a gate has in the formulas.
  private static func symbol(_ gate: Parameters.GateName, _ kind: CountedNetwork.Kind) -> String {
    guard gate == .candidate else { return gate.rawValue }
    return kind == .lstm ? "\\tilde{c}" : kind == .gru ? "\\tilde{h}" : "h"
  }

  private static func plainSymbol(
    _ gate: Parameters.GateName, _ kind: CountedNetwork.Kind
  ) -> String {
    guard gate == .candidate else { return gate.rawValue }
    return kind == .lstm ? "c̃" : kind == .gru ? "h̃" : "h"
  }

  // region: blocks
  /// A rectangle for each part of each gate; the first matrix carries the names of the legend.
  private func panel(_ shape: Shape, isFirst: Bool, rows: Double, columns: Double) -> Panel {
    let layer = shape.layer
    let gates = layer.gateRows
    let ticks = gates.map { gate in
      Tick(
        Double(gate.rows.lowerBound + gate.rows.upperBound) / 2,
        Label("$\(Self.symbol(gate.gate, shape.kind))$"))
    }
    // Where the biases are narrow, the numbers beside them would run into each other.
    let inner = shape.columns < 30 ? [shape.inputs, shape.inputs + shape.hidden] : []
    let ends = [0] + inner + [shape.columns]
    return Panel(
      title(shape),
      x: Axis(
        Localized(en: "Columns", zh: "列"), domain: 0...columns,
        ticks: .at(
          ends.map { Tick(Double($0), Label("\($0)")) })),
      y: Axis(
        domain: 0...rows, ticks: .at(ticks), isReversed: true, grid: false),
      equalUnits: true
    ) {
      for (index, gate) in gates.enumerated() {
        Block.row(
          WeightPart.allCases.map { ($0, $0.columns(of: layer)) },
          rows: Double(gate.rows.lowerBound)...Double(gate.rows.upperBound),
          isNamed: isFirst && index == 0)
      }
    }
  }
  // endregion

  private func title(_ shape: Shape) -> Localized<Label> {
    let name = shape.kind.cell.variantLabel
    let rows = shape.layer.rows
    let size = "\(rows) × \(shape.columns) = \(shape.layer.parameterCount)"
    return Localized(en: Label("\(name): \(size)"), zh: Label("\(name)：\(size)"))
  }

  var figure: Figure {
    let rows = Double(shapes.map(\.layer.rows).max() ?? 1)
    let columns = Double(shapes.map(\.columns).max() ?? 1)
    return Figure(size: size, alternativeText: description, columns: shapes.count, legend: .top) {
      for (index, shape) in shapes.enumerated() {
        panel(shape, isFirst: index == 0, rows: rows, columns: columns)
      }
    }
  }

  private var description: Localized<String> {
    func list(_ separator: String, _ sentence: (Shape) -> String) -> String {
      shapes.map(sentence).joined(separator: separator)
    }
    return Localized(
      en: "All weights of a layer as rectangles on one scale, gate below gate. "
        + list("; ") { shape in
          let gates = shape.layer.gateRows.map { Self.plainSymbol($0.gate, shape.kind) }
          return
            "\(shape.kind.cell.variantLabel): \(shape.layer.rows) rows (\(gates.joined(separator: ", "))) "
            + "of \(shape.inputs) + \(shape.hidden) + \(shape.layer.biases.count) columns, "
            + "\(shape.layer.parameterCount) parameters"
        } + ".",
      zh: "一层的全部权重画成同一比例的矩形，各门上下相接。"
        + list("；") { shape in
          let gates = shape.layer.gateRows.map { Self.plainSymbol($0.gate, shape.kind) }
          return
            "\(shape.kind.cell.variantLabel)：\(shape.layer.rows) 行（\(gates.joined(separator: "、"))），"
            + "\(shape.inputs) + \(shape.hidden) + \(shape.layer.biases.count) 列，"
            + "\(shape.layer.parameterCount) 个参数"
        } + "。")
  }

  var data: DataTable {
    var table = DataTable(["cell", "gate", "rows", "input columns", "state columns", "biases"])
    for shape in shapes {
      for gate in shape.layer.gateRows {
        table.append([
          .word(shape.kind.cell.variantLabel),
          .word(Self.plainSymbol(gate.gate, shape.kind)),
          .number(Double(gate.rows.count)), .number(Double(shape.inputs)),
          .number(Double(shape.hidden)), .number(Double(shape.layer.biases.count)),
        ])
      }
    }
    return table
  }
}
