import ArgumentParser
import Bilingual

/// The languages that a command writes.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case en
  case zh
  case all

  var languages: [Language] {
    switch self {
    case .en: [.english]
    case .zh: [.chinese]
    case .all: Language.allCases
    }
  }
}
