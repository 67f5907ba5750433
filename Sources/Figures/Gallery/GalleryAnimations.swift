import Bilingual
import Foundation

extension Gallery {
  /// An animation of the gallery with the source that makes it.
  public struct Film: Sendable {
    /// The name, also the stem of file names.
    public var name: String
    /// What it is called on the page.
    public var title: Localized<String>
    /// The file below `Sources/Figures/Gallery`.
    public var source: String
    /// The animation.
    public var animation: Animation
  }

  /// All animations, in the order of the page; their film strips are among the pictures.
  public static let films: [Film] = [
    Film(
      name: "rnn-animation",
      title: Localized(en: "A sequence through an RNN cell", zh: "序列通过 RNN 单元"),
      source: "Gallery/GalleryAnimations.swift", animation: rnn),
    Film(
      name: "lstm-animation",
      title: Localized(en: "A sequence through an LSTM cell", zh: "序列通过 LSTM 单元"),
      source: "Gallery/GalleryAnimations.swift", animation: lstm),
    Film(
      name: "gru-animation",
      title: Localized(en: "A sequence through a GRU cell", zh: "序列通过 GRU 单元"),
      source: "Gallery/GalleryAnimations.swift", animation: gru),
  ]

  static let strips: [Item] = films.map { film in
    Item(
      name: film.name + "-strip", title: film.title, source: film.source, region: film.name,
      picture: film.animation.filmStrip(columns: 1))
  }

  private static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
  private static let inputs = [0.8, -0.5, 0.3, 1.0]

  // region: rnn-animation
  static let rnn: Animation = {
    var h = 0.0
    let moments = inputs.map { x in
      let before = h
      h = tanh(0.9 * x + 0.7 * before)
      return RNNMoment(x: x, hBefore: before, h: h, y: 1.2 * h)
    }
    return Animation.rnn(
      moments,
      alternativeText: Localized(
        en: "Four inputs pass through an RNN cell of one unit; its state ends at"
          + " \(Description.number(h)).",
        zh: "四个输入依次通过只有一个单元的 RNN；状态最终为 \(Description.number(h))。"))
  }()
  // endregion

  // region: lstm-animation
  static let lstm: Animation = {
    var (c, h) = (0.0, 0.0)
    let moments = inputs.map { x in
      let (cBefore, hBefore) = (c, h)
      let i = logistic(2 * x + 0.5 * hBefore - 0.5)
      let f = logistic(0.4 * x + 0.3 * hBefore + 1.5)
      let o = logistic(x - 0.6 * hBefore + 0.4)
      let candidate = tanh(1.4 * x + 0.6 * hBefore)
      c = i * candidate + f * cBefore
      h = o * tanh(c)
      return LSTMMoment(
        x: x, hBefore: hBefore, cBefore: cBefore, i: i, f: f, o: o, candidate: candidate, c: c, h: h
      )
    }
    return Animation.lstm(
      moments,
      alternativeText: Localized(
        en: "Four inputs pass through an LSTM cell of one unit; its cell state ends at"
          + " \(Description.number(c)), its hidden state at \(Description.number(h)).",
        zh: "四个输入依次通过只有一个单元的 LSTM；细胞状态最终为 \(Description.number(c))，隐藏状态为"
          + " \(Description.number(h))。"))
  }()
  // endregion

  // region: gru-animation
  static let gru: Animation = {
    var h = 0.0
    let moments = inputs.map { x in
      let before = h
      let z = logistic(0.8 - 1.5 * x + 0.4 * before)
      let r = logistic(0.5 * x + 0.8 * before)
      let candidate = tanh(1.3 * x + r * 0.9 * before)
      h = (1 - z) * candidate + z * before
      return GRUMoment(x: x, hBefore: before, z: z, r: r, candidate: candidate, h: h)
    }
    return Animation.gru(
      moments,
      alternativeText: Localized(
        en: "Four inputs pass through a GRU cell of one unit; its state ends at"
          + " \(Description.number(h)).",
        zh: "四个输入依次通过只有一个单元的 GRU；状态最终为 \(Description.number(h))。"))
  }()
  // endregion
}
