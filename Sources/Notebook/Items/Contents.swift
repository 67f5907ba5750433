/// Everything that a lesson's script supplies for its prose to refer to.
public struct Contents: Sendable {
  /// The figures.
  public private(set) var pictures = ItemList<Picture>(.figure)
  /// The tables.
  public private(set) var tables = ItemList<Table>(.table)
  /// The computed values.
  public private(set) var quantities = ItemList<Quantity>(.value)
  /// The claims.
  public private(set) var claims = ItemList<Claim>(.claim)
  /// The exercises.
  public private(set) var exercises = ItemList<Exercise>(.exercise)
  /// The works that prose may cite; not all of them need be cited.
  public private(set) var works = ItemList<Work>(.work)

  /// Collects items; throws a `ContentsError` for the first that cannot be taken.
  public init(
    pictures: [Picture] = [], tables: [Table] = [], quantities: [Quantity] = [],
    claims: [Claim] = [], exercises: [Exercise] = [], works: [Work] = []
  ) throws(ContentsError) {
    for picture in pictures { try add(picture) }
    for table in tables { try add(table) }
    for quantity in quantities { try add(quantity) }
    for claim in claims { try add(claim) }
    for exercise in exercises { try add(exercise) }
    for work in works { try add(work) }
  }

  /// Refuses a name that another kind of item has already: links lead to figures, tables, claims,
  /// exercises and works by name alone.
  private func requireFree(_ name: String, _ kind: ItemKind) throws(ContentsError) {
    let inventory = inventory
    for other in ItemKind.allCases where other != .value && other != kind {
      if inventory.names(of: other).contains(name) {
        throw .sharedName(kind, other, name)
      }
    }
  }

  /// Adds a figure.
  public mutating func add(_ picture: Picture) throws(ContentsError) {
    try requireFree(picture.name, .figure)
    try pictures.add(picture)
  }

  /// Adds a table whose rows have as many cells as it has columns.
  public mutating func add(_ table: Table) throws(ContentsError) {
    for (index, row) in table.rows.enumerated() where row.count != table.columns.count {
      throw .raggedRow(
        table: table.name, row: index + 1, cells: row.count, columns: table.columns.count)
    }
    try requireFree(table.name, .table)
    try tables.add(table)
  }

  /// Adds a computed value.
  public mutating func add(_ quantity: Quantity) throws(ContentsError) {
    try quantities.add(quantity)
  }

  /// Adds a claim whose verdict is one that its rule can return.
  public mutating func add(_ claim: Claim) throws(ContentsError) {
    if let verdict = claim.outcome.verdict, !claim.possibleVerdicts.contains(verdict) {
      throw .verdictOutsideRule(claim: claim.id, verdict, possible: claim.possibleVerdicts)
    }
    try requireFree(claim.id, .claim)
    try claims.add(claim)
  }

  /// Adds an exercise.
  public mutating func add(_ exercise: Exercise) throws(ContentsError) {
    try requireFree(exercise.name, .exercise)
    try exercises.add(exercise)
  }

  /// Adds a work that may be cited.
  public mutating func add(_ work: Work) throws(ContentsError) {
    try requireFree(work.name, .work)
    try works.add(work)
  }

  /// The names of the items alone.
  public var inventory: Inventory {
    Inventory(
      figures: pictures.names, tables: tables.names, values: quantities.names,
      claims: claims.all.map { ($0.id, $0.possibleVerdicts) }, exercises: exercises.names,
      works: works.names)
  }
}
