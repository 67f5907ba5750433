import ArgumentParser
import Course
import Figures
import Foundation
import Lessons
import Recurrent

/// `unrolled bench`: whole training steps, or the drawing of figures, timed.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract:
      "Time training steps and compare them with the processor's multiply-add peak, or time "
      + "the drawing of figures.")

  @Option(help: "The cell: rnn, lstm or gru. All three if not given.")
  var cell: String?
  @Option(help: "I, the number of inputs.")
  var input: Int?
  @Option(help: "H, the number of hidden units.")
  var hidden: Int?
  @Option(help: "B, the number of sequences.")
  var batch: Int?
  @Option(help: "T, the number of steps.")
  var length: Int?
  @Option(help: "How many threads to use.")
  var threads: Int = 2
  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print a digest of the bits of short training runs of every cell, without times.")
  var bits = false

  @Flag(help: "Time the drawing of the figures whose results are in the output folder instead.")
  var figures = false
  @OptionGroup var places: FolderOptions

  private static let table = [
    (2, 32, 32, 100), (2, 64, 32, 200), (2, 128, 32, 200), (10, 128, 50, 750), (1, 256, 64, 784),
  ]

  func run() throws {
    if bits { return try BitDigest.lines(threads: threads).forEach { print($0) } }
    if figures { return try timeFigures() }
    let cells: [(String, Cell)] = [("rnn", .rnn()), ("lstm", .lstm()), ("gru", .gru())]
    let chosen = cells.filter { cell == nil || $0.0 == cell }
    guard !chosen.isEmpty else {
      throw ValidationError("there is no cell “\(cell ?? "")”; there are rnn, lstm and gru")
    }
    let isTable = input == nil && hidden == nil && batch == nil && length == nil
    let shapes = isTable ? Self.table : [(input ?? 2, hidden ?? 128, batch ?? 32, length ?? 200)]
    var rows: [Benchmark.Result] = []
    for (name, cell) in chosen {
      for (input, hidden, batch, length) in shapes {
        let benchmark = Benchmark(
          cell: cell, inputs: input, hidden: hidden, batch: batch, length: length,
          threads: threads)
        let result = try benchmark.run(name: name)
        rows.append(result)
        if !json { print(result.line) }
      }
    }
    if json { print("[" + rows.map(\.json).joined(separator: ",\n ") + "]") }
  }

  private func timeFigures() throws {
    let fonts = try Fonts()
    var results: [DrawingBenchmark.Result] = []
    for lesson in allLessons {
      guard let workshop = try Workshop(asReported: lesson, in: places.folders) else { continue }
      let measured = try DrawingBenchmark(workshop, fonts: fonts).run()
      results += measured
      if !json { for result in measured { print(result.line) } }
    }
    guard json else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(results), as: UTF8.self))
  }
}
