import Foundation

extension Scene: CustomStringConvertible {
  /// The scene as text, one element a line, for snapshots and for looking at differences.
  public var description: String {
    var lines = ["scene \(size.width.inPoints) x \(size.height.inPoints) \(language.rawValue)"]
    func write(_ elements: [Element], indent: String) {
      for element in elements {
        lines.append(indent + element.line)
        if case .group(_, let children, _) = element { write(children, indent: indent + "  ") }
      }
    }
    write(elements, indent: "  ")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Element {
  /// The element in one line of text.
  var line: String {
    switch self {
    case .path(let path, let fill, let stroke):
      ["path", path.data, fill.map { "fill \($0.text)" }, stroke.map { "stroke \($0.text)" }]
        .compactMap(\.self).joined(separator: " ")
    case .text(let block, let point, let paint, _):
      "text \"\(block.text)\" \(block.typeSize.inPoints) at \(point.text)"
        + " size \(block.size.width.inPoints) x \(block.size.height.inPoints) \(paint)"
    case .grid(let grid, let rect):
      "grid \(grid.columns) x \(grid.rows) \(grid.colormap.rawValue) in \(rect.text) "
        + grid.places.map { $0.map(\.inPoints) ?? "-" }.joined(separator: " ")
    case .symbols(let shape, let points, let radius, let fill, _):
      "symbols \(shape.rawValue) \(radius.inPoints) \(fill.text) "
        + points.map(\.text).joined(separator: " ")
    case .group(let name, _, let clip):
      "group \(name)" + (clip.map { " clip \($0.text)" } ?? "")
    }
  }
}

extension Path {
  /// The path as SVG writes it.
  var data: String {
    steps.map { step in
      switch step {
      case .move(let point): "M\(point.text)"
      case .line(let point): "L\(point.text)"
      case .curve(let a, let b, let c): "C\(a.text) \(b.text) \(c.text)"
      case .close: "Z"
      }
    }.joined()
  }
}

extension Point {
  var text: String { "\(x.inPoints),\(y.inPoints)" }
}

extension Rect {
  var text: String { "\(x.inPoints),\(y.inPoints) \(width.inPoints) x \(height.inPoints)" }
}

extension Fill {
  var text: String { opacity == 1 ? "\(paint)" : "\(paint)/\(opacity.inPoints)" }
}

extension Stroke {
  var text: String {
    "\(paint) \(width.inPoints)" + (dash == .solid ? "" : " \(dash.rawValue)")
      + (opacity == 1 ? "" : "/\(opacity.inPoints)")
  }
}

extension Double {
  /// The number to a hundredth, without a fraction that is zero.
  var inPoints: String {
    let hundredths = (self * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "\(self)" }
    let whole = Int(hundredths)
    let (units, rest) = (abs(whole) / 100, abs(whole) % 100)
    let fraction =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (whole < 0 ? "-" : "") + "\(units)" + fraction
  }
}
