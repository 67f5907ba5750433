import Bilingual
import Notebook

/// Works on how recurrent networks are wired.
extension Literature {
  static let cs230 = Work(
    "cs230", mark: Localized(same: "CS 230"),
    entry: Localized(
      same:
        "A. Amidi, S. Amidi: Recurrent neural networks cheatsheet. CS 230, Stanford University, "
        + "stanford.edu/~shervine/teaching/cs-230."))

  static let schuster1997 = Work(
    "schuster1997", mark: Localized(same: "Schuster & Paliwal, 1997"),
    entry: Localized(
      same: "M. Schuster, K. K. Paliwal: Bidirectional recurrent neural networks. "
        + "IEEE Transactions on Signal Processing 45 (11), 2673–2681, 1997."))

  static let graves2005 = Work(
    "graves2005", mark: Localized(same: "Graves & Schmidhuber, 2005"),
    entry: Localized(
      same:
        "A. Graves, J. Schmidhuber: Framewise phoneme classification with bidirectional LSTM and "
        + "other neural network architectures. Neural Networks 18 (5–6), 602–610, 2005."))

  static let sutskever2014 = Work(
    "sutskever2014", mark: Localized(same: "Sutskever et al., 2014"),
    entry: Localized(
      same:
        "I. Sutskever, O. Vinyals, Q. V. Le: Sequence to sequence learning with neural networks. "
        + "NIPS 2014, arXiv:1409.3215."))

  static let williams1989 = Work(
    "williams1989", mark: Localized(same: "Williams & Zipser, 1989"),
    entry: Localized(
      same:
        "R. J. Williams, D. Zipser: A learning algorithm for continually running fully recurrent "
        + "neural networks. Neural Computation 1 (2), 270–280, 1989."))

  static let bengio2015 = Work(
    "bengio2015", mark: Localized(same: "Bengio et al., 2015"),
    entry: Localized(
      same:
        "S. Bengio, O. Vinyals, N. Jaitly, N. Shazeer: Scheduled sampling for sequence prediction "
        + "with recurrent neural networks. NIPS 2015, arXiv:1506.03099."))

  static let pascanu2014 = Work(
    "pascanu2014", mark: Localized(same: "Pascanu et al., 2014"),
    entry: Localized(
      same: "R. Pascanu, C. Gulcehre, K. Cho, Y. Bengio: How to construct deep recurrent neural "
        + "networks. ICLR 2014, arXiv:1312.6026."))
}
