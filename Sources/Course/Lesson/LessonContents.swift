import Bilingual
import Figures
import Notebook

/// What a lesson's script supplies: the items of its report, and the drawings of its figures.
public struct LessonContents: Sendable {
  /// What the prose refers to.
  public private(set) var items: Contents
  /// The drawings, in the order in which they were added.
  public private(set) var plots: [Plot] = []

  /// Begins with nothing.
  public init() throws(ContentsError) {
    items = try Contents()
  }

  /// A figure with the data behind it.
  public struct Plot: Sendable {
    /// The name by which the prose refers to it.
    public let name: String
    /// The drawing, in both languages.
    public let figure: any Figures.Picture
    /// The numbers that are drawn.
    public let data: DataTable
  }

  /// Adds a figure; its alternative text comes from the drawing.
  public mutating func add(
    _ name: String, _ figure: any Figures.Picture, data: DataTable
  ) throws(ContentsError) {
    try items.add(Notebook.Picture(name, alternativeText: figure.alternativeText))
    plots.append(Plot(name: name, figure: figure, data: data))
  }

  /// Adds a table.
  public mutating func add(_ table: Table) throws(ContentsError) { try items.add(table) }

  /// Adds a computed value.
  public mutating func add(_ quantity: Quantity) throws(ContentsError) { try items.add(quantity) }

  /// Adds a claim.
  public mutating func add(_ claim: Claim) throws(ContentsError) { try items.add(claim) }

  /// Announces an exercise.
  public mutating func add(_ exercise: Exercise) throws(ContentsError) { try items.add(exercise) }

  /// Adds a work that may be cited.
  public mutating func add(_ work: Work) throws(ContentsError) { try items.add(work) }
}
