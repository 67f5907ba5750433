import Bilingual

// How the page is shared out between panels, words and legend.
extension FigureLayout {
  /// Shares out the page; a second round puts a legend on top when names do not fit at line ends.
  mutating func arrange() throws {
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
    try equaliseUnits()
    if let tight = plans.first(where: { $0.frame.width < 24 || $0.frame.height < 12 }) {
      throw FigureError.tooSmall(
        what: "the figure with \(plans.count) panels",
        needed: Size(
          width: figure.size.width + max(0, 40 - tight.frame.width) * Double(figure.columns),
          height: figure.size.height + max(0, 30 - tight.frame.height) * Double(rows)),
        given: figure.size)
    }
  }

  /// Widens the scales of panels whose units are equally long, and marks them anew.
  private mutating func equaliseUnits() throws {
    let indices = plans.indices.filter { plans[$0].panel.hasEqualUnits }
    guard !indices.isEmpty else { return }
    for index in indices {
      (plans[index].x, plans[index].y) = plans[index].equalised()
      try setYTicks(of: index, count: max(2, Int(plans[index].frame.height / 42)))
    }
    placeColumns()
    for index in indices { try setXTicks(of: index) }
    try shareTickStep(of: indices)
    try placeRows()
  }

  /// Gives both axes of panels with equal units one distance between ticks, the same in all panels.
  private mutating func shareTickStep(of indices: [Int]) throws {
    func isFree(_ axis: Axis) -> Bool {
      if case .automatic = axis.ticks { axis.scale == .linear } else { false }
    }
    func step(_ ticks: KeyPath<PanelPlan, [(tick: Tick, block: TextBlock?)]>) -> Double {
      indices.map { index in
        let values = plans[index][keyPath: ticks].filter { $0.tick.label != nil }.map(\.tick.value)
        return zip(values.dropFirst(), values).map { $0 - $1 }.max() ?? 0
      }.max() ?? 0
    }
    let (across, up) = (step(\.xTicks), step(\.yTicks))
    // Numbers side by side need more room than those one above the other.
    let shared = across > 1.5 * up ? across : up
    guard shared > 0,
      indices.allSatisfy({ isFree(plans[$0].panel.x) && isFree(plans[$0].panel.y) })
    else { return }
    for index in indices {
      let (x, y) = (plans[index].x.multiples(of: shared), plans[index].y.multiples(of: shared))
      guard x.count > 1, y.count > 1 else { continue }
      plans[index].panel.x.ticks = .at(x)
      plans[index].panel.y.ticks = .at(y)
      try setXTicks(of: index)
      try setYTicks(of: index, count: y.count)
    }
  }

  private func legendKeys(direct: Bool) -> [SeriesKey] {
    var keys: [SeriesKey] = []
    for mark in figure.panels.flatMap(\.marks) {
      for key in mark.keys where !keys.contains(key) {
        // A series without values has no end to stand at, and is named all the same.
        let standsAtEnd =
          direct && key.hasEnd
          && plans.contains { $0.ends.contains { $0.label == key.label[language] } }
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

  private mutating func placeRows() throws {
    let top = headTop + (legend?.height ?? 0)
    let noteRoom = hidden.isEmpty ? 0 : 20.0
    let bottom = inner.maxY - noteRoom
    let gap = Metrics.panelGap * (figure.sharing.contains(.x) ? 0.5 : 1)
    var fixed = gap * Double(max(0, rows - 1))
    var weights = 0.0
    for row in 0..<rows {
      let reaches = plans.contains { $0.row == row && $0.hasTickAtTop }
      for index in plans.indices where plans[index].row == row {
        plans[index].rowHasTickAtTop = reaches
      }
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
    var tickRooms: [Double] = []
    for column in 0..<columns {
      let members = plans.filter { $0.column == column }
      // Titles beside panels end at one place, left of the widest tick.
      let ticks = members.map(\.tickRoom).max() ?? 0
      tickRooms.append(ticks)
      lefts.append(
        members.map { $0.yTitleBeside == nil ? $0.left : $0.left - $0.tickRoom + ticks }.max() ?? 0)
      rights.append(max(members.map(\.right).max() ?? 0, 10))
      fixed += lefts[column] + rights[column]
    }
    let width = max(0, inner.width - fixed) / Double(max(columns, 1))
    var x = inner.x
    for column in 0..<columns {
      x += lefts[column]
      for index in plans.indices where plans[index].column == column {
        plans[index].frame.x = x
        plans[index].columnLeft = lefts[column]
        plans[index].columnTickRoom = tickRooms[column]
        plans[index].frame.width = width
      }
      x += width + rights[column] + Metrics.panelGap
    }
  }
}
