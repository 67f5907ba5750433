import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// What has to wait for what: claim n5, by construction.
struct DependencyChain {
  private let lengths = [8, 32, 128, 512]
  /// T × B, held fixed: the same arithmetic, in longer and fewer sequences.
  private let pairs = 4096
  private let hidden: Int

  init(_ setting: Setting) {
    hidden = setting[RecurrenceLesson.hidden]
  }

  /// A matrix product counts as one unit of time, and may begin when what it needs is there.
  private struct Schedule {
    /// When the last of the products is done.
    var time = 0
    /// How many products there are.
    var products = 0

    /// Adds a product that needs the results of a given time, and returns when it is done.
    mutating func product(after ready: Int) -> Int {
      products += 1
      time = max(time, ready + 1)
      return ready + 1
    }
  }

  private func recurrent(_ length: Int) -> Schedule {
    var schedule = Schedule()
    var state = 0
    // W_hx x_t waits for nothing; W_hh h_{t−1} waits for the state before.
    for _ in 0..<length {
      let input = schedule.product(after: 0)
      state = max(input, schedule.product(after: state))
    }
    return schedule
  }

  /// A kernel of two steps has as many products as the recurrence: one for x_t, one for x_{t−1}.
  private func convolution(_ length: Int) -> Schedule {
    var schedule = Schedule()
    for _ in 0..<length {
      _ = schedule.product(after: 0)
      _ = schedule.product(after: 0)
    }
    return schedule
  }

  // region: scan
  /// h_t = W h_{t−1} + u_t for all t, by combining neighbours at distances that double.
  private func scan(_ W: Matrix, _ u: [Vector]) -> (h: [Vector], rounds: Int) {
    var steps = u.map { (W: W, u: $0) }
    var rounds = 0
    var distance = 1
    while distance < steps.count {
      steps = steps.indices.map { t in
        guard t >= distance else { return steps[t] }
        let earlier = steps[t - distance]
        // First the earlier stretch, then the later: again an affine map.
        return (W: steps[t].W * earlier.W, u: steps[t].W * earlier.u + steps[t].u)
      }
      distance *= 2
      rounds += 1
    }
    return (steps.map(\.u), rounds)
  }
  // endregion

  func add(to contents: inout LessonContents) throws {
    let recurrences = lengths.map(recurrent)
    let convolutions = lengths.map(convolution)
    let rounds = lengths.map { length in
      var rounds = 0
      while 1 << rounds < length { rounds += 1 }
      return rounds
    }
    try contents.add(table(recurrences, convolutions, rounds))
    try contents.add(claim(recurrences, convolutions))
    try addScan(to: &contents)
    try contents.add(Quantity("pairs", count: pairs))
  }

  private func table(
    _ recurrences: [Schedule], _ convolutions: [Schedule], _ rounds: [Int]
  ) -> Table {
    Table(
      "dependency-chain",
      columns: [
        .numbers(Localized(same: "$T$")), .numbers(Localized(same: "$B$")),
        .numbers(Localized(en: "products, RNN", zh: "RNN 的乘积个数")),
        .numbers(Localized(en: "products, convolution", zh: "卷积的乘积个数")),
        .numbers(Localized(en: "longest chain, RNN", zh: "RNN 的最长链")),
        .numbers(Localized(en: "longest chain, convolution", zh: "卷积的最长链")),
        .numbers(Localized(en: "rounds of a scan (linear RNN)", zh: "扫描的轮数（线性 RNN）")),
      ],
      rows: lengths.indices.map { index in
        let batch = pairs / lengths[index]
        return [
          lengths[index], batch, recurrences[index].products * batch,
          convolutions[index].products * batch, recurrences[index].time,
          convolutions[index].time, rounds[index],
        ].map { Localized(same: NumberFormat.count($0)) }
      })
  }

  private func claim(_ recurrences: [Schedule], _ convolutions: [Schedule]) -> Claim {
    let isEqualWork = zip(recurrences, convolutions).allSatisfy { $0.products == $1.products }
    let grows = recurrences.map(\.time) == lengths
    let stays = Set(convolutions.map(\.time)).count == 1
    func list(_ schedules: [Schedule]) -> Localized<String> {
      let words = schedules.map { NumberFormat.count($0.time) }
      return Localized(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))
    }
    return Claim(
      "n5", quotation: "计算缓慢",
      translation: "Computation is slow.",
      basis: .construction,
      rule: Localized(
        en:
          "Time itself is not judged, since it depends on the machine. Supported if, at equal numbers of products, the longest "
          + "chain of products that wait for one another has as many links as the sequence has steps in an RNN and does not "
          + "depend on the length in a convolution; otherwise refuted.",
        zh: "时间本身取决于机器，不作判定。在乘积个数相等时，若 RNN 中相互等待的乘积所成的最长链与序列步数一样长，而卷积中与长度无关，"
          + "则判为支持；否则不成立。"),
      possibleVerdicts: [.supported, .refuted],
      outcome: .judged(isEqualWork && grows && stays ? .supported : .refuted),
      decidingFigures: [
        .init(
          Localized(en: "longest chain, RNN, by length", zh: "RNN 的最长链，按长度"), list(recurrences)),
        .init(
          Localized(en: "longest chain, convolution, by length", zh: "卷积的最长链，按长度"),
          list(convolutions)),
      ])
  }

  /// A linear recurrence computed in both ways.
  private func addScan(to contents: inout LessonContents) throws {
    let size = min(hidden, 8)
    let network = Network(.rnn(.identity), inputs: size, hidden: size, outputs: 1)
    let parameters = PlainParameters(try Parameters(network, .orthogonal(), seed: 1))
    let W = Matrix(rows: size, columns: size, parameters["weight_hh_l0"])
    var stream = RandomStream(seed: 1, purpose: "scan")
    let u = (0..<128).map { _ in
      Vector((0..<size).map { _ in Double(stream.uniform(-1, 1)) })
    }
    let (scanned, rounds) = scan(W, u)
    var h = Vector(zeros: size)
    var difference = 0.0
    for t in u.indices {
      h = W * h + u[t]
      difference = max(difference, (h - scanned[t]).norm)
    }
    try contents.add(Quantity("scan-steps", count: u.count))
    try contents.add(Quantity("scan-rounds", count: rounds))
    try contents.add(Quantity("scan-difference", difference, .scientific(digits: 1)))
  }
}
