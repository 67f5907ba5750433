import Recurrent

extension Batch {
  /// Some of the batch's sequences, in the given order, with their targets.
  ///
  /// - Parameters:
  ///   - sequences: which ones; the same may be asked for more than once.
  ///   - outputs: O, the number of target values of a scored step.
  func selecting(_ sequences: [Int], outputs: Int) -> Batch {
    func select<Element>(_ values: [Element], width: Int) -> [Element] {
      let steps = values.count / (size * width)
      var selected: [Element] = []
      selected.reserveCapacity(steps * sequences.count * width)
      for step in 0..<steps {
        for sequence in sequences {
          let first = (step * size + sequence) * width
          selected += values[first..<first + width]
        }
      }
      return selected
    }
    let chosen: Targets =
      switch targets {
      case .values(let values): .values(select(values, width: outputs))
      case .classes(let classes): .classes(select(classes, width: 1))
      case .none: .none
      }
    return Batch(
      length: length, size: sequences.count, inputs: inputs, x: select(x, width: inputs),
      lengths: lengths.map { lengths in sequences.map { lengths[$0] } }, targets: chosen)
  }
}
