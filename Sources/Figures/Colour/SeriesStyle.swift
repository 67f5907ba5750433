/// How a line is interrupted.
public enum Dash: String, Hashable, Sendable, CaseIterable {
  case solid
  case dashed
  case dotted
  case dashDotted
  case longDashed

  /// The lengths of strokes and gaps, in line widths.
  public var pattern: [Double] {
    switch self {
    case .solid: []
    case .dashed: [4, 2.4]
    case .dotted: [1.2, 1.8]
    case .dashDotted: [5, 1.8, 1.2, 1.8]
    case .longDashed: [8, 2.4]
    }
  }
}

/// The outline of a data point.
public enum MarkerShape: String, Hashable, Sendable, CaseIterable {
  case circle
  case square
  case triangle
  case diamond
  case cross
  case downTriangle
}

/// The looks of one series: a hue, a dash and a marker that stay together in every figure.
public struct SeriesStyle: Hashable, Sendable {
  /// The hue of lines, markers and labels.
  public var hue: Hue
  /// How its lines are interrupted.
  public var dash: Dash
  /// The outline of its points.
  public var marker: MarkerShape
  /// Whether points are filled; open ones have the background inside.
  public var isFilled: Bool

  /// Makes the looks of a series.
  public init(hue: Hue, dash: Dash = .solid, marker: MarkerShape = .circle, isFilled: Bool = true) {
    self.hue = hue
    self.dash = dash
    self.marker = marker
    self.isFilled = isFilled
  }

  /// The RNN with tanh units.
  public static let tanhRNN = SeriesStyle(hue: .vermilion, dash: .dashed, marker: .triangle)
  /// The RNN with rectified linear units.
  public static let reluRNN = SeriesStyle(hue: .orange, dash: .dotted, marker: .downTriangle)
  /// The long short-term memory.
  public static let lstm = SeriesStyle(hue: .blue, dash: .solid, marker: .circle)
  /// The gated recurrent unit.
  public static let gru = SeriesStyle(hue: .green, dash: .longDashed, marker: .square)
  /// The LSTM with chrono initialisation.
  public static let chronoLSTM = SeriesStyle(hue: .sky, dash: .dashDotted, marker: .diamond)
  /// What is not recurrent: convolutions, dense nets, references.
  public static let feedForward = SeriesStyle(hue: .purple, dash: .dashed, marker: .cross)
  /// Baselines and other things that are no series of their own.
  public static let neutral = SeriesStyle(hue: .neutral, dash: .solid, marker: .circle)

  /// The looks of the n-th of several series that are no cell types, counted from 0.
  ///
  /// Twelve are told apart by hue, dash and marker; after that they repeat.
  public static func numbered(_ index: Int) -> SeriesStyle {
    let hues: [Hue] = [.blue, .vermilion, .green, .purple, .orange, .sky]
    let dashes: [Dash] = [.solid, .dashed, .longDashed, .dotted, .dashDotted, .solid]
    let place = ((index % 12) + 12) % 12
    let round = place / hues.count
    return SeriesStyle(
      hue: hues[place % 6], dash: dashes[(place + 2 * round) % 6],
      marker: MarkerShape.allCases[(place + 3 * round) % 6], isFilled: round == 0)
  }

  /// A relative of this series: the same hue with another dash and an open or other marker.
  ///
  /// Variant 0 is the series itself; five are told apart.
  public func variant(_ index: Int) -> SeriesStyle {
    guard index != 0 else { return self }
    let dashes = Dash.allCases
    let markers = MarkerShape.allCases
    let ownDash = dashes.firstIndex(of: dash) ?? 0
    let ownMarker = markers.firstIndex(of: marker) ?? 0
    return SeriesStyle(
      hue: hue, dash: dashes[(ownDash + index) % dashes.count],
      marker: markers[(ownMarker + index) % markers.count], isFilled: index % 2 == 0)
  }
}
