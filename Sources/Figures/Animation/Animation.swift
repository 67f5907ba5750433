import Bilingual

/// A diagram whose numbers and highlights change with time.
public struct Animation: Sendable {
  /// One picture of an animation.
  public struct Frame: Sendable {
    /// What the diagram shows.
    public var state: DiagramState
    /// How long it is shown, in seconds.
    public var seconds: Double
    /// What a printed film strip shows in the frame's place; nil if it goes without the frame.
    public var printed: DiagramState?

    /// Makes a frame.
    ///
    /// - Parameters:
    ///   - isKeyFrame: whether a printed film strip shows the frame as it is.
    public init(_ state: DiagramState, seconds: Double = 1.2, isKeyFrame: Bool = false) {
      self.init(state, seconds: seconds, printed: isKeyFrame ? state : nil)
    }

    /// Makes a frame that looks different on paper, where nothing came before it.
    public init(_ state: DiagramState, seconds: Double = 1.2, printed: DiagramState?) {
      self.state = state
      self.seconds = seconds
      self.printed = printed
    }
  }

  /// What is animated.
  public var diagram: Diagram
  /// The frames in order.
  public var frames: [Frame]
  /// What the animation shows, for readers who cannot see it.
  public var alternativeText: Localized<String>

  /// Makes an animation of a diagram.
  public init(diagram: Diagram, frames: [Frame], alternativeText: Localized<String>) {
    self.diagram = diagram
    self.frames = frames
    self.alternativeText = alternativeText
  }

  /// What a printed film strip shows: the frames that have a look on paper or, without any, all.
  public var printedStates: [DiagramState] {
    let printed = frames.compactMap(\.printed)
    return printed.isEmpty ? frames.map(\.state) : printed
  }

  /// The frames as scenes.
  public func scenes(language: Language, fonts: Fonts) throws -> [Scene] {
    try frames.map { frame in
      var scene = try diagram.scene(language: language, fonts: fonts, state: frame.state)
      scene.alternativeText = alternativeText[language]
      return scene
    }
  }

  /// Draws the animation and writes it as an animated WebP file's bytes, repeating for ever.
  ///
  /// Browsers, GitHub and slide programs play it.
  public func webp(
    language: Language, theme: Theme, scale: Double = 1.5, fonts: Fonts
  ) throws -> [UInt8] {
    let scenes = try scenes(language: language, fonts: fonts)
    let pictures = try scenes.map { try $0.bitmap(theme: theme, scale: scale, fonts: fonts) }
    return try WebPEncoder.encode(zip(pictures, frames).map { ($0, $1.seconds) })
  }

  /// The key frames side by side, for print.
  public func filmStrip(columns: Int = 1) -> FilmStrip {
    FilmStrip(animation: self, columns: columns)
  }
}

/// The key frames of an animation in rows, as one picture.
public struct FilmStrip: Picture {
  /// Where the frames come from.
  public var animation: Animation
  /// How many frames stand in a row.
  public var columns: Int

  /// The strip's name: the diagram's.
  public var title: Localized<Label>? { animation.diagram.title }
  /// What the strip shows: the same as the animation.
  public var alternativeText: Localized<String> { animation.alternativeText }

  /// Lays the key frames out in rows; every frame keeps its size, so its words stay readable.
  public func scene(language: Language, fonts: Fonts) throws -> Scene {
    let shown = animation.printedStates
    let size = animation.diagram.size
    let rows = (shown.count + columns - 1) / columns
    var elements: [Element] = []
    for (index, state) in shown.enumerated() {
      var diagram = animation.diagram
      // The name stands once, over the first frame.
      if index > 0 { diagram.title = nil }
      let scene = try diagram.scene(language: language, fonts: fonts, state: state)
      let (dx, dy) = (
        Double(index % columns) * size.width, Double(index / columns) * size.height
      )
      elements.append(
        .group("frame-\(index + 1)", scene.elements.map { $0.moved(dx, dy) }))
    }
    return Scene(
      size: Size(width: size.width * Double(columns), height: size.height * Double(rows)),
      language: language, title: title?[language].plainText ?? "",
      alternativeText: alternativeText[language], elements: elements)
  }
}

extension Element {
  /// The element moved by an offset.
  func moved(_ dx: Double, _ dy: Double) -> Element {
    switch self {
    case .path(let path, let fill, let stroke):
      .path(path.moved(dx, dy), fill: fill, stroke: stroke)
    case .text(let block, let point, let paint, let halo):
      .text(block, at: point.moved(dx, dy), paint: paint, halo: halo)
    case .grid(let grid, let rect): .grid(grid, in: rect.moved(dx, dy))
    case .symbols(let shape, let points, let radius, let fill, let stroke):
      .symbols(
        shape, at: points.map { $0.moved(dx, dy) }, radius: radius, fill: fill, stroke: stroke)
    case .group(let name, let children, let clip):
      .group(name, children.map { $0.moved(dx, dy) }, clip: clip?.moved(dx, dy))
    }
  }
}
