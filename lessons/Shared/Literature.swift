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

  static let cho2014 = Work(
    "cho2014", mark: Localized(same: "Cho et al., 2014"),
    entry: Localized(
      same:
        "K. Cho, B. van Merriënboer, C. Gulcehre, D. Bahdanau, F. Bougares, H. Schwenk, Y. Bengio: "
        + "Learning phrase representations using RNN encoder–decoder for statistical machine "
        + "translation. EMNLP 2014, arXiv:1406.1078."))

  static let chung2014 = Work(
    "chung2014", mark: Localized(same: "Chung et al., 2014"),
    entry: Localized(
      same: "J. Chung, C. Gulcehre, K. Cho, Y. Bengio: Empirical evaluation of gated recurrent "
        + "neural networks on sequence modeling. arXiv:1412.3555, 2014."))

  static let jozefowicz2015 = Work(
    "jozefowicz2015", mark: Localized(same: "Jozefowicz et al., 2015"),
    entry: Localized(
      same: "R. Jozefowicz, W. Zaremba, I. Sutskever: An empirical exploration of recurrent "
        + "network architectures. ICML 2015."))
}
