/// A frame around one time step of a heatmap, from the top of the panel to its foot.
///
/// It stands on the neighbours of the step, so that the step's own cells are seen whole; a triangle
/// above tells the inside from the outside where frames are neighbours.
public struct StepFrame: Mark {
  private let step: Double
  private let width: Double

  /// Makes the frame of a step.
  ///
  /// - Parameters:
  ///   - step: the step's place on the axis; its cells reach half a step to either side.
  ///   - width: the width of the two lines in points.
  public init(step: Double, width: Double = 1.1) {
    self.step = step
    self.width = width
  }

  /// Nothing: a frame does not lengthen the axis of the data that it stands on.
  public var extent: Extent { Extent() }

  /// Draws both edges, each on an outline in the colour of the page; a step off the axis is counted
  /// as not shown.
  public func draw(on plot: inout PlotArea) {
    guard let left = plot.placeX(step - 0.5), let right = plot.placeX(step + 0.5),
      plot.frame.x - 1 <= min(left, right), max(left, right) <= plot.frame.maxX + 1
    else { return plot.hide(step) }
    // Narrow cells have thin lines beside them, or their neighbours would be lost.
    let cell = abs(right - left)
    let width = min(width, 0.12 * cell)
    let outline = min(0.8, 0.08 * cell)
    for (x, side) in [(min(left, right), -1.0), (max(left, right), 1)] {
      func line(_ distance: Double, _ stroke: Stroke) {
        let place = x + side * distance
        plot.add(
          .path(
            Path(through: [Point(place, plot.frame.y), Point(place, plot.frame.maxY)]),
            stroke: stroke))
      }
      line(outline + width / 2, Stroke(.background, width: width + 2 * outline, opacity: 0.75))
      line(outline + width / 2, Stroke(.muted, width: width))
    }
    let radius = min(3.2, max(2, 0.4 * cell))
    plot.addBeside(
      .symbols(
        .downTriangle, at: [Point((left + right) / 2, plot.frame.y - 1.25 * radius - 0.5)],
        radius: radius, fill: Fill(.foreground), stroke: nil))
  }
}
