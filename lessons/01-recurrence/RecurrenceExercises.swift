import Bilingual
import Course
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct RecurrenceExercises {
  private let hidden: Int

  init(_ setting: Setting) {
    hidden = setting[RecurrenceLesson.hidden]
  }

  func add(to contents: inout LessonContents) throws {
    // Three steps of one unit, by hand: x = (1, 0, 0).
    let (w, u) = (0.5, 2.0)
    let first = tanh(u * 1)
    let second = tanh(w * first)
    let third = tanh(w * second)
    for (name, value) in [
      ("hand-first", first), ("hand-second", second), ("hand-third", third),
    ] { try contents.add(Quantity(name, value, .fixed(decimals: 3))) }
    try contents.add(Exercise("by-hand"))

    let layer = Layer(.rnn(.tanh), inputs: 6, hidden: hidden)
    try contents.add(Quantity("layer-two-biases", count: layer.parameterCount))
    try contents.add(
      Quantity(
        "layer-one-bias",
        count: Layer(.rnn(.tanh), inputs: 6, hidden: hidden, biases: .one).parameterCount))
    try contents.add(Exercise("count"))

    let late = (1 - third * third) * second
    let middle = (1 - third * third) * w * (1 - second * second) * first
    for (name, value) in [
      ("term-late", late), ("term-middle", middle), ("term-sum", late + middle),
    ] { try contents.add(Quantity(name, value, .fixed(decimals: 3))) }
    try contents.add(Exercise("terms"))
    try contents.add(Exercise("bag"))
    try contents.add(Exercise("go-longer"))
  }
}
