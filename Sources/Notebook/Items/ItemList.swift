/// Items of one kind, in the order in which they were added, found by name.
public struct ItemList<Element: Item>: Sendable {
  private let kind: ItemKind
  private var elements: [Element] = []
  private var positions: [String: Int] = [:]

  init(_ kind: ItemKind) {
    self.kind = kind
  }

  /// The names, in the order in which the items were added.
  public var names: [String] { elements.map(\.name) }

  /// The items, in the order in which they were added.
  public var all: [Element] { elements }

  /// The item of a name, or nil.
  public func find(_ name: String) -> Element? {
    positions[name].map { elements[$0] }
  }

  /// The item of a name that was checked to exist.
  subscript(name: String) -> Element {
    guard let element = find(name) else {
      preconditionFailure("no \(kind.rawValue) “\(name)”: the document was not checked")
    }
    return element
  }

  mutating func add(_ element: Element) throws(ContentsError) {
    let name = element.name
    guard !name.isEmpty,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { throw .badName(kind, name) }
    guard positions[name] == nil else { throw .duplicate(kind, name) }
    positions[name] = elements.count
    elements.append(element)
  }
}
