/// One content in both languages of the course.
public struct Localized<Content> {
  /// The English content.
  public var english: Content
  /// The Chinese content.
  public var chinese: Content

  /// Pairs the two languages' contents.
  public init(en english: Content, zh chinese: Content) {
    self.english = english
    self.chinese = chinese
  }

  /// Makes a content that is the same in both languages, such as a symbol or a number.
  public init(same content: Content) {
    self.init(en: content, zh: content)
  }

  /// The content in one language.
  public subscript(language: Language) -> Content {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Applies a function to the content of each language.
  public func map<Result>(_ transform: (Content) throws -> Result) rethrows -> Localized<Result> {
    Localized<Result>(en: try transform(english), zh: try transform(chinese))
  }
}

extension Localized: Sendable where Content: Sendable {}
extension Localized: Equatable where Content: Equatable {}
extension Localized: Hashable where Content: Hashable {}
