import Bilingual

/// How a recurrent network is connected to a sequence: where it reads, where it answers.
///
///     Diagram.wiring(.manyToOne, title: Localized(en: "Many to one", zh: "多对一"))
public struct Wiring: Sendable {
  /// What a step reads that has no input of its own and follows an output.
  public enum Feedback: Sendable, Hashable {
    /// Nothing but the state.
    case none
    /// The network's own output of the step before.
    case ownOutput
    /// The right answer of the step before, as given in training: teacher forcing.
    case target
  }

  /// The number of time steps that are drawn.
  public var steps: Int
  /// The steps with an input, from 1.
  public var inputs: Set<Int>
  /// The steps with an output, from 1.
  public var outputs: Set<Int>
  /// The number of layers on top of each other; where the sequence is read both ways there is one
  /// a direction.
  public var layers: Int
  /// Whether a second network reads from the end to the start, and both states are concatenated.
  public var isBidirectional: Bool
  /// What steps without an input of their own read.
  public var feedback: Feedback
  /// The last step of the encoder, where a decoder follows.
  public var encoderSteps: Int?
  /// Whether the state is handed on from step to step.
  public var isRecurrent: Bool
  /// The name of the cells, such as "LSTM".
  public var cell: Localized<Label>

  /// Makes a wiring.
  public init(
    steps: Int, inputs: Set<Int>, outputs: Set<Int>, layers: Int = 1, isBidirectional: Bool = false,
    feedback: Feedback = .none, encoderSteps: Int? = nil, isRecurrent: Bool = true,
    cell: Localized<Label> = Localized(same: "RNN")
  ) {
    self.steps = steps
    self.inputs = inputs
    self.outputs = outputs
    self.layers = layers
    self.isBidirectional = isBidirectional
    self.feedback = feedback
    self.encoderSteps = encoderSteps
    self.isRecurrent = isRecurrent
    self.cell = cell
  }

  /// One input, one output, nothing handed on: no recurrence.
  public static let oneToOne = Wiring(
    steps: 1, inputs: [1], outputs: [1], isRecurrent: false,
    cell: Localized(en: "layer", zh: "层"))
  /// One input, a sequence of outputs, each of them the next input.
  public static let oneToMany = Wiring(
    steps: 4, inputs: [1], outputs: [1, 2, 3, 4], feedback: .ownOutput)
  /// A sequence of inputs, one output at the end.
  public static let manyToOne = Wiring(steps: 4, inputs: [1, 2, 3, 4], outputs: [4])
  /// An output at each input.
  public static let manyToMany = Wiring(steps: 4, inputs: [1, 2, 3, 4], outputs: [1, 2, 3, 4])
  /// A sequence is read first and answered afterwards; each answer is the decoder's next input.
  public static let encoderDecoder = Wiring(
    steps: 6, inputs: [1, 2, 3], outputs: [4, 5, 6], feedback: .ownOutput, encoderSteps: 3)
  /// The same in training: the decoder reads the right answers instead of its own.
  public static let teacherForcing = Wiring(
    steps: 6, inputs: [1, 2, 3], outputs: [4, 5, 6], feedback: .target, encoderSteps: 3)
  /// Two networks read the sequence in both directions.
  public static let bidirectional = Wiring(
    steps: 4, inputs: [1, 2, 3, 4], outputs: [1, 2, 3, 4], isBidirectional: true)
  /// Two layers; the first one's states are the second one's inputs.
  public static let deep = Wiring(
    steps: 4, inputs: [1, 2, 3, 4], outputs: [1, 2, 3, 4], layers: 2)
}
