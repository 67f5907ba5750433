import Bilingual

extension Gallery {
  static let diagrams: [Item] =
    [
      Item(
        name: "rnn-cell", title: Localized(en: "The RNN cell", zh: "RNN 单元"),
        source: "Diagrams/CellDiagrams.swift", picture: Diagram.rnnCell),
      Item(
        name: "lstm-cell", title: Localized(en: "The LSTM cell", zh: "LSTM 单元"),
        source: "Diagrams/CellDiagrams.swift", picture: Diagram.lstmCell),
      Item(
        name: "gru-cell", title: Localized(en: "The GRU cell", zh: "GRU 单元"),
        source: "Diagrams/CellDiagrams.swift", picture: Diagram.gruCell),
      Item(
        name: "unrolled", title: Localized(en: "Unrolled in time", zh: "按时间展开"),
        source: "Diagrams/UnrolledDiagram.swift", picture: Diagram.unrolled),
    ] + wirings

  // region: wirings
  static let wirings: [Item] = [
    ("one-to-one", "One to one", "一对一", Wiring.oneToOne),
    ("one-to-many", "One to many", "一对多", .oneToMany),
    ("many-to-one", "Many to one", "多对一", .manyToOne),
    ("many-to-many", "Many to many, in step", "多对多（同步）", .manyToMany),
    ("encoder-decoder", "Encoder and decoder, in use", "编码器与解码器（使用时）", .encoderDecoder),
    (
      "teacher-forcing", "Encoder and decoder, in training (teacher forcing)",
      "编码器与解码器（训练时，教师强制）", .teacherForcing
    ),
    ("bidirectional", "In both directions", "双向", .bidirectional),
    ("deep", "Two layers", "两层", .deep),
  ].map { name, english, chinese, wiring in
    Item(
      name: name, title: Localized(en: english, zh: chinese),
      source: "Gallery/GalleryDiagrams.swift",
      region: "wirings",
      picture: Diagram.wiring(
        wiring, title: Localized(en: Label(english), zh: Label(chinese))))
  }
  // endregion
}
