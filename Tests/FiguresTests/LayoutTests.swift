import Bilingual
import Foundation
import Testing

@testable import Figures

@Suite("Layout")
struct LayoutTests {
  private func text(_ words: Label, size: Double = 13) throws -> TextBlock {
    try TestFonts.shared().withTypesetter { try $0.set(words, size: size) }
  }

  private func scene(_ elements: [Element], width: Double = 400) -> Scene {
    Scene(
      size: Size(width: width, height: 200), language: .english, title: "", alternativeText: "",
      elements: elements)
  }

  @Test("the checker finds overlaps, clipped and small words, and only those")
  func problems() throws {
    let block = try text("a label")
    let apart: [Element] = [
      .text(block, at: Point(10, 10), paint: .foreground),
      .group("deep", [.text(block, at: Point(10, 40), paint: .foreground)]),
    ]
    #expect(scene(apart).problems() == [])
    let overlapping = scene(apart + [.text(block, at: Point(30, 45), paint: .foreground)])
    #expect(overlapping.problems().count == 1)
    #expect("\(overlapping.problems()[0])".contains("overlap"))
    let clipped = scene([.text(block, at: Point(380, 10), paint: .foreground)])
    #expect(clipped.problems() == [.clipped("a label")])
    let small = scene([.text(block, at: Point(10, 10), paint: .foreground)], width: 1000)
    #expect(small.problems() == [.tooSmall("a label", points: 13 * 0.482)])
  }

  @Test("indices may be smaller than words, down to five points on paper")
  func smallScripts() throws {
    let block = try text("$W_{hh}$", size: 12)
    func problems(width: Double) -> [LayoutProblem] {
      scene([.text(block, at: Point(10, 10), paint: .foreground)], width: width).problems()
    }
    // Letters of 7.2 points, indices of 5.4.
    #expect(problems(width: 800) == [])
    let tall = try text("$W_{hh}$", size: 9)
    let wide = Scene(
      size: Size(width: 600, height: 200), language: .english, title: "", alternativeText: "",
      elements: [.text(tall, at: Point(10, 10), paint: .foreground)])
    #expect(wide.problems() == [], "7.2 points and 5.4")
    // A block whose letters pass and whose indices do not.
    var mixed = block
    mixed.pieces[1].size = 8
    let found = scene([.text(mixed, at: Point(10, 10), paint: .foreground)], width: 800).problems()
    #expect(found == [.tooSmall("Whh", points: 8 * 482 / 800)])
  }

  @Test("a line that ends early has its name beside its end, and no leader across the panel")
  func namesInside() throws {
    let figure = Figure(alternativeText: Localized(same: "early")) {
      Panel(x: Axis(domain: 0...10), y: Axis(domain: 0...1)) {
        Line(
          x: [0, 4], y: [0.2, 0.8], style: .gru, label: Localized(same: "short"), markers: false)
        Line(
          x: [0, 5], y: [0.2, 3], style: .lstm, label: Localized(same: "leaves"), markers: false)
        Line(
          x: [0, 10], y: [0.1, 0.1], style: .tanhRNN, label: Localized(same: "long"),
          markers: false)
      }
    }
    let scene = try figure.scene(language: .english, fonts: TestFonts.shared())
    var places: [String: Point] = [:]
    var strokes = 0
    scene.forEachLeaf { element, groups in
      if case .text(let block, let point, _, _) = element { places[block.text] = point }
      if case .path(_, _, .some) = element, groups.contains("labels") { strokes += 1 }
    }
    let (short, leaves, long) = try (
      #require(places["short"]), #require(places["leaves"]), #require(places["long"])
    )
    #expect(short.x > 300 && short.x < 420)
    #expect(leaves.x < 300 && leaves.y < 80)
    #expect(long.x > 700)
    #expect(strokes == 0, "no leaders")
  }

