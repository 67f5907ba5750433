import Foundation
import Recurrent
import Testing

@Suite("Lessons 05 and 06: the same in PyTorch", .enabled(if: PyTorch.isInstalled))
struct GatedTwinTests {
  @Test("Loss, outputs and gradient agree", arguments: ["05-lstm", "06-gru"])
  func agreement(lesson: String) throws {
    let printed = try PyTorch.numbers(printedBy: "lessons/\(lesson)/twin.py")
    let cell: Cell = lesson == "06-gru" ? .gru() : .lstm()
    let network = Network(cell, inputs: 2, hidden: 4, outputs: 1)
    var parameters = Parameters(network)
    parameters.values = (1...parameters.count).map { Float(0.5 * sin(Double($0))) }
    let batch = Batch(
      length: 6, size: 3, inputs: 2, x: (1...36).map { Float(cos(Double($0))) },
      targets: .values([0.5, -0.25, 0.125]))
    let trainer = try Trainer(
      network, parameters: parameters, batch: 3, length: 6, loss: .meanSquaredError,
      rate: .constant(0.01))
    let result = try trainer.gradients(batch)
    let outputs = try trainer.evaluate(batch).outputs
    for (name, ours) in [
      ("loss", [result.loss]), ("outputs", outputs.map(Double.init)),
      ("gradient", result.gradient.values.map(Double.init)),
    ] {
      let theirs = try #require(printed[name])
      #expect(theirs.count == ours.count)
      let difference = zip(ours, theirs).map { abs($0 - $1) }.max() ?? .infinity
      #expect(difference < 1e-5, "\(name) differs by \(difference)")
    }
  }
}

/// The Python that lessons' twins run in.
enum PyTorch {
  static let isInstalled = (try? output(of: ["-c", "import torch"])) != nil

  /// The numbers of each line, by the word at its beginning.
  static func numbers(printedBy script: String) throws -> [String: [Double]] {
    let path = Command.root.appendingPathComponent(script).path
    let lines = try output(of: [path]).split(separator: "\n").map { $0.split(separator: " ") }
    return Dictionary(
      uniqueKeysWithValues: lines.map { (String($0[0]), $0.dropFirst().compactMap { Double($0) }) })
  }

  private struct Failure: Error {}

  private static func output(of arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }
}
