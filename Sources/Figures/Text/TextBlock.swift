/// A label that has been set: its lines' runs with their places, in points.
public struct TextBlock: Hashable, Sendable {
  /// A run with its place relative to the block's top left corner.
  public struct Piece: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// The face that they are set in.
    public var face: Label.Face
    /// The size of the type.
    public var size: Double
    /// Where the base line starts.
    public var origin: Point
    /// The advance width.
    public var width: Double
  }

  /// The runs in reading order.
  public var pieces: [Piece]
  /// The extents of all lines.
  public var size: Size
  /// The distance from the top to the first base line.
  public var ascent: Double
  /// The size of the type on the base line.
  public var typeSize: Double

  /// The characters without markup.
  public var text: String { pieces.map(\.text).joined() }
}

/// How the lines of a block stand to each other.
public enum Alignment: String, Hashable, Sendable {
  case leading
  case centre
  case trailing
}

extension Typesetter {
  /// Sub- and superscripts relative to the type beside them.
  private static let scriptSize = 0.74
  private static let subscriptDrop = 0.2
  private static let superscriptRise = 0.36
  private static let overlineRise = 0.68
  /// How much further either moves where both stand at one base.
  private static let stackedShift = 0.09

  /// Sets a label, breaking lines at words and Chinese characters where a width is exceeded.
  func set(
    _ label: Label, size: Double, bold: Bool = false, width limit: Double = .infinity,
    alignment: Alignment = .leading
  ) throws -> TextBlock {
    let capHeight = try measure("H", face: .text, size: size).ink.height
    let lineHeight = size * 1.25
    var lines: [Line] = [Line()]
    let isChinese = label.source.holdsChinese
    for run in try LabelParser.runs(of: label) {
      let face: Label.Face = bold && run.face == .text ? .bold : run.face
      for text in try pieces(of: run, face: face, size: size, limit: limit) {
        if text == "\n" {
          lines.append(Line())
          continue
        }
        let scale = run.script == .base ? 1 : Typesetter.scriptSize
        let width = try parts(of: text, face, isChinese: isChinese).reduce(0) {
          try $0 + measure($1.text, face: $1.face, size: size * scale).width
        }
        if !lines[lines.count - 1].isEmpty, run.script == .base,
          lines[lines.count - 1].end + width > limit + 0.01, text != " ",
          !LineBreaking.staysOnLine(text)
        {
          lines.append(Line())
        }
        try append(
          Line.Item(
            text: text, face: face, size: size * scale, script: run.script, x: 0, width: width),
          to: &lines[lines.count - 1])
      }
    }
    for index in lines.indices { try join(&lines[index], isChinese: isChinese) }
    let width = lines.map(\.end).max() ?? 0
    var pieces: [TextBlock.Piece] = []
    for (index, line) in lines.enumerated() {
      let indent = Typesetter.indent(of: line.end, in: width, alignment)
      // Capitals stand in the middle of their line.
      let baseline = lineHeight * (Double(index) + 0.5) + capHeight / 2
      for (place, item) in line.items.enumerated() {
        // One above the other they move apart, or a bracket above would meet the digit below.
        let apart = line.isStacked(place) ? size * Typesetter.stackedShift : 0
        let shift =
          switch item.script {
          case .base: 0.0
          case .sub: size * Typesetter.subscriptDrop + apart
          case .sup: -size * Typesetter.superscriptRise - apart
          case .above: -size * Typesetter.overlineRise
          }
        pieces.append(
          TextBlock.Piece(
            text: item.text, face: item.face, size: item.size,
            origin: Point(indent + item.x, baseline + shift), width: item.width))
      }
    }
    return TextBlock(
      pieces: pieces, size: Size(width: width, height: lineHeight * Double(lines.count)),
      ascent: (lineHeight + capHeight) / 2, typeSize: size)
  }

  /// What a line may be broken between: words, or characters where a word is wider than a line.
  private func pieces(
    of run: Label.Run, face: Label.Face, size: Double, limit: Double
  ) throws -> [String] {
    guard run.isBreakable else { return [run.text] }
    return try LineBreaking.pieces(of: run.text).flatMap { word in
      try word.count > 1 && measure(word, face: face, size: size).width > limit
        ? word.map { String($0) } : [word]
    }
  }

  private static func indent(of width: Double, in total: Double, _ alignment: Alignment) -> Double {
    switch alignment {
    case .leading: 0
    case .centre: (total - width) / 2
    case .trailing: total - width
    }
  }

  /// Joins neighbours of one face into one run, so that kerning and searching work across words.
  private func join(_ line: inout Line, isChinese: Bool) throws {
    while line.items.last?.text == " " { line.items.removeLast() }
    var joined = Line()
    var index = 0
    while index < line.items.count {
      var item = line.items[index]
      var next = index + 1
      while next < line.items.count, line.items[next].face == item.face,
        line.items[next].script == item.script
      {
        item.text += line.items[next].text
        next += 1
      }
      for part in parts(of: item.text, item.face, isChinese: isChinese) {
        (item.text, item.face) = part
        item.width = try measure(item.text, face: item.face, size: item.size).width
        try append(item, to: &joined)
      }
      index = next
    }
    line = joined
  }

  /// The faces of a text: among Chinese, marks that it shares with Latin have one of their own.
  private func parts(
    of text: String, _ face: Label.Face, isChinese: Bool
  ) -> [(text: String, face: Label.Face)] {
    guard isChinese, face == .text || face == .bold else { return [(text, face)] }
    let wide: Label.Face = face == .bold ? .boldChinese : .chinese
    return text.cutAtSharedMarks.map { ($0.text, $0.isShared ? wide : face) }
  }

  private func append(_ item: Line.Item, to line: inout Line) throws {
    guard item.script == .above, let base = line.items.last, let letter = base.text.last else {
      return line.append(item)
    }
    let width = try measure(String(letter), face: base.face, size: base.size).width
    line.append(item, above: base.x + base.width - width / 2)
  }
}

extension Typesetter {
  /// A line while it is filled.
  private struct Line {
    struct Item {
      var text: String
      var face: Label.Face
      var size: Double
      var script: Label.Script
      var x: Double
      var width: Double
    }

    var items: [Item] = []
    /// Where the next run on the base line starts.
    var end = 0.0
    /// Where scripts that follow the last base start: a sub- and a superscript share it.
    private var scriptStart = 0.0

    var isEmpty: Bool { items.isEmpty }

    /// Whether a script shares its base with one of the other kind.
    func isStacked(_ place: Int) -> Bool {
      let script = items[place].script
      return script.isBeside
        && [place - 1, place + 1].contains { neighbour in
          items.indices.contains(neighbour) && items[neighbour].script.isBeside
            && items[neighbour].script != script
        }
    }

    /// Adds what follows on the base line or beside the last base.
    mutating func append(_ item: Item) {
      var item = item
      let previous = items.last?.script ?? .base
      let stacks = item.script.isBeside && previous.isBeside && previous != item.script
      item.x = stacks ? scriptStart : end
      if !stacks { scriptStart = item.x }
      items.append(item)
      end = max(end, item.x + item.width)
    }

    /// Adds what stands above a place.
    mutating func append(_ item: Item, above centre: Double) {
      var item = item
      item.x = max(0, centre - item.width / 2)
      items.append(item)
    }
  }
}

extension Label.Script {
  /// Whether this follows its base to the right: two of them share one base.
  fileprivate var isBeside: Bool { self == .sub || self == .sup }
}
