/// A panel on its way to the page: scales, ticks and the room that words need around the data.
struct PanelPlan {
  var panel: Panel
  var row: Int
  var column: Int
  var x: FittedScale
  var y: FittedScale
  var showsXLabels = true
  var showsYLabels = true
  var showsYTitle = true
  var showsXTitle = true

  /// The names that can stand at the ends of lines.
  var ends: [EndLabel] = []
  /// Whether lines that end inside the panel have their names there.
  var namesEndsInside = false
  var title: TextBlock?
  var xTitle: TextBlock?
  var yTitle: TextBlock?
  var xTicks: [(tick: Tick, block: TextBlock?)] = []
  var yTicks: [(tick: Tick, block: TextBlock?)] = []
  /// The names right of the panel.
  var endLabels: [TextBlock] = []
  var colourBar: ColourBar?
  /// The room for words left of the data that the whole column keeps.
  var columnLeft = 0.0
  /// The room for ticks of all panels in the column.
  var columnTickRoom = 0.0
  /// Whether the words of a tick reach above the data somewhere in the row.
  var rowHasTickAtTop = false
  /// The room above the data that the whole row keeps.
  var rowTop = 0.0
  var frame = Rect(x: 0, y: 0, width: 0, height: 0)

  /// The marks from back to front: what fills the panel, surfaces, then the rest as listed.
  var orderedMarks: [any Mark] {
    let filling = panel.marks.filter(\.extent.fillsPanel)
    let others = panel.marks.filter { !$0.extent.fillsPanel }
    return filling + others.filter(\.isSurface) + others.filter { !$0.isSurface }
  }

  /// Whether the data cover the panel, so that a grid behind them would not be seen.
  var isFilled: Bool { panel.marks.contains { $0.extent.fillsPanel } }

  /// The scales with the domain of one widened so that units are equally long, where they should be.
  func equalised() -> (x: FittedScale, y: FittedScale) {
    guard panel.hasEqualUnits else { return (x, y) }
    let unitX = frame.width / (x.upper - x.lower)
    let unitY = frame.height / (y.upper - y.lower)
    func widened(_ scale: FittedScale, _ length: Double, _ unit: Double) -> FittedScale {
      let middle = scale.lower / 2 + scale.upper / 2
      let half = length / unit / 2
      // Values at the ends of Double leave no room to widen.
      guard (middle - half).isFinite, (middle + half).isFinite else { return scale }
      return FittedScale(scale.scale, lower: middle - half, upper: middle + half)
    }
    return unitX > unitY
      ? (widened(x, frame.width, unitY), y) : (x, widened(y, frame.height, unitX))
  }

  /// The room for words above the data.
  var top: Double {
    let titles = (title?.size.height ?? 0) + (yTitleAbove?.size.height ?? 0)
    let bar = colourBar.map { $0.overhang + ($0.title?.size.height ?? 0) + 2 } ?? 0
    let gap = isFilled || rowHasTickAtTop ? 9.0 : 6
    return max(titles == 0 ? (isFilled ? 4 : 8) : titles + gap, bar)
  }

  /// Whether the words of a tick reach above the data.
  var hasTickAtTop: Bool {
    yTicks.contains { tick, block in
      block != nil && (y.fraction(of: tick.value) ?? 0) > 0.97
    }
  }

  /// The room for words below the data.
  var bottom: Double {
    let labels = xTicks.compactMap { $0.block?.size.height }.max() ?? 0
    let title = xTitle?.size.height ?? 0
    return (labels == 0 ? 0 : labels + Metrics.tickGap) + (title == 0 ? 0 : title + 2) + 2
  }

  /// The room for words left of the data.
  var left: Double { tickRoom + (yTitleBeside.map { $0.size.width + Metrics.besideGap } ?? 0) }

  /// The room for the words of ticks left of the data.
  var tickRoom: Double {
    let labels = yTicks.compactMap { $0.block?.size.width }.max() ?? 0
    return labels == 0 ? 0 : labels + Metrics.tickGap
  }

  /// The room for words right of the data.
  var right: Double {
    endLabelRoom + (colourBar.map { $0.width + Metrics.colourBarGap } ?? 0)
  }

  /// The room for names at the ends of lines.
  var endLabelRoom: Double {
    endLabels.map(\.size.width).max().map { $0 + Metrics.endLabelGap } ?? 0
  }

  var yTitleAbove: TextBlock? { panel.y.titlePlacement == .top ? yTitle : nil }
  var yTitleBeside: TextBlock? { panel.y.titlePlacement == .side ? yTitle : nil }
}
