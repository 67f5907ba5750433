/// A language that reports are written in.
public enum Language: String, CaseIterable, Codable, Sendable {
  case english = "en"
  case chinese = "zh"
}
