import Bilingual

/// The numbers of one unit of an RNN at one time step.
public struct RNNMoment: Sendable {
  /// The input, the state before, the state after and the output.
  public var x, hBefore, h, y: Double

  /// Makes a moment from its numbers.
  public init(x: Double, hBefore: Double, h: Double, y: Double) {
    self.x = x
    self.hBefore = hBefore
    self.h = h
    self.y = y
  }
}

/// The numbers of one unit of an LSTM at one time step.
public struct LSTMMoment: Sendable {
  /// The input, both states before, the gates, the candidate and both states after.
  public var x, hBefore, cBefore, i, f, o, candidate, c, h: Double
  /// What else arrives at the step, such as a mark; it stands beside the step's number.
  public var note: Localized<Label>?

  /// Makes a moment from its numbers.
  public init(
    x: Double, hBefore: Double, cBefore: Double, i: Double, f: Double, o: Double,
    candidate: Double, c: Double, h: Double, note: Localized<Label>? = nil
  ) {
    self.note = note
    self.x = x
    self.hBefore = hBefore
    self.cBefore = cBefore
    self.i = i
    self.f = f
    self.o = o
    self.candidate = candidate
    self.c = c
    self.h = h
  }
}

/// The numbers of one unit of a GRU at one time step.
public struct GRUMoment: Sendable {
  /// The input, the state before, the gates, the candidate and the state after.
  public var x, hBefore, z, r, candidate, h: Double

  /// Makes a moment from its numbers.
  public init(x: Double, hBefore: Double, z: Double, r: Double, candidate: Double, h: Double) {
    self.x = x
    self.hBefore = hBefore
    self.z = z
    self.r = r
    self.candidate = candidate
    self.h = h
  }
}

extension Animation {
  /// A sequence on its way through an RNN cell, one unit's numbers at each node.
  public static func rnn(
    _ moments: [RNNMoment], alternativeText: Localized<String>
  ) -> Animation {
    // Every step lights the same wires: on paper, the numbers after each step are what matters.
    make(Diagram.rnnCell, moments, alternativeText, printed: { _ in nil }) { moment in
      [
        Phase(
          Localized(en: "the input arrives", zh: "输入到达"),
          ["x": moment.x, "before": moment.hBefore], ["x", "before", "x-in", "h-in"]),
        Phase(
          Localized(en: "weighted, added, squashed", zh: "加权、相加、压缩"),
          ["h": moment.h],
          [
            "x", "before", "x-in", "h-in", "Whh", "Whx", "Whh-plus", "Whx-plus", "plus",
            "plus-tanh", "tanh", "tanh-copy", "h-out", "h",
          ]),
        Phase(
          Localized(en: "the state gives the output", zh: "由状态得到输出"), ["y": moment.y],
          ["tanh", "tanh-copy", "h-out", "h", "copy-y", "Wyh", "y-out", "y"]),
      ]
    }
  }

  /// A sequence on its way through an LSTM cell, one unit's numbers at each node.
  public static func lstm(
    _ moments: [LSTMMoment], alternativeText: Localized<String>
  ) -> Animation {
    // On paper, a step that shows nothing is told by what it does to the cell state.
    make(
      Diagram.lstmCell, moments, alternativeText, note: \.note,
      printed: { $0.o < 0.5 ? 2 : 3 }
    ) { moment in
      [
        Phase(
          Localized(en: "input and states arrive", zh: "输入与状态到达"),
          ["x": moment.x, "h-before": moment.hBefore, "c-before": moment.cBefore],
          ["x", "h-before", "c-before", "x-in", "h-in", "c-in"]),
        Phase(
          Localized(en: "the gates open or close", zh: "各门打开或关闭"),
          ["f": moment.f, "i": moment.i, "g": moment.candidate, "o": moment.o],
          [
            "x", "h-before", "x-in", "h-in", "bus", "bus-f", "bus-i", "bus-g", "f", "i", "g", "o",
          ]),
        Phase(
          cellState(keeps: moment.f >= 0.5, takesIn: moment.i >= 0.5), ["c": moment.c],
          [
            "c-before", "c-in", "f", "i", "g", "f-out", "forget", "c-kept", "i-out", "g-out",
            "write", "written", "add", "c-new", "c-out", "c",
          ]),
        Phase(
          moment.o < 0.5
            ? Localized(en: "the output gate holds it back", zh: "输出门拦住")
            : Localized(en: "the output gate lets it out", zh: "输出门放行"), ["h": moment.h],
          [
            "c", "add", "c-new", "c-out", "c-down", "squash", "squashed", "o", "o-out", "read",
            "h-out", "h",
          ]),
      ]
    }
  }

