import Bilingual
import Course
import Notebook
import Recurrent

/// Sum of products, or product with a concatenation: claim n30, by construction.
struct Concatenation {
  private let hidden: Int
  private let inputs = 6

  init(_ setting: Setting) {
    hidden = setting[RecurrenceLesson.hidden]
  }

  func add(to contents: inout LessonContents) throws {
    let network = Network(.gru(), inputs: inputs, hidden: hidden, outputs: 1)
    let parameters = PlainParameters(try Parameters(network, .pytorch, seed: 1))
    func gate(_ name: String, columns: Int, part: Int) -> Matrix {
      let rows = parameters[name]
      let count = hidden * columns
      return Matrix(
        rows: hidden, columns: columns, Array(rows[part * count..<(part + 1) * count]))
    }
    var stream = RandomStream(seed: 1, purpose: "concatenation")
    let x = Vector((0..<inputs).map { _ in Double(stream.uniform(-1, 1)) })
    let h = Vector((0..<hidden).map { _ in Double(stream.uniform(-1, 1)) })
    let r = Vector((0..<hidden).map { _ in Double(stream.uniform(0, 1)) })
    let W_x = gate("weight_ih_l0", columns: inputs, part: 2)
    let W_h = gate("weight_hh_l0", columns: hidden, part: 2)

    // region: concatenation
    let joined = Matrix(
      rows: W_x.rows, columns: W_x.columns + W_h.columns,
      (0..<W_x.rows).flatMap { W_x.row($0).joined(W_h.row($0)).elements })
    let asSum = W_x * x + W_h * h
    let asConcatenation = joined * x.joined(h)
    // endregion
    let difference = (asSum - asConcatenation).norm
    // A GRU's reset gate: after the product, and before it.
    let resetAfter = W_x * x + r ⊙ (W_h * h)
    let resetBefore = W_x * x + W_h * (r ⊙ h)
    let beforeJoined = joined * x.joined(r ⊙ h)
    let afterGap = (resetAfter - beforeJoined).norm
    let beforeGap = (resetBefore - beforeJoined).norm
    let format = NumberFormat.scientific(digits: 1)
    let isSame = difference < 1e-12
    try contents.add(
      Claim(
        "n30", quotation: "公式中激活函数内的相加不是相加，而是向量拼接",
        translation: "The addition inside the activation function is not an addition but a "
          + "concatenation of vectors.",
        basis: .construction,
        rule: Localized(
          en: "“Not … but” says that the two differ. Refuted if "
            + "$W_x x_t + W_h h_{t-1}$ and $[W_x\\; W_h][x_t; h_{t-1}]$ are the same vector but for rounding ($10^{-12}$); "
            + "otherwise supported.",
          zh:
            "“不是……而是……”断言二者不同。若 $W_x x_t + W_h h_{t-1}$ 与 $[W_x\\; W_h][x_t; h_{t-1}]$ 除舍入误差（$10^{-12}$）外是同一个向量，"
            + "则不成立；否则判为支持。"),
        possibleVerdicts: [.supported, .refuted],
        outcome: .judged(isSame ? .refuted : .supported),
        decidingFigures: [
          .init(
            Localized(en: "difference of the two", zh: "二者之差"),
            Localized(same: format.string(difference)))
        ]))
    try contents.add(Quantity("reset-before-gap", beforeGap, .scientific(digits: 1)))
    try contents.add(Quantity("reset-after-gap", afterGap, .significant(digits: 2)))
  }
}
