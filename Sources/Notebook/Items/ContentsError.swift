/// An item that a lesson's script may not supply.
public enum ContentsError: Error, Equatable, CustomStringConvertible {
  case duplicate(ItemKind, String)
  case sharedName(ItemKind, ItemKind, String)
  case badName(ItemKind, String)
  case raggedRow(table: String, row: Int, cells: Int, columns: Int)
  case verdictOutsideRule(claim: String, Verdict, possible: [Verdict])

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .duplicate(let kind, let name):
      "there are two \(kind.rawValue)s “\(name)”; give one of them another name"
    case .sharedName(let kind, let other, let name):
      "the \(kind.rawValue) “\(name)” has the name of a \(other.rawValue); "
        + "links could not tell them apart, so give it another"
    case .badName(let kind, let name):
      "the \(kind.rawValue) name “\(name)” is not made of letters, digits and hyphens"
    case .raggedRow(let table, let row, let cells, let columns):
      "row \(row) of the table “\(table)” has \(cells) cells for \(columns) columns"
    case .verdictOutsideRule(let claim, let verdict, let possible):
      "the claim “\(claim)” was judged “\(verdict)”, but its rule is said to return only "
        + "\(possible.map(\.rawValue).joined(separator: ", ")); add the verdict to the rule's"
    }
  }
}
