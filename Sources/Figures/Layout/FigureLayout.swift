import Bilingual

/// Turns a figure into elements: fits scales, sets words, shares out the room, draws the panels.
struct FigureLayout {
  let figure: Figure
  let language: Language
  let typesetter: Typesetter
  var plans: [PanelPlan] = []
  var legend: LegendStrip?
  private var title: TextBlock?
  var hidden = HiddenValues()

  init(figure: Figure, language: Language, typesetter: Typesetter) {
    self.figure = figure
    self.language = language
    self.typesetter = typesetter
  }

  var rows: Int { (figure.panels.count + figure.columns - 1) / figure.columns }
  var page: Rect { Rect(x: 0, y: 0, width: figure.size.width, height: figure.size.height) }
  var inner: Rect { page.inset(Metrics.margin) }

  /// All elements of the figure, from back to front.
  mutating func elements() throws -> [Element] {
    title = try figure.title.map {
      try typesetter.set(
        $0[language].capitalised, size: Metrics.titleSize, bold: true, width: inner.width)
    }
    plans = try figure.panels.indices.map(plan)
    try rehearse()
    try arrange()
    var elements: [Element] = []
    if let title {
      elements.append(
        .group("title", [.text(title, at: Point(inner.x, inner.y), paint: .foreground)]))
    }
    if let legend {
      elements.append(.group("legend", legend.elements(at: Point(inner.x, headTop))))
    }
    for (index, plan) in plans.enumerated() {
      let drawing = PanelDrawing(plan: plan, page: page, language: language, typesetter: typesetter)
      elements.append(.group("panel-\(index + 1)", try drawing.elements()))
    }
    if !hidden.isEmpty { elements.append(.group("note", [try note()])) }
    return elements
  }

  var headTop: Double { inner.y + (title.map { $0.size.height + 6 } ?? 0) }

  private func plan(_ index: Int) throws -> PanelPlan {
    let panel = figure.panels[index]
    let (row, column) = (index / figure.columns, index % figure.columns)
    var plan = PanelPlan(
      panel: panel, row: row, column: column,
      x: fitted(panel.x, panels: figure.sharing.contains(.x) ? figure.panels : [panel], \.x),
      y: fitted(panel.y, panels: figure.sharing.contains(.y) ? figure.panels : [panel], \.y))
    // A row keeps its labels when one of its panels has none below it, so that the row looks alike.
    let isLowest = (row + 2) * figure.columns > figure.panels.count
    plan.showsXLabels = !figure.sharing.contains(.x) || isLowest
    plan.showsXTitle = plan.showsXLabels
    plan.showsYLabels = !figure.sharing.contains(.y) || column == 0
    plan.showsYTitle = plan.showsYLabels && (row == 0 || !figure.sharing.contains(.y))
    return plan
  }

  private func fitted(
    _ axis: Axis, panels: [Panel], _ values: KeyPath<Extent, DataRange>
  ) -> FittedScale {
    var range = DataRange(axis.including)
    var isFilled = false
    for panel in panels {
      for mark in panel.marks {
        range.include(mark.extent[keyPath: values])
        isFilled = isFilled || mark.extent.fillsPanel
      }
    }
    let padding = isFilled ? 0 : values == \Extent.x ? 0.015 : 0.05
    let fitted = axis.scale.fitted(to: range, domain: axis.domain, padding: padding)
    let standsOnZero = panels.contains { $0.marks.contains { $0.extent.standsOnZero } }
    guard standsOnZero, values == \Extent.y, axis.domain == nil, range.minimum == 0,
      axis.scale == .linear, fitted.upper > 0
    else { return fitted }
    return FittedScale(axis.scale, lower: 0, upper: fitted.upper)
  }

  /// Draws the marks on a frame of any size, to learn what they hide and which lines have an end.
  private mutating func rehearse() throws {
    for index in plans.indices {
      var plot = PlotArea(
        frame: Rect(x: 0, y: 0, width: 100, height: 100), x: plans[index].x, y: plans[index].y,
        isXReversed: false, isYReversed: false, isFilled: false, language: language)
      for mark in plans[index].orderedMarks { try mark.draw(on: &plot) }
      hidden.add(plot.hiddenValues)
      plans[index].ends = plot.endLabels
    }
  }

  private func note() throws -> Element {
    let block = try typesetter.set(
      hidden.words[language], size: Metrics.noteSize, width: inner.width)
    return .text(block, at: Point(inner.x, inner.maxY - block.size.height + 2), paint: .muted)
  }
}
