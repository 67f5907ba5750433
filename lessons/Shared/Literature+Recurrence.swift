import Bilingual
import Notebook

/// Works on recurrence itself.
extension Literature {
  static let elman1990 = Work(
    "elman1990", mark: Localized(same: "Elman, 1990"),
    entry: Localized(
      same: "J. L. Elman: Finding structure in time. Cognitive Science 14 (2), 179–211, 1990."))

  static let werbos1990 = Work(
    "werbos1990", mark: Localized(same: "Werbos, 1990"),
    entry: Localized(
      same: "P. J. Werbos: Backpropagation through time: what it does and how to do it. "
        + "Proceedings of the IEEE 78 (10), 1550–1560, 1990."))

  static let martin2018 = Work(
    "martin2018", mark: Localized(same: "Martin & Cundy, 2018"),
    entry: Localized(
      same: "E. Martin, C. Cundy: Parallelizing linear recurrent neural nets over sequence length. "
        + "ICLR 2018, arXiv:1709.04057."))
}