  /// A sequence on its way through a GRU cell, one unit's numbers at each node.
  public static func gru(
    _ moments: [GRUMoment], alternativeText: Localized<String>
  ) -> Animation {
    make(Diagram.gruCell, moments, alternativeText, printed: { _ in 3 }) { moment in
      [
        Phase(
          Localized(en: "input and state arrive", zh: "输入与状态到达"),
          ["x": moment.x, "h-before": moment.hBefore], ["x", "h-before", "h-in", "x-in"]),
        Phase(
          Localized(en: "both gates open or close", zh: "两个门打开或关闭"),
          ["z": moment.z, "r": moment.r],
          [
            "x", "h-before", "x-in", "h-in", "h-bus", "h-to-z", "h-pass", "h-to-r", "x-bus",
            "x-to-z",
            "x-to-r", "z", "r",
          ]),
        Phase(
          Localized(en: "the reset past and the input make a candidate", zh: "重置后的过往与输入形成候选状态"),
          ["n": moment.candidate],
          [
            "x", "h-before", "x-in", "h-in", "h-bus", "h-pass", "h-to-W", "x-bus", "x-to-W", "Whh",
            "Whh-out", "r", "r-out", "reset", "reset-out", "Whx", "Whx-out", "sum", "sum-out", "n",
          ]),
        Phase(
          Localized(en: "the update gate mixes old and new", zh: "更新门混合新旧状态"),
          ["h": moment.h],
          [
            "h-before", "h-in", "h-top", "z", "z-out", "z-up", "z-right", "complement",
            "complement-out", "n", "n-out", "let-in", "let-in-out", "keep", "kept", "add", "h-out",
            "h",
          ]),
      ]
    }
  }

  /// What happens to the cell state, by the gates that stand more than half open.
  private static func cellState(keeps: Bool, takesIn: Bool) -> Localized<Label> {
    switch (keeps, takesIn) {
    case (true, true):
      Localized(en: "the cell state keeps most and takes in", zh: "细胞状态保留大部分旧值并写入新值")
    case (true, false): Localized(en: "the cell state keeps most of it", zh: "细胞状态保留大部分旧值")
    case (false, true):
      Localized(en: "the cell state forgets most and takes in", zh: "细胞状态忘掉大部分旧值并写入新值")
    case (false, false): Localized(en: "the cell state forgets most of it", zh: "细胞状态忘掉大部分旧值")
    }
  }

  /// A part of a time step: what happens, which numbers appear, what is at work.
  ///
  /// What is at work begins at the states, inputs and gates that the phase reads.
  private struct Phase {
    var words: Localized<Label>
    var values: [String: Double]
    var active: Set<String>

    init(_ words: Localized<Label>, _ values: [String: Double], _ active: Set<String>) {
      self.words = words
      self.values = values
      self.active = active
    }
  }

  /// Makes the frames of all moments.
  ///
  /// - Parameters:
  ///   - note: what stands beside a step's number.
  ///   - printed: the phase that a printed strip shows of a moment, with all numbers of the step;
  ///     nil for the whole step, nothing lit.
  private static func make<Moment>(
    _ diagram: Diagram, _ moments: [Moment], _ alternativeText: Localized<String>,
    note: (Moment) -> Localized<Label>? = { _ in nil }, printed: (Moment) -> Int?,
    phases: (Moment) -> [Phase]
  ) -> Animation {
    // The caption takes the place of the key.
    var taller = diagram
    taller.size.height += 26
    taller.nodes.removeAll { $0.name == "key" }
    var frames: [Frame] = []
    for (index, moment) in moments.enumerated() {
      var values: [String: Double] = [:]
      let (phases, note) = (phases(moment), note(moment))
      func caption(_ words: Localized<Label>) -> Localized<Label> {
        let beside = note.map { Localized(en: ", \($0.english)", zh: "，\($0.chinese)") }
        return Localized(
          en: "$t = \(index + 1)$\(beside?.english ?? ""): \(words.english.source)",
          zh: "$t = \(index + 1)$\(beside?.chinese ?? "")：\(words.chinese.source)")
      }
      for phase in phases {
        values.merge(phase.values) { $1 }
        frames.append(
          Frame(
            DiagramState(values: values, active: phase.active, caption: caption(phase.words)),
            seconds: 1.3))
      }
      let shown = printed(moment).map { phases[$0] }
      let words = shown?.words ?? Localized(en: "after the step", zh: "这一步之后")
      frames[frames.count - 1].printed = DiagramState(
        values: values, active: shown?.active ?? [], caption: caption(words))
    }
    return Animation(diagram: taller, frames: frames, alternativeText: alternativeText)
  }
}
