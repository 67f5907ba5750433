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
    public let drawing: Drawing
    /// The numbers that are drawn; a diagram has none.
    public let data: DataTable?
  }

  /// Adds a plot with the numbers that are drawn, or a diagram without.
  public mutating func add(
    _ name: String, _ picture: any Figures.Picture, data: DataTable?
  ) throws(ContentsError) {
    try add(Plot(name: name, drawing: .picture(picture), data: data))
  }

  /// Adds an animation.
  public mutating func add(
    _ name: String, _ animation: Animation, data: DataTable?
  ) throws(ContentsError) {
    try add(Plot(name: name, drawing: .animation(animation), data: data))
  }

  private mutating func add(_ plot: Plot) throws(ContentsError) {
    let file = "figures/\(plot.name)"
    let ending = plot.drawing.reportExtension
    try items.add(
      Notebook.Picture(
        plot.name, alternativeText: plot.drawing.alternativeText,
        image: Localized(en: "\(file).en.\(ending)", zh: "\(file).zh.\(ending)"),
        data: plot.data.map { _ in "\(file).csv" }))
    plots.append(plot)
  }

  /// Adds a table.
  public mutating func add(_ table: Table) throws(ContentsError) { try items.add(table) }

  /// Adds a computed value.
  public mutating func add(_ quantity: Quantity) throws(ContentsError) { try items.add(quantity) }

  /// Adds a claim.
  ///
  /// - Throws: `UndecidedClaim` where a value that decided the verdict is not a number; `ContentsError`.
  public mutating func add(_ claim: Claim) throws {
    if let problem = UndecidedClaim(claim) { throw problem }
    try items.add(claim)
  }

  /// Announces an exercise.
  public mutating func add(_ exercise: Exercise) throws(ContentsError) { try items.add(exercise) }

  /// Adds a work that may be cited.
  public mutating func add(_ work: Work) throws(ContentsError) { try items.add(work) }
}
