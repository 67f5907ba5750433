/// The search for a learning rate on a grid that may be widened.
struct RateSearch {
  /// The rates that are tried in any case, ascending; with a single one nothing is tuned.
  let rates: [Float]
  /// Rates beyond the grid's ends, tried one after another while the best stands at an end.
  var furtherRates: [Float] = []

  /// The rate with the best score.
  ///
  /// - Parameter scores: the scores of rates, in their order.
  /// - Throws: what `scores` throws.
  func best(_ scores: ([Float]) throws -> [TuningScore]) throws -> Float {
    guard rates.count > 1 else { return rates[0] }
    var tried = Array(zip(rates, try scores(rates)))
    while true {
      let best = tried.indices.min { tried[$0].1 < tried[$1].1 } ?? 0
      let (rate, score) = tried[best]
      // Where nothing solves the task, an end of the grid says little: the search would run on and on.
      guard score.hasSolved else { return rate }
      if best == 0, let lower = furtherRates.filter({ $0 < rate }).max() {
        tried.insert((lower, try scores([lower])[0]), at: 0)
      } else if best == tried.count - 1, let higher = furtherRates.filter({ $0 > rate }).min() {
        tried.append((higher, try scores([higher])[0]))
      } else {
        return rate
      }
    }
  }
}
