import Bilingual
import Course
import Experiments
import Figures
import Recurrent

/// One sequence of copy memory: what is read and what is asked for.
struct CopyPicture {
  let task: CopyMemory

  /// The channel that is 1 at each step, and the class that is asked for.
  private var sequence: (read: [Int], asked: [Int]) {
    var stream = RandomStream(seed: 3, purpose: "a sequence to look at")
    let batch = task.batch(of: 1, from: &stream)
    let read = (0..<task.length).map { t in
      (0..<task.inputs).first { batch.x[t * task.inputs + $0] == 1 } ?? 0
    }
    guard case .classes(let classes) = batch.targets else { return (read, []) }
    return (read, classes.map(Int.init))
  }

  func add(to contents: inout LessonContents) throws {
    let (read, asked) = sequence
    let t = (1...task.length).map(Double.init)
    let delimiter = CopyMemory.alphabet + 1
    let names = (0...delimiter).map { channel in
      channel == 0
        ? Tick(0, "–") : Tick(Double(channel), Label(channel == delimiter ? "!" : "\(channel)"))
    }
    let time = Localized<Label>(en: "Time step $t$", zh: "时间步 $t$")
    func panel(_ title: Localized<Label>, _ values: [Int], style: SeriesStyle) -> Panel {
      Panel(
        title, x: Axis(time, scale: .timeStep),
        y: Axis(domain: -0.6...Double(delimiter) + 0.6, ticks: .at(names))
      ) {
        Points(x: t, y: values.map(Double.init), style: style, radius: 4.5)
      }
    }
    let shown = Array(read.prefix(task.count)).map(String.init)
    let figure = Figure(
      size: Size(width: 800, height: 560),
      alternativeText: Localized(
        en:
          "One sequence of \(task.length) steps. Read: the symbols \(shown.joined(separator: ", ")), then blanks with one delimiter at step "
          + "\(task.delay + task.count). Asked for: blanks, and in the last \(task.count) steps the symbols in their order.",
        zh:
          "一个 \(task.length) 步的序列。读入：符号 \(shown.joined(separator: "、"))，然后是空白，第 \(task.delay + task.count) 步有一个分隔符。"
          + "要求的答案：先是空白，最后 \(task.count) 步依次是这些符号。"),
      sharing: [.x]
    ) {
      panel(
        Localized(en: "Read (– blank, ! delimiter)", zh: "读入（– 空白，! 分隔符）"), read,
        style: SeriesStyle(hue: .neutral, marker: .square))
      panel(
        Localized(en: "Asked for", zh: "要求的答案"), asked,
        style: SeriesStyle(hue: .purple, marker: .circle))
    }
    var data = DataTable(["step", "read", "asked for"])
    for index in read.indices {
      data.append([
        .number(t[index]), .number(Double(read[index])), .number(Double(asked[index])),
      ])
    }
    try contents.add("copy-sequence", figure, data: data)
  }
}
