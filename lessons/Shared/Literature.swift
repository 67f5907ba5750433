import Bilingual
import Notebook

/// The works that lessons cite.
enum Literature {
  static let hochreiter1997 = Work(
    "hochreiter1997", mark: Localized(same: "Hochreiter & Schmidhuber, 1997"),
    entry: Localized(
      same: "S. Hochreiter, J. Schmidhuber: Long short-term memory. "
        + "Neural Computation 9 (8), 1735–1780, 1997."))

  static let gers2000 = Work(
    "gers2000", mark: Localized(same: "Gers et al., 2000"),
    entry: Localized(
      same: "F. A. Gers, J. Schmidhuber, F. Cummins: Learning to forget: continual prediction "
        + "with LSTM. Neural Computation 12 (10), 2451–2471, 2000."))

  static let arjovsky2016 = Work(
    "arjovsky2016", mark: Localized(same: "Arjovsky et al., 2016"),
    entry: Localized(
      same: "M. Arjovsky, A. Shah, Y. Bengio: Unitary evolution recurrent neural networks. "
        + "ICML 2016, arXiv:1511.06464."))

  static let tallec2018 = Work(
    "tallec2018", mark: Localized(same: "Tallec & Ollivier, 2018"),
    entry: Localized(
      same: "C. Tallec, Y. Ollivier: Can recurrent neural networks warp time? "
        + "ICLR 2018, arXiv:1804.11188."))
}
