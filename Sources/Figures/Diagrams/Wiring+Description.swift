import Bilingual

extension Wiring {
  /// The wiring in words, for readers who cannot see it.
  public var alternativeText: Localized<String> {
    let (english, chinese) = (Self.steps(inputs, .english), Self.steps(inputs, .chinese))
    let (outEnglish, outChinese) = (Self.steps(outputs, .english), Self.steps(outputs, .chinese))
    var en = ["Network unrolled over time from left to right, inputs at \(english) below"]
    var zh = ["按时间从左到右展开的网络，下方的输入在\(chinese)"]
    en.append("outputs at \(outEnglish) above")
    zh.append("上方的输出在\(outChinese)")
    for sentence in [connection, decoder].compactMap(\.self) {
      en.append(sentence.english)
      zh.append(sentence.chinese)
    }
    return Localized(
      en: en.joined(separator: "; ") + ".", zh: zh.joined(separator: "；").withSpacedChinese + "。")
  }

  /// How cells are connected to each other.
  private var connection: Localized<String> {
    if !isRecurrent {
      return Localized(
        en: "one layer between them and nothing handed on in time", zh: "两者之间是一层，时间上不传递任何量")
    }
    if isBidirectional {
      return Localized(
        en: "one network hands its state to the right, a second one to the left; at each step both"
          + " states are concatenated and give the output",
        zh: "一个网络把状态向右传，另一个向左传；每一步把两个状态拼接后得到输出")
    }
    if layers > 1 {
      return Localized(
        en: "\(layers) layers on top of each other, each handing its states to the right and, as"
          + " inputs, to the layer above", zh: "\(layers) 层叠放，每层把状态向右传，并作为输入向上一层传")
    }
    return Localized(en: "each cell hands its state to the next", zh: "每个单元把状态传给下一个")
  }

  /// What is fed back, and where an encoder ends.
  private var decoder: Localized<String>? {
    let read: Localized<String>? =
      switch feedback {
      case .none: nil
      case .ownOutput:
        Localized(en: "each output is the next step's input", zh: "每步的输出是下一步的输入")
      case .target:
        Localized(
          en: "the decoder reads the target of the step before, as in training with teacher"
            + " forcing", zh: "解码器读取上一步的目标，即教师强制训练")
      }
    guard let encoderSteps else { return read }
    let handover = Localized(
      en: "the encoder of \(encoderSteps) steps hands its last state to the decoder of"
        + " \(steps - encoderSteps) steps",
      zh: "\(encoderSteps) 步的编码器把最后的状态交给 \(steps - encoderSteps) 步的解码器")
    guard let read else { return handover }
    return Localized(
      en: handover.english + "; " + read.english, zh: handover.chinese + "；" + read.chinese)
  }

  /// Steps in words: "step 4", "steps 1 to 4".
  private static func steps(_ steps: Set<Int>, _ language: Language) -> String {
    let sorted = steps.sorted()
    guard let first = sorted.first, let last = sorted.last else {
      return language == .english ? "no step" : "任何一步都没有"
    }
    let isRun = sorted.count == last - first + 1
    switch language {
    case .english:
      if sorted.count == 1 { return "step \(first)" }
      return isRun
        ? "steps \(first) to \(last)" : "steps " + sorted.map(String.init).joined(separator: ", ")
    case .chinese:
      if sorted.count == 1 { return "第 \(first) 步" }
      return isRun
        ? "第 \(first) 至 \(last) 步" : "第 " + sorted.map(String.init).joined(separator: "、") + " 步"
    }
  }
}
