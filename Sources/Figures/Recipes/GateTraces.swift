import Bilingual

/// What the units of one gate or state do over the time steps of a sequence.
public struct GateTrace: Sendable {
  /// The symbol, such as `"$f_t$"`.
  public var symbol: Label
  /// The values, one array a unit, one value a time step.
  public var units: [[Double]]
  /// The colours of the values.
  public var colours: ColourScale

  /// Makes a trace.
  public init(_ symbol: Label, units: [[Double]], colours: ColourScale) {
    self.symbol = symbol
    self.units = units
    self.colours = colours
  }
}

/// A sequence's inputs at each time step.
public struct InputTrace: Sendable {
  /// The quantity's name.
  public var label: Localized<Label>
  /// One value a time step.
  public var values: [Double]
  /// The looks of the bars.
  public var style: SeriesStyle

  /// Makes a trace.
  public init(
    _ label: Localized<Label>, values: [Double], style: SeriesStyle = .neutral
  ) {
    self.label = label
    self.values = values
    self.style = style
  }
}

extension Figure {
  private static let markedStyle = SeriesStyle(hue: .vermilion)

  private static func bars(
    _ input: InputTrace, firstStep: Int, style: SeriesStyle, where isShown: (Int) -> Bool
  ) -> Bars {
    let shown = input.values.enumerated().filter { isShown($0.offset + firstStep) }
    return Bars(
      x: shown.map { Double($0.offset + firstStep) }, heights: shown.map(\.element), style: style)
  }

  /// Inputs as bars over gates and states as heatmap rows, all over the same time steps.
  ///
  /// - Parameters:
  ///   - inputs: bars in the first panels; those of marked steps have a colour of their own.
  ///   - traces: a heatmap each, from top to bottom.
  ///   - markedSteps: the time steps that are framed in every heatmap.
  ///   - firstStep: the number of the first time step.
  ///   - alternativeText: written from the data when nil.
  public static func gateTraces(
    inputs: [InputTrace], traces: [GateTrace], markedSteps: [Int] = [], firstStep: Int = 1,
    title: Localized<Label>? = nil, alternativeText: Localized<String>? = nil,
    timeTitle: Localized<Label> = Localized(en: "Time step $t$", zh: "时间步 $t$"),
    size: Size = Size(width: 800, height: 620)
  ) -> Figure {
    let frames = markedSteps.map { StepFrame(step: Double($0)) }
    let time = Axis(timeTitle, scale: .timeStep)
    return Figure(
      size: size, title: title,
      alternativeText: alternativeText
        ?? Description.traces(traces, markedSteps: markedSteps, firstStep: firstStep),
      sharing: [.x]
    ) {
      for input in inputs {
        Panel(
          x: time, y: Axis(input.label, including: [0], titlePlacement: .side), weight: 0.9
        ) {
          bars(input, firstStep: firstStep, style: input.style) { !markedSteps.contains($0) }
          bars(input, firstStep: firstStep, style: markedStyle, where: markedSteps.contains)
        }
      }
      for trace in traces {
        Panel(
          x: time,
          y: Axis(
            Localized(same: trace.symbol), ticks: .none, isReversed: true, titlePlacement: .side),
          weight: 1
        ) {
          Heatmap(rows: trace.units, firstStep: firstStep, colours: trace.colours)
          frames
        }
      }
    }
  }
}
