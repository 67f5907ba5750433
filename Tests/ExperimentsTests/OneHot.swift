import Recurrent

extension Batch {
  /// The channel that is 1 at a step of a sequence; nil unless exactly one is and all others are 0.
  func channel(at t: Int, of sequence: Int) -> Int? {
    let first = (t * size + sequence) * inputs
    let row = x[first..<first + inputs]
    guard row.count(where: { $0 == 1 }) == 1, row.count(where: { $0 == 0 }) == inputs - 1 else {
      return nil
    }
    return row.firstIndex(of: 1).map { $0 - first }
  }

  /// The target classes; none where targets are numbers.
  var targetClasses: [Int] {
    guard case .classes(let classes) = targets else { return [] }
    return classes.map { Int($0) }
  }
}
