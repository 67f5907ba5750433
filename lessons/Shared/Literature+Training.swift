import Bilingual
import Notebook

/// Works on how recurrent networks are trained, and why that is hard.
extension Literature {
  static let bengio1994 = Work(
    "bengio1994", mark: Localized(same: "Bengio et al., 1994"),
    entry: Localized(
      same: "Y. Bengio, P. Simard, P. Frasconi: Learning long-term dependencies with gradient "
        + "descent is difficult. IEEE Transactions on Neural Networks 5 (2), 157–166, 1994."))

  static let pascanu2013 = Work(
    "pascanu2013", mark: Localized(same: "Pascanu et al., 2013"),
    entry: Localized(
      same: "R. Pascanu, T. Mikolov, Y. Bengio: On the difficulty of training recurrent neural "
        + "networks. ICML 2013, arXiv:1211.5063."))

  static let saxe2014 = Work(
    "saxe2014", mark: Localized(same: "Saxe et al., 2014"),
    entry: Localized(
      same:
        "A. M. Saxe, J. L. McClelland, S. Ganguli: Exact solutions to the nonlinear dynamics of "
        + "learning in deep linear neural networks. ICLR 2014, arXiv:1312.6120."))

  static let trefethen2005 = Work(
    "trefethen2005", mark: Localized(same: "Trefethen & Embree, 2005"),
    entry: Localized(
      same: "L. N. Trefethen, M. Embree: Spectra and Pseudospectra: The Behavior of Nonnormal "
        + "Matrices and Operators. Princeton University Press, 2005."))

  static let kingma2015 = Work(
    "kingma2015", mark: Localized(same: "Kingma & Ba, 2015"),
    entry: Localized(
      same: "D. P. Kingma, J. Ba: Adam: a method for stochastic optimization. "
        + "ICLR 2015, arXiv:1412.6980."))

  static let mikolov2012 = Work(
    "mikolov2012", mark: Localized(same: "Mikolov, 2012"),
    entry: Localized(
      same: "T. Mikolov: Statistical language models based on neural networks. PhD thesis, Brno "
        + "University of Technology, 2012."))
}
