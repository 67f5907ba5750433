import Bilingual

/// Turns a figure into elements: fits scales, sets words, shares out the room, draws the panels.
struct FigureLayout {
  let figure: Figure
  let language: Language
  let typesetter: Typesetter
  private(set) var plans: [PanelPlan] = []
  private var legend: LegendStrip?
  private var title: TextBlock?
  private var hidden = 0

  init(figure: Figure, language: Language, typesetter: Typesetter) {
    self.figure = figure
    self.language = language
    self.typesetter = typesetter
  }

  private var rows: Int { (figure.panels.count + figure.columns - 1) / figure.columns }
  private var page: Rect { Rect(x: 0, y: 0, width: figure.size.width, height: figure.size.height) }
  private var inner: Rect { page.inset(Metrics.margin) }

  /// All elements of the figure, from back to front.
  mutating func elements() throws -> [Element] {
    title = try figure.title.map {
      try typesetter.set(
        $0[language], size: Metrics.titleSize, bold: true, width: inner.width)
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
    if hidden > 0 { elements.append(.group("note", [try note(hidden: hidden)])) }
    return elements
  }

  private var headTop: Double { inner.y + (title.map { $0.size.height + 6 } ?? 0) }

  // MARK: scales

  private func plan(_ index: Int) throws -> PanelPlan {
    let panel = figure.panels[index]
    let (row, column) = (index / figure.columns, index % figure.columns)
    var plan = PanelPlan(
      panel: panel, row: row, column: column,
      x: fitted(panel.x, panels: figure.sharing.contains(.x) ? figure.panels : [panel], \.x),
      y: fitted(panel.y, panels: figure.sharing.contains(.y) ? figure.panels : [panel], \.y))
    let isLowest = index + figure.columns >= figure.panels.count
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

  // MARK: room

  /// Shares out the page; a second round puts a legend on top when names do not fit at line ends.
  private mutating func arrange() throws {
    let direct = figure.legend == .automatic && endLabelsFitAcross()
    try arrange(direct: direct)
    if direct, !endLabelsFitDown() { try arrange(direct: false) }
  }

  private mutating func arrange(direct: Bool) throws {
    let keys = legendKeys(direct: direct)
    legend =
      keys.isEmpty || figure.legend == .none
      ? nil
      : try LegendStrip(
        keys: keys, width: inner.width, language: language, typesetter: typesetter)
    for index in plans.indices { try setWords(of: index, direct: direct) }
    try placeRows()
    for index in plans.indices {
      let count = max(2, Int(plans[index].frame.height / 42))
      try setYTicks(of: index, count: count)
      try setColourBar(of: index)
    }
    placeColumns()
    for index in plans.indices { try setXTicks(of: index) }
    try placeRows()
    if let tight = plans.first(where: { $0.frame.width < 24 || $0.frame.height < 12 }) {
      throw FigureError.tooSmall(
        what: "the figure with \(plans.count) panels",
        needed: Size(
          width: figure.size.width + max(0, 40 - tight.frame.width) * Double(figure.columns),
          height: figure.size.height + max(0, 30 - tight.frame.height) * Double(rows)),
        given: figure.size)
    }
  }

  private func legendKeys(direct: Bool) -> [SeriesKey] {
    var keys: [SeriesKey] = []
    for mark in figure.panels.flatMap(\.marks) {
      for key in mark.keys where !keys.contains(key) {
        // A series without values has no end to stand at, and is named all the same.
        let standsAtEnd =
          direct && key.hasEnd && plans.contains { $0.ends.contains(key.label[language]) }
        if !standsAtEnd { keys.append(key) }
      }
    }
    return keys
  }

  private func endLabelsFitAcross() -> Bool {
    let room = inner.width / Double(figure.columns) * 0.3
    return figure.panels.flatMap(\.marks).flatMap(\.keys).filter(\.hasEnd).allSatisfy { key in
      let block = try? typesetter.set(key.label[language], size: Metrics.labelSize)
      return (block?.size.width ?? .infinity) <= room
    }
  }

  private func endLabelsFitDown() -> Bool {
    plans.allSatisfy { plan in
      let needed = plan.endLabels.reduce(0) { $0 + $1.size.height }
      return needed <= plan.frame.height
    }
  }

  private mutating func setWords(of index: Int, direct: Bool) throws {
    var plan = plans[index]
    let width = inner.width / Double(figure.columns) - Metrics.panelGap
    plan.title = try plan.panel.title.map {
      try typesetter.set($0[language], size: Metrics.panelTitleSize, bold: true, width: width)
    }
    plan.xTitle =
      !plan.showsXTitle
      ? nil
      : try plan.panel.x.title.map {
        try typesetter.set($0[language], size: Metrics.axisTitleSize, width: width * 0.8)
      }
    plan.yTitle =
      !plan.showsYTitle
      ? nil
      : try plan.panel.y.title.map {
        try typesetter.set(
          $0[language], size: Metrics.axisTitleSize,
          width: plan.panel.y.titlePlacement == .side ? width * 0.25 : width,
          alignment: plan.panel.y.titlePlacement == .side ? .trailing : .leading)
      }
    plan.endLabels =
      !direct
      ? []
      : try plan.ends.map { try typesetter.set($0, size: Metrics.labelSize) }
    if plan.xTicks.isEmpty, plan.showsXLabels, hasTicks(plan.panel.x) {
      // One line of words is reserved until the columns' widths are known.
      plan.xTicks = [(Tick(0, "0"), try typesetter.set("0", size: Metrics.tickSize))]
    }
    plans[index] = plan
  }

  private func hasTicks(_ axis: Axis) -> Bool {
    if case .none = axis.ticks { false } else { true }
  }

  private mutating func placeRows() throws {
    let top = headTop + (legend?.height ?? 0)
    let noteRoom = hidden > 0 ? 20.0 : 0
    let bottom = inner.maxY - noteRoom
    let gap = Metrics.panelGap * (figure.sharing.contains(.x) ? 0.5 : 1)
    var fixed = gap * Double(max(0, rows - 1))
    var weights = 0.0
    for row in 0..<rows {
      let plans = plans.filter { $0.row == row }
      fixed += (plans.map(\.top).max() ?? 0) + (plans.map(\.bottom).max() ?? 0)
      weights += plans.map(\.panel.weight).max() ?? 0
    }
    let unit = max(0, bottom - top - fixed) / max(weights, 1e-9)
    var y = top
    for row in 0..<rows {
      let members = plans.indices.filter { plans[$0].row == row }
      let height = unit * (members.map { plans[$0].panel.weight }.max() ?? 0)
      let top = members.map { plans[$0].top }.max() ?? 0
      y += top
      for index in members {
        plans[index].rowTop = top
        plans[index].frame.y = y
        plans[index].frame.height = height
      }
      y += height + (members.map { plans[$0].bottom }.max() ?? 0) + gap
    }
  }

  private mutating func placeColumns() {
    let columns = min(figure.columns, plans.count)
    var fixed = Metrics.panelGap * Double(max(0, columns - 1))
    var lefts: [Double] = []
    var rights: [Double] = []
    for column in 0..<columns {
      let members = plans.filter { $0.column == column }
      lefts.append(members.map(\.left).max() ?? 0)
      rights.append(max(members.map(\.right).max() ?? 0, 10))
      fixed += lefts[column] + rights[column]
    }
    let width = max(0, inner.width - fixed) / Double(max(columns, 1))
    var x = inner.x
    for column in 0..<columns {
      x += lefts[column]
      for index in plans.indices where plans[index].column == column {
        plans[index].frame.x = x
        plans[index].frame.width = width
      }
      x += width + rights[column] + Metrics.panelGap
    }
  }

  // MARK: ticks

  private mutating func setYTicks(of index: Int, count: Int) throws {
    let plan = plans[index]
    var wanted = count
    repeat {
      let ticks = ticks(of: plan.panel.y, plan.y, count: wanted)
      plans[index].yTicks = try ticks.map { tick in
        let label = plan.showsYLabels ? tick.label : nil
        return (tick, try label.map { try set($0, limit: inner.width * 0.24, .trailing) })
      }
      wanted -= 1
    } while wanted >= 2
      && labelsCollide(
        plans[index].yTicks, scale: plan.y, length: plan.frame.height, \.height, gap: 1)
    dropColliding(
      &plans[index].yTicks, scale: plan.y, length: plan.frame.height, \.height, gap: 1)
  }

  private mutating func setXTicks(of index: Int) throws {
    let plan = plans[index]
    let slot =
      plan.frame.width / Double(max(1, FigureLayout.categoryCount(plan.panel.x.scale) ?? 1))
    var wanted = max(2, Int(plan.frame.width / 75))
    repeat {
      let ticks = ticks(of: plan.panel.x, plan.x, count: wanted)
      plans[index].xTicks = try ticks.map { tick in
        let label = plan.showsXLabels ? tick.label : nil
        return (tick, try label.map { try set($0, limit: max(slot - 6, 20), .centre) })
      }
      wanted -= 1
    } while wanted >= 2
      && labelsCollide(
        plans[index].xTicks, scale: plan.x, length: plan.frame.width, \.width, gap: 8)
    dropColliding(&plans[index].xTicks, scale: plan.x, length: plan.frame.width, \.width, gap: 8)
  }

  private func set(_ label: Label, limit: Double, _ alignment: Alignment) throws -> TextBlock {
    try typesetter.set(label, size: Metrics.tickSize, width: limit, alignment: alignment)
  }

  private func ticks(of axis: Axis, _ scale: FittedScale, count: Int) -> [Tick] {
    switch axis.ticks {
    case .none: []
    case .at(let ticks): ticks
    case .automatic: scale.ticks(count: count, language: language)
    }
  }

  private func labelsCollide(
    _ ticks: [(tick: Tick, block: TextBlock?)], scale: FittedScale, length: Double,
    _ extent: KeyPath<Size, Double>, gap: Double
  ) -> Bool {
    var rest = ticks
    dropColliding(&rest, scale: scale, length: length, extent, gap: gap)
    return zip(ticks, rest).contains { ($0.block == nil) != ($1.block == nil) }
  }

  /// Takes away the words of ticks that stand too close to the one before.
  private func dropColliding(
    _ ticks: inout [(tick: Tick, block: TextBlock?)], scale: FittedScale, length: Double,
    _ extent: KeyPath<Size, Double>, gap: Double
  ) {
    func centre(_ index: Int) -> Double {
      (scale.fraction(of: ticks[index].tick.value) ?? 0) * length
    }
    var end = -Double.infinity
    for index in ticks.indices.sorted(by: { centre($0) < centre($1) }) {
      guard let block = ticks[index].block else { continue }
      let half = block.size[keyPath: extent] / 2
      if centre(index) - half < end {
        ticks[index].block = nil
      } else {
        end = centre(index) + half + gap
      }
    }
  }

  private static func categoryCount(_ scale: Scale) -> Int? {
    if case .categories(let names) = scale { names.count } else { nil }
  }

  private mutating func setColourBar(of index: Int) throws {
    let plan = plans[index]
    plans[index].colourBar = try plan.panel.marks.lazy.compactMap(\.colourScale).first.map {
      try ColourBar(
        $0, height: plan.frame.height, language: language, typesetter: typesetter)
    }
  }

  // MARK: what cannot be shown

  /// Draws the marks on a frame of any size, to learn what they hide and which lines have an end.
  private mutating func rehearse() throws {
    for index in plans.indices {
      var plot = PlotArea(
        frame: Rect(x: 0, y: 0, width: 100, height: 100), x: plans[index].x, y: plans[index].y,
        isYReversed: false, isFilled: false, language: language)
      for mark in plans[index].panel.marks { try mark.draw(on: &plot) }
      hidden += plot.hiddenValues
      plans[index].ends = plot.endLabels.map(\.label)
    }
  }

  private func note(hidden: Int) throws -> Element {
    let words = Localized<Label>(
      en: "Not shown: \(hidden) \(hidden == 1 ? "value" : "values") without a place on the axes",
      zh: "未显示：\(hidden) 个在坐标轴上没有位置的数值")
    let block = try typesetter.set(words[language], size: Metrics.noteSize, width: inner.width)
    return .text(block, at: Point(inner.x, inner.maxY - block.size.height + 2), paint: .muted)
  }
}
