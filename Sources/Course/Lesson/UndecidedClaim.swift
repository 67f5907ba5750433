import Bilingual
import Notebook

/// A claim was judged by a value that is not a number.
///
/// Every comparison with such a value is false, so a rule would fall through to some verdict that
/// nothing supports.
public struct UndecidedClaim: Error, Equatable, CustomStringConvertible {
  /// The claim's identifier.
  public var claim: String
  /// What was to be measured, in English.
  public var figure: String

  /// The problem of a claim, if it has one: a verdict that rests on something that is not a number.
  init?(_ claim: Claim) {
    guard case .judged = claim.outcome,
      let figure = claim.decidingFigures.first(where: { figure in
        // All values are printed by `NumberFormat`, which has one word for what is not a number.
        Language.allCases.contains { figure.text(in: $0).contains("NaN") }
      })
    else { return nil }
    self.claim = claim.id
    self.figure = figure.label.english
  }

  /// One line: what, where, what to do.
  public var description: String {
    "the claim “\(claim)” cannot be judged, since “\(figure)” is not a number; look for what its "
      + "experiment did not measure, or let the rule say what follows from that"
  }
}
