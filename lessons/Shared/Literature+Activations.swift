import Bilingual
import Notebook

/// Works on activation functions and the starts that suit them.
extension Literature {
  static let le2015 = Work(
    "le2015", mark: Localized(same: "Le et al., 2015"),
    entry: Localized(
      same: "Q. V. Le, N. Jaitly, G. E. Hinton: A simple way to initialize recurrent networks of "
        + "rectified linear units. arXiv:1504.00941, 2015."))

  static let glorot2010 = Work(
    "glorot2010", mark: Localized(same: "Glorot & Bengio, 2010"),
    entry: Localized(
      same: "X. Glorot, Y. Bengio: Understanding the difficulty of training deep feedforward "
        + "neural networks. AISTATS 2010."))
}
