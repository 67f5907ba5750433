import Bilingual
import Foundation
import Notebook

/// Which handouts are wanted.
public struct HandoutOrder: Sendable {
  /// Whom they are for.
  public var editions: [Edition]
  /// The languages.
  public var languages: [Language]
  /// The kinds of files.
  public var formats: [HandoutFormat]
  /// The paper of PDF and docx files.
  public var paper: Paper
  /// Whether all lessons go into one booklet, with contents, notation and the claims.
  public var isBooklet: Bool
  /// The folder that they are written to.
  public var folder: URL

  /// Puts an order together.
  public init(
    editions: [Edition] = Edition.allCases, languages: [Language] = Language.allCases,
    formats: [HandoutFormat] = HandoutFormat.allCases, paper: Paper = .a4, isBooklet: Bool = false,
    folder: URL
  ) {
    self.editions = editions
    self.languages = languages
    self.formats = formats
    self.paper = paper
    self.isBooklet = isBooklet
    self.folder = folder
  }

  /// Where a handout is written: each edition has a folder of its own, so that a teacher who gives
  /// away the students' gives away nothing else.
  func file(_ name: String, _ edition: Edition, _ language: Language, _ format: HandoutFormat)
    -> URL
  {
    let paper = format == .html || paper == .a4 ? "" : ".\(paper.rawValue)"
    return folder.appendingPathComponent(edition.rawValue)
      .appendingPathComponent("\(name).\(language.rawValue)\(paper).\(format.rawValue)")
  }
}
