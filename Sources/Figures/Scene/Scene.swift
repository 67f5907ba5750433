import Bilingual

/// A picture that has been laid out: what stands where, in points, in one language.
///
/// A scene is a value: it can be compared, printed as text, checked for overlaps and drawn by any
/// back end in any theme. It knows nothing of the data that it shows.
public struct Scene: Hashable, Sendable {
  /// The extents of the picture.
  public var size: Size
  /// The language of its words.
  public var language: Language
  /// The picture's name, for readers of its title.
  public var title: String
  /// What the picture shows, for readers who cannot see it.
  public var alternativeText: String
  /// What is drawn, from back to front.
  public var elements: [Element]

  /// Makes a scene.
  public init(
    size: Size, language: Language, title: String, alternativeText: String, elements: [Element]
  ) {
    self.size = size
    self.language = language
    self.title = title
    self.alternativeText = alternativeText
    self.elements = elements
  }

  /// Visits every element that is no group, with the names of the groups around it.
  func forEachLeaf(_ visit: (Element, [String]) -> Void) {
    func walk(_ elements: [Element], _ names: [String]) {
      for element in elements {
        if case .group(let name, let children, _) = element {
          walk(children, names + [name])
        } else {
          visit(element, names)
        }
      }
    }
    walk(elements, [])
  }
}
