import Bilingual

// The words of a panel: titles, ticks, colour bars, set before the room is shared out.
extension FigureLayout {
  mutating func setWords(of index: Int, direct: Bool) throws {
    var plan = plans[index]
    let width = inner.width / Double(figure.columns) - Metrics.panelGap
    plan.title = try plan.panel.title.map {
      try typesetter.set(
        $0[language].capitalised, size: Metrics.panelTitleSize, bold: true, width: width)
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
      : try plan.ends.filter { !$0.isInside }
        .map { try typesetter.set($0.label, size: Metrics.labelSize) }
    plan.namesEndsInside = direct
    if plan.xTicks.isEmpty, plan.showsXLabels, hasTicks(plan.panel.x) {
      // One line of words is reserved until the columns' widths are known.
      plan.xTicks = [(Tick(0, "0"), try typesetter.set("0", size: Metrics.tickSize))]
    }
    plans[index] = plan
  }

  private func hasTicks(_ axis: Axis) -> Bool {
    if case .none = axis.ticks { false } else { true }
  }

  mutating func setYTicks(of index: Int, count: Int) throws {
    let plan = plans[index]
    var wanted = count
    // Names cannot be fewer, as numbers can; where lines of them collide they get wider instead.
    var share = 0.24
    let isNamed = FigureLayout.categoryCount(plan.panel.y.scale) != nil
    repeat {
      let ticks = ticks(of: plan.panel.y, plan.y, count: wanted)
      plans[index].yTicks = try ticks.map { tick in
        let label = plan.showsYLabels ? tick.label : nil
        return (tick, try label.map { try set($0, limit: inner.width * share, .trailing) })
      }
      wanted -= 1
      if isNamed { share = min(share + 0.12, 0.48) }
    } while wanted >= 2
      && labelsCollide(
        plans[index].yTicks, scale: plan.y, length: plan.frame.height, \.height, gap: 1)
    dropColliding(
      &plans[index].yTicks, scale: plan.y, length: plan.frame.height, \.height, gap: 1)
  }

  mutating func setXTicks(of index: Int) throws {
    let plan = plans[index]
    let slot =
      plan.frame.width / Double(max(1, FigureLayout.categoryCount(plan.panel.x.scale) ?? 1))
    var wanted = max(2, Int(plan.frame.width / 65))
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
    var kept: Int?
    for index in ticks.indices.sorted(by: { centre($0) < centre($1) }) {
      guard let block = ticks[index].block else { continue }
      let half = block.size[keyPath: extent] / 2
      guard let previous = kept, let other = ticks[previous].block else {
        kept = index
        continue
      }
      let end = centre(previous) + other.size[keyPath: extent] / 2 + gap
      if centre(index) - half >= end {
        kept = index
      } else if ticks[index].tick.value == 0 {
        // Zero tells a reader more than its neighbour.
        ticks[previous].block = nil
        kept = index
      } else {
        ticks[index].block = nil
      }
    }
  }

  private static func categoryCount(_ scale: Scale) -> Int? {
    if case .categories(let names) = scale { names.count } else { nil }
  }

  mutating func setColourBar(of index: Int) throws {
    let plan = plans[index]
    plans[index].colourBar = try plan.panel.marks.lazy.compactMap(\.colourScale).first.map {
      try ColourBar(
        $0, height: plan.frame.height, language: language, typesetter: typesetter)
    }
  }
}