  @Test("bands lie below the lines of all series, whatever the order in the panel")
  func surfacesFirst() throws {
    let figure = Figure(alternativeText: Localized(same: "order")) {
      Panel {
        Line(x: [0, 1], y: [0, 1], style: .lstm, markers: false)
        Band(x: [0, 1], low: [0, 0], high: [1, 1], style: .gru)
      }
    }
    var order: [String] = []
    try figure.scene(language: .english, fonts: TestFonts.shared()).forEachLeaf { element, groups in
      guard groups.contains("data"), case .path(_, let fill, _) = element else { return }
      order.append(fill == nil ? "line" : "band")
    }
    #expect(order == ["band", "line"])
  }

  @Test("labels at line ends keep their order, their bounds and their distance")
  func spread() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let count = Int.random(in: 1...12, using: &random)
      let centres = (0..<count).map { _ in Double.random(in: -20...220, using: &random) }
      let heights = (0..<count).map { _ in Double.random(in: 8...16, using: &random) }
      let placed = LabelPlacement.spread(centres, heights: heights, within: 0...200)
      // To half a point; where that is the same, in the order given.
      let levels = centres.map { (2 * $0).rounded() }
      let order = centres.indices.sorted { (levels[$0], $0) < (levels[$1], $1) }
      for (upper, lower) in zip(order, order.dropFirst()) {
        let gap = placed[lower] - heights[lower] / 2 - placed[upper] - heights[upper] / 2
        #expect(gap > -1e-9)
      }
      for index in centres.indices {
        #expect(placed[index] - heights[index] / 2 > -1e-9)
        #expect(placed[index] + heights[index] / 2 < 200 + 1e-9)
      }
    }
    #expect(LabelPlacement.spread([50, 150], heights: [10, 10], within: 0...200) == [50, 150])
    let level = LabelPlacement.spread(
      [50 + 1e-9, 50, 50.1], heights: [10, 10, 10], within: 0...200)
    #expect(level == level.sorted())
  }

  @Test("names stand at line ends where they fit, else in a legend")
  func legend() throws {
    func groups(_ count: Int, height: Double) throws -> Set<String> {
      let figure = Figure(
        size: Size(width: 800, height: height), alternativeText: Localized(same: "test")
      ) {
        Panel {
          for index in 0..<count {
            Line(
              x: [0, 1], y: [0, Double(index)], style: .numbered(index),
              label: Localized(same: Label("series \(index)")))
          }
        }
      }
      let scene = try figure.scene(language: .english, fonts: TestFonts.shared())
      #expect(scene.texts.count { $0.text.hasPrefix("series") } == count)
      #expect(scene.problems() == [])
      return Set(
        scene.elements.compactMap { if case .group(let name, _, _) = $0 { name } else { nil } })
    }
    #expect(try !groups(4, height: 440).contains("legend"))
    #expect(try groups(12, height: 260).contains("legend"))
  }

  @Test("shared axes have one domain and are labelled at the border only")
  func sharing() throws {
    func texts(_ sharing: Set<Figure.SharedAxis>) throws -> [String] {
      let axis = Axis(Localized(same: "x title"))
      return try Figure(
        alternativeText: Localized(same: "test"), columns: 1, sharing: sharing
      ) {
        Panel(x: axis) { Line(x: [0, 1], y: [0, 1], style: .lstm) }
        Panel(x: axis) { Line(x: [0, 50], y: [0, 1], style: .lstm) }
      }.scene(language: .english, fonts: TestFonts.shared()).texts.map(\.text)
    }
    #expect(try texts([]).count { $0 == "x title" } == 2)
    #expect(try texts([.x]).count { $0 == "x title" } == 1)
    #expect(try texts([.x]).count { $0 == "50" } == 1)
  }

  @Test("reversed axes mirror the data; a colour bar stands beside names at line ends")
  func reversed() throws {
    func scene(_ isReversed: Bool) throws -> Scene {
      try Figure(alternativeText: Localized(same: "test")) {
        let ends = Axis.Ticks.numbers([0.25, 1.75])
        Panel(
          x: Axis(ticks: ends, isReversed: isReversed),
          y: Axis(ticks: .none, isReversed: isReversed)
        ) {
          Heatmap(
            rows: [[0, 1], [0.5, 0.2]], x: 0...2, y: 0...2,
            colours: ColourScale(.viridis, 0...1, title: Localized(same: "share")))
          Line(x: [0.5, 1.5], y: [0.5, 1], style: .lstm, label: Localized(same: "a line"))
        }
      }.scene(language: .english, fonts: TestFonts.shared())
    }
    func place(_ scene: Scene, _ text: String) throws -> Point {
      var found: Point?
      scene.forEachLeaf { element, _ in
        if case .text(let block, let point, _, _) = element, block.text == text { found = point }
      }
      return try #require(found)
    }
    let (plain, mirrored) = (try scene(false), try scene(true))
    #expect(plain.problems() == [] && mirrored.problems() == [])
    #expect(try place(plain, "0.25").x < place(plain, "1.75").x)
    #expect(try place(mirrored, "0.25").x > place(mirrored, "1.75").x)
    #expect(try place(plain, "a line").x < place(plain, "share").x)
  }

  @Test("a unit is equally long on both axes of the complex plane")
  func equalUnits() throws {
    let item = try #require(Gallery.all.first { $0.name == "eigenvalues" })
    let scene = try item.picture.scene(language: .english, fonts: TestFonts.shared())
    var circle: Rect?
    scene.forEachLeaf { element, names in
      if case .path(let path, _, .some) = element, names.last == "data" {
        circle = circle ?? Rect(around: path.points)
      }
    }
    let box = try #require(circle)
    #expect(abs(box.width - box.height) < 0.01)
  }

  @Test("a figure without room says how much it needs")
  func tooSmall() throws {
    let figure = Figure(
      size: Size(width: 60, height: 40), alternativeText: Localized(same: "test")
    ) { Panel(x: Axis(Localized(same: "x"))) { Line(x: [0, 1], y: [0, 1], style: .lstm) } }
    #expect {
      _ = try figure.scene(language: .english, fonts: TestFonts.shared())
    } throws: { "\($0)".contains("enlarge the figure") }
  }

  @Test("data that do not fit together are an error that names the mark")
  func badData() throws {
    let marks: [any Mark] = [
      Line(x: [0, 1], y: [0], style: .lstm), Band(x: [0], low: [0], high: [], style: .lstm),
      Points(x: [0], y: [], style: .lstm), Bars(x: [], heights: [1], style: .lstm),
      Heatmap(rows: [[1, 2], [3]], colours: .gate),
      Contours(rows: [[1, 2]], x: 0...1, y: 0...1, colours: .gate),
    ]
    for mark in marks {
      #expect(throws: FigureError.self, "\(type(of: mark))") {
        try Figure(alternativeText: Localized(same: "test")) { Panel { mark } }
          .scene(language: .english, fonts: TestFonts.shared())
      }
    }
    let diagram = Diagram(
      size: Size(width: 100, height: 100), alternativeText: Localized(same: "test")
    ) { Wire(from: .node("a"), to: .node("b")) }
    #expect {
      _ = try diagram.scene(language: .english, fonts: TestFonts.shared())
    } throws: { "\($0)".contains("\"a\"") }
  }

  @Test("outlines of a cone have the area of circles")
  func contours() {
    let heights = (0...60).map { row in
      (0...60).map { column in
        let (dx, dy) = (Double(column) / 30 - 1, Double(row) / 30 - 1)
        return 1 - (dx * dx + dy * dy).squareRoot()
      }
    }
    for level in [0.1, 0.4, 0.7] {
      let rings = ContourTracing(heights).rings(above: level)
      #expect(rings.count == 1)
      let area = rings.map(ring).reduce(0, +) / 900
      let radius = 1 - level
      #expect(abs(area - Double.pi * radius * radius) < 0.01)
    }
    // All above the level: the outline is the border of the grid.
    let full = ContourTracing([[1, 1], [1, 1]]).rings(above: 0.5).map(ring)
    #expect(full == [1])
    // A saddle with a high mean is one region, with a low mean two.
    #expect(ContourTracing([[1, 0.4], [0.4, 1]]).rings(above: 0.5).count == 1)
    #expect(ContourTracing([[1, 0], [0, 0.9]]).rings(above: 0.5).count == 2)
  }

  private func ring(_ points: [Point]) -> Double {
    let next = points.dropFirst() + points.prefix(1)
    return abs(zip(points, next).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +)) / 2
  }
}
