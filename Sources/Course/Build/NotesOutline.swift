import Bilingual
import Notebook

/// The notes that the course begins with: their sections, and which claim tests which statement.
///
/// This is the one place that knows the order of the notes.
public enum NotesOutline {
  /// The sections in their order, the claims in the order of the statements.
  public static let sections: [NotesSection] = [
    NotesSection(
      "1.1", Localized(en: "RNN: motives", zh: "RNN 的动机"),
      remarks: [
        Localized(
          en:
            "Two aims (sequences of varying length, dependence in time). Whether they are reached is said, and tested, in 1.3.",
          zh: "两个目标（变长的序列、时间上的依赖）。是否达到，笔记在 1.3 节中说到，也在那里检验。")
      ]),
    NotesSection(
      "1.2", Localized(en: "RNN: structure and formulas", zh: "RNN 的结构和公式"), claims: ["n12"],
      remarks: [
        Localized(
          en:
            "The formulas define the cell: the output depends on $h_t$ alone because it is written so. Where the formula has $\\sigma$, the text says tanh.",
          zh: "公式是单元的定义：输出只与 $h_t$ 有关，因为公式就是这样写的。公式中写的是 $\\sigma$，文字说的是 tanh。")
      ]),
    NotesSection(
      "1.3", Localized(en: "RNN: advantages and drawbacks", zh: "RNN 的优点、缺点"),
      claims: ["n1", "n2a", "n2b", "n3", "n4", "n5"],
      remarks: [
        Localized(
          en:
            "That gradients vanish and explode is listed here as a drawback, and worked out in 1.4.",
          zh: "“存在梯度消失和梯度爆炸的问题”在这里列为缺点，展开在 1.4 节。")
      ]),
    NotesSection(
      "1.4", Localized(en: "RNN: vanishing and exploding gradients", zh: "RNN 中的梯度消失和爆炸"),
      claims: ["n6", "n8", "n9", "n7", "n10"]),
    NotesSection(
      "2.1", Localized(en: "LSTM: motives", zh: "LSTM 的动机"), claims: ["n16", "n17"]),
    NotesSection(
      "2.2", Localized(en: "LSTM: structure and formulas", zh: "LSTM 的结构和公式"),
      claims: ["n30", "n15b", "n18", "n15", "n31"]),
    NotesSection(
      "3.1", Localized(en: "GRU: motives", zh: "GRU 的动机"),
      remarks: [Localized(en: "The section is empty in the notes.", zh: "笔记中这一节是空的。")]),
    NotesSection(
      "3.2", Localized(en: "GRU: structure and formulas", zh: "GRU 的结构和公式"),
      claims: ["n20", "n21", "n32"],
      remarks: [
        Localized(
          en:
            "The remark on concatenation stands here again: see n30 in 2.2. That the update gate mixes the candidate with the old state is the formula itself.",
          zh: "关于向量拼接的说法在这里又出现一次，见 2.2 节的 n30。更新门调控暂态与旧状态的比例，这就是公式本身。")
      ]),
    NotesSection(
      "4.0", Localized(en: "LSTM and GRU compared", zh: "比较：LSTM 与 GRU"),
      claims: ["n26", "n25", "n22", "n23", "n24", "n19", "n19b"]),
    NotesSection(
      "4.1", Localized(en: "Activation functions", zh: "常使用激活函数"), claims: ["n11", "n13", "n14"]),
    NotesSection(
      "4.2", Localized(en: "Counting parameters", zh: "参数量的计算"), claims: ["n27"]),
    NotesSection(
      "4.3", Localized(en: "Code", zh: "代码的书写"),
      remarks: [
        Localized(
          en: "A link to code, no statement. Every lesson has its own listing in PyTorch.",
          zh: "只有一个指向代码的链接，没有论断。每一课都有自己的 PyTorch 程序。")
      ]),
    NotesSection(
      "4.4", Localized(en: "Ways of wiring", zh: "不同的整合方式"), claims: ["n28"]),
  ]

  /// What of the notes no experiment can decide.
  public static let remarks: [Localized<String>] = [
    Localized(
      en:
        "“Easy to implement” (4.0, of the GRU): there is no measure of ease that a program could take. How many gates and parameters there are is counted (n23, n27).",
      zh: "“易实现”（4.0 节，说 GRU）：实现是否容易，没有程序能测的尺度。门和参数的个数则可以数（n23、n27）。"),
    Localized(
      en:
        "Other motives, definitions, names, links and the list of sources (section 0) state nothing that could be wrong in a run.",
      zh: "其他动机、定义、名称、链接和资料清单（第 0 节）没有可以由运行来否定的内容。"),
    Localized(
      en:
        "“When all hyperparameters are tuned” (4.0): all hyperparameters can never be tuned. The lessons tune the learning rate of each arm, say so, and name what was held fixed.",
      zh: "“在超参数全部调优的情况下”（4.0 节）：全部调优是做不到的。各课为每一组单独选取学习率，说明这一点，并列出固定不变的量。"),
    Localized(
      en: "Numbers of claims: n2, n15 and n19 each have two parts; n29 does not exist.",
      zh: "论断的编号：n2、n15、n19 各分两部分；没有 n29。"),
  ]

  /// The figures and tables that show what decided a claim, where that is not just the last figure, or
  /// else table, in front of its box; without any, the deciding numbers are shown.
  public static let evidence = [
    "n2a": [], "n9": ["clipping-map", "clipping-table"], "n10": ["recall-success", "recall-table"],
    "n12": ["spike-legibility"], "n14": ["near-identity", "near-identity-results"],
    "n15": ["gate-work"], "n15b": ["gate-drives"], "n16": ["adding-results", "gradient-by-lag"],
    "n17": [], "n18": ["gate-worth", "gate-worth-counts"],
    "n19": ["gate-pairs", "adding-results"],
    "n20": ["gate-worth", "adding-results", "restart-results"],
    "n21": ["restart-gates", "deaf-gates", "restart-results"],
    "n22": ["adding-lengths", "order-lengths", "copy-lengths"],
    "n24": ["training-sets", "sets-table"], "n25": ["adding-map", "order-map"],
    "n26": ["adding-lengths", "order-lengths", "unclipped"],
    "n27": ["bias-conventions", "grid-check"], "n28": ["accuracy-by-step", "tagging-results"],
    "n31": ["lstm-parts"], "n32": [], "m2": ["copy-curves", "copy-results"],
    "m4": ["parity-curves", "parity-results"],
  ]
}
