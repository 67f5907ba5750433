import Bilingual

/// Draws one panel whose room has been shared out.
struct PanelDrawing {
  let plan: PanelPlan
  let page: Rect
  let language: Language
  let typesetter: Typesetter

  private var frame: Rect { plan.frame }

  /// The panel's elements, from back to front.
  func elements() throws -> [Element] {
    let fitted = plan.equalised()
    var plot = PlotArea(
      frame: frame, x: fitted.x, y: fitted.y, isXReversed: plan.panel.x.isReversed,
      isYReversed: plan.panel.y.isReversed,
      isFilled: plan.isFilled, language: language)
    for mark in plan.orderedMarks { try mark.draw(on: &plot) }
    let ends = endLabels(plot)
    let words = try annotations(plot, taken: ends.boxes)
    var elements: [Element] = []
    elements.append(
      .group("axes", axes(plot, words: words.flatMap { $0.block.lineBoxes(at: $0.origin) })))
    elements += data(plot)
    elements.append(.group("outline", outline()))
    if !plot.besides.isEmpty { elements.append(.group("beside", plot.besides)) }
    if let bar = plan.colourBar {
      elements.append(
        .group(
          "colours",
          bar.elements(beside: frame, at: frame.maxX + plan.endLabelRoom + Metrics.colourBarGap)))
    }
    // Words never cover data: a halo is for those on a surface that fills the panel.
    let labels = words.map { word in
      Element.text(
        word.block, at: word.origin, paint: word.paint, halo: word.hasHalo && plot.isFilled)
    }
    elements.append(.group("labels", ends.elements + labels))
    elements.append(.group("titles", titles()))
    return elements
  }

  /// What the marks drew: lines end at the frame, points on its border stay whole.
  private func data(_ plot: PlotArea) -> [Element] {
    var groups: [Element] = []
    var lines: [Element] = []
    // The axis line hides what lies on it; nothing hangs out below.
    var clip = frame.inset(-1)
    clip.height -= 0.5
    func flush() {
      if !lines.isEmpty { groups.append(.group("data", lines, clip: clip)) }
      lines = []
    }
    for element in plot.elements {
      if case .symbols(let shape, let points, let radius, let fill, let stroke) = element {
        flush()
        let visible = points.filter(frame.inset(-1).contains)
        groups.append(
          .group(
            "points",
            [.symbols(shape, at: visible, radius: radius, fill: fill, stroke: stroke)]))
      } else {
        lines.append(element)
      }
    }
    flush()
    return groups
  }

  // MARK: axes

  /// - Parameters:
  ///   - words: boxes of words inside the panel, which the grid leaves free.
  private func axes(_ plot: PlotArea, words boxes: [Rect]) -> [Element] {
    let grid = GridLine(gaps: boxes.map { $0.inset(-2) })
    var lines: [Element] = []
    var words: [Element] = []
    for (tick, block) in plan.yTicks {
      guard let y = plot.placeY(tick.value), y >= frame.y - 0.5, y <= frame.maxY + 0.5 else {
        continue
      }
      if tick.label == nil {
        guard plan.showsYLabels else { continue }
        lines.append(tickLine(Point(frame.x - 3, y), Point(frame.x, y)))
      } else if hasGrid(plan.panel.y) {
        lines.append(grid.element(from: Point(frame.x, y), to: Point(frame.maxX, y)))
      }
      if let block {
        words.append(
          .text(
            block,
            at: Point(
              frame.x - Metrics.tickGap - block.size.width, y - block.size.height / 2),
            paint: .muted))
      }
    }
    for (tick, block) in plan.xTicks {
      guard let x = plot.placeX(tick.value), x >= frame.x - 0.5, x <= frame.maxX + 0.5 else {
        continue
      }
      if tick.label != nil, hasGrid(plan.panel.x) {
        lines.append(grid.element(from: Point(x, frame.y), to: Point(x, frame.maxY)))
      }
      if plan.showsXLabels {
        let length = tick.label == nil ? 3 : Metrics.tickLength
        lines.append(tickLine(Point(x, frame.maxY), Point(x, frame.maxY + length)))
      }
      if let block {
        let left = min(
          max(x - block.size.width / 2, 1), page.width - 1 - block.size.width)
        words.append(.text(block, at: Point(left, frame.maxY + Metrics.tickGap), paint: .muted))
      }
    }
    return lines + words
  }

