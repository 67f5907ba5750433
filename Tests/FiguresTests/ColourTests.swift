import Foundation
import Testing

@testable import Figures

@Suite("Colours")
struct ColourTests {
  /// How a picture is seen: in colour, in grey print, or without one kind of cone.
  enum Sight: String, CaseIterable {
    case normal
    case grey
    case protanopia
    case deuteranopia
    case tritanopia

    /// Rows of a matrix over linear RGB; Machado, Oliveira, Fernandes (2009), severity 1.
    var matrix: [[Double]] {
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .grey: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }

    func see(_ pixel: UInt32) -> [Double] {
      let linear = [16, 8, 0].map { shift -> Double in
        let share = Double(pixel >> UInt32(shift) & 255) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return matrix.map { row in
        let value = min(max(zip(row, linear).map(*).reduce(0, +), 0), 1)
        return value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
      }
    }
  }

  static let cells: [(String, SeriesStyle)] = [
    ("tanh RNN", .tanhRNN), ("ReLU RNN", .reluRNN), ("LSTM", .lstm), ("GRU", .gru),
    ("chrono LSTM", .chronoLSTM), ("feed forward", .feedForward),
  ]
  static let numbered = (0..<12).map { ("series \($0)", SeriesStyle.numbered($0)) }
  static let variants = (0..<5).map { ("LSTM \($0)", SeriesStyle.lstm.variant($0)) }

  /// A series as a legend draws it: a piece of its line with a marker.
  private func sample(_ style: SeriesStyle, _ theme: Theme) throws -> Bitmap {
    let line = Path(through: [Point(0, 12), Point(60, 12)])
    let scene = Scene(
      size: Size(width: 60, height: 24), language: .english, title: "", alternativeText: "",
      elements: [
        .path(line, stroke: Stroke(.hue(style.hue), width: 2, dash: style.dash)),
        .symbols(
          style.marker, at: [Point(30, 12)], radius: 4,
          fill: Fill(style.isFilled ? .hue(style.hue) : .background),
          stroke: Stroke(style.isFilled ? .background : .hue(style.hue), width: 1.6)),
      ])
    return try scene.bitmap(theme: theme, fonts: TestFonts.shared())
  }

  /// A sample as it is seen: one triple a pixel, and which pixels have ink.
  private struct Seen {
    var pixels: [SIMD3<Double>]
    var hasInk: [Bool]

    init(_ bitmap: Bitmap, _ sight: Sight) {
      var known: [UInt32: SIMD3<Double>] = [:]
      for pixel in Set(bitmap.pixels) {
        let seen = sight.see(pixel)
        known[pixel] = SIMD3(seen[0], seen[1], seen[2])
      }
      pixels = bitmap.pixels.map { known[$0] ?? .zero }
      hasInk = bitmap.pixels.map { $0 != bitmap.pixels[0] }
    }
  }

  /// The mean difference of two samples over the pixels where either has ink, from 0 to 1.
  private func difference(_ first: Seen, _ second: Seen) -> Double {
    var (sum, count) = (0.0, 0.0)
    for place in first.pixels.indices where first.hasInk[place] || second.hasInk[place] {
      let gap = first.pixels[place] - second.pixels[place]
      sum += (abs(gap.x) + abs(gap.y) + abs(gap.z)) / 3
      count += 1
    }
    return sum / max(count, 1)
  }

  @Test(
    "series are told apart in grey print and without one kind of cone", arguments: Sight.allCases,
    Theme.allCases)
  func apart(sight: Sight, theme: Theme) throws {
    for group in [Self.cells, Self.numbered, Self.variants] {
      let samples = try group.map { ($0.0, Seen(try sample($0.1, theme), sight)) }
      for (index, first) in samples.enumerated() {
        for second in samples[(index + 1)...] {
          let score = difference(first.1, second.1)
          #expect(score > 0.08, "\(first.0) and \(second.0): \(score)")
        }
      }
    }
  }

  @Test("the measure notices when only the hue differs")
  func control() throws {
    let green = try sample(SeriesStyle(hue: .green), .light)
    let vermilion = try sample(SeriesStyle(hue: .vermilion), .light)
    #expect(difference(Seen(green, .normal), Seen(vermilion, .normal)) > 0.2)
    #expect(difference(Seen(green, .grey), Seen(vermilion, .grey)) < 0.08)
  }

  @Test("words can be read and lines seen on every ground", arguments: Theme.allCases)
  func contrast(theme: Theme) {
    let ground = theme.colour(of: .background)
    for paint in [Paint.foreground, .muted] + Hue.allCases.map(Paint.hueText) {
      #expect(theme.colour(of: paint).contrast(with: ground) >= 4.5, "\(paint)")
    }
    for hue in Hue.allCases {
      #expect(theme.colour(of: .hue(hue)).contrast(with: ground) >= 2, "\(hue)")
    }
  }

  @Test("maps of magnitude grow lighter throughout, in print signed ones too")
  func growth() {
    for (map, theme) in [
      (Colormap.magnitude, Theme.light), (.viridis, .light), (.signed, .print),
    ] {
      let steps = (0...50).map { map.colour(at: Double($0) / 50, in: theme).luminance }
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("on screens the signed map has zero at the ground", arguments: [Theme.light, .dark])
  func maps(theme: Theme) {
    let centre = Colormap.signed.colour(at: 0.5, in: theme)
    #expect(centre.contrast(with: theme.colour(of: .background)) < 1.3)
    let scale = ColourScale.centred(on: [-0.2, 3])
    #expect(scale.place(of: 0) == 0.5 && scale.place(of: 3) == 1)
  }
}
