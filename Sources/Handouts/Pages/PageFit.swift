/// What is done to fill the pages well: smaller figures, and blocks that stay in one piece.
struct PageFit: Hashable, Encodable, Sendable {
  /// The sizes of figures as parts of their usual ones, by their numbers on the page from 0; 1 if absent.
  var scales: [Int: Double] = [:]
  /// The numbers of the blocks that are to stay in one piece.
  var whole: Set<Int> = []

  private enum CodingKeys: CodingKey {
    case scales, whole
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let named = scales.map { (String($0.key), $0.value) }
    try container.encode(Dictionary(uniqueKeysWithValues: named), forKey: .scales)
    try container.encode(whole.sorted(), forKey: .whole)
  }
}
