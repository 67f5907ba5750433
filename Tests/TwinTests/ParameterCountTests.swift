import Recurrent
import Testing

@testable import Lessons

@Suite("Lesson 07: parameters counted by formula, in storage, by PyTorch")
struct ParameterCountTests {
  @Test(
    "The count by rows is what the storage holds, with every convention of biases",
    arguments: CountedNetwork.Kind.allCases)
  func storage(kind: CountedNetwork.Kind) {
    for shape in CountingGrid.networks(kind) {
      for biases in [Layer.Biases.none, .one, .two] {
        var shape = shape
        shape.biases = biases
        #expect(shape.counted == shape.stored)
        #expect(shape.network.parameterCount == shape.stored)
      }
    }
  }

  @Test("The cells that lesson 08 sets side by side have the sizes that it expects")
  func equalSizes() {
    let lstm = CountedNetwork(kind: .lstm, inputs: 2, hidden: 32)
    let gru = CountedNetwork(
      kind: .gru, inputs: 2, hidden: equalSize(of: .gru(), to: .lstm(), hidden: 32, inputs: 2))
    #expect(lstm.stored == 4608)
    #expect(gru.hidden == 37)
    #expect(gru.stored == 4551)
  }

  @Test("The recorded counts are what PyTorch prints", .enabled(if: PyTorch.isInstalled))
  func recorded() throws {
    let lines = try PyTorch.lines(printedBy: "07-parameters")
    for kind in CountedNetwork.Kind.allCases {
      let printed = lines.filter { $0[0] == "count" && $0[1] == kind.rawValue }
        .compactMap { Int($0[2]) }
      #expect(printed == CountingGrid.published(kind))
      #expect(printed == CountingGrid.networks(kind).map(\.counted))
    }
  }

  @Test("PyTorch's tensors have our names, shapes and sizes", .enabled(if: PyTorch.isInstalled))
  func tensors() throws {
    let lines = try PyTorch.lines(printedBy: "07-parameters")
    let layer = CountedNetwork(kind: .lstm, inputs: 2, hidden: 32)
    let ours = Parameters.Layout(layer.network).tensors.filter { $0.layer != nil }.map { tensor in
      let shape = tensor.shape.map(String.init).joined(separator: ", ")
      return "\(tensor.name) (\(shape)\(tensor.shape.count == 1 ? "," : "")) \(tensor.range.count)"
    }
    let theirs = lines.filter { $0[0].hasSuffix("_l0") }.map { $0.joined(separator: " ") }
    #expect(theirs == ours)
    let stack = CountedNetwork(
      kind: .lstm, inputs: 2, hidden: 32, layers: 2, readsBothWays: true, outputs: 1)
    #expect(lines.contains(["total", "\(stack.stored)"]))
  }
}