  private func hasGrid(_ axis: Axis) -> Bool {
    if case .categories = axis.scale { return false }
    return axis.hasGrid && !plan.isFilled
  }

  private func tickLine(_ start: Point, _ end: Point) -> Element {
    .path(Path(through: [start, end]), stroke: Stroke(.muted, width: 1))
  }

  private func outline() -> [Element] {
    if plan.isFilled {
      return [.path(Path(frame), stroke: Stroke(.muted, width: 1))]
    }
    return [
      .path(
        Path(through: [Point(frame.x, frame.maxY), Point(frame.maxX, frame.maxY)]),
        stroke: Stroke(.muted, width: 1))
    ]
  }

  // MARK: words

  private func titles() -> [Element] {
    var elements: [Element] = []
    let left = frame.x - plan.columnLeft
    var y = frame.y - plan.rowTop
    if let title = plan.title {
      elements.append(.text(title, at: Point(left, y), paint: .foreground))
      y += title.size.height
    }
    if let above = plan.yTitleAbove {
      y = frame.y - plan.top + (plan.title?.size.height ?? 0)
      elements.append(.text(above, at: Point(left, y), paint: .foreground))
    }
    if let beside = plan.yTitleBeside {
      elements.append(
        .text(
          beside,
          at: Point(
            frame.x - plan.columnTickRoom - Metrics.besideGap - beside.size.width,
            frame.midY - beside.size.height / 2), paint: .foreground))
    }
    if let below = plan.xTitle {
      let labels = plan.xTicks.compactMap { $0.block?.size.height }.max() ?? 0
      elements.append(
        .text(
          below,
          at: Point(
            frame.midX - below.size.width / 2,
            frame.maxY + (labels == 0 ? 0 : labels + Metrics.tickGap) + 2), paint: .foreground))
    }
    return elements
  }

  private func endLabels(_ plot: PlotArea) -> (elements: [Element], boxes: [Rect]) {
    let labels = plot.endLabels.filter { !$0.isInside }
    guard plan.endLabels.count == labels.count else { return ([], []) }
    let heights = plan.endLabels.map(\.size.height)
    let half = (heights.max() ?? 0) / 2
    let centres = LabelPlacement.spread(
      labels.map { min(max($0.point.y, frame.y), frame.maxY) }, heights: heights,
      within: (frame.y - half)...(frame.maxY + half))
    var elements: [Element] = []
    var boxes: [Rect] = []
    for (index, label) in labels.enumerated() {
      let block = plan.endLabels[index]
      let start = Point(frame.maxX + Metrics.endLabelGap, centres[index])
      let end = Point(min(label.point.x, frame.maxX), min(max(label.point.y, frame.y), frame.maxY))
      // Beside a name that was moved, one without a leader would seem to have lost its own.
      let isMoved = centres.indices.contains { other in
        abs(centres[other] - centres[index]) < 1.5 * heights[index]
          && abs(min(max(labels[other].point.y, frame.y), frame.maxY) - centres[other]) > 3
      }
      if isMoved || frame.maxX - end.x > 40 {
        elements.append(
          .path(
            Path(through: [end.moved(4, 0), Point(frame.maxX + 2, end.y), start.moved(-2, 0)]),
            stroke: Stroke(.hue(label.style.hue), width: 0.8, opacity: 0.7)))
      }
      let origin = Point(start.x, centres[index] - block.size.height / 2)
      elements.append(.text(block, at: origin, paint: .hueText(label.style.hue)))
      boxes.append(block.box(at: origin))
    }
    return (elements, boxes)
  }

  /// Where horizontal lines of the grid run through the panel.
  private func gridLines(_ plot: PlotArea) -> [Double] {
    guard hasGrid(plan.panel.y) else { return [] }
    return plan.yTicks.filter { $0.tick.label != nil }.compactMap { plot.placeY($0.tick.value) }
  }

  private func annotations(_ plot: PlotArea, taken: [Rect]) throws -> [LabelPlacement.Placed] {
    let names = plan.namesEndsInside ? plot.endLabels.filter(\.isInside).map(\.wish) : []
    let wishes = try (names + plot.wishes).map { wish in
      (wish, try typesetter.set(wish.label, size: Metrics.labelSize, width: frame.width * 0.6))
    }
    return LabelPlacement.place(
      wishes, in: frame, page: page, obstacles: plot.obstacles, surfaces: plot.surfaces,
      gridLines: gridLines(plot), taken: taken)
  }
}
