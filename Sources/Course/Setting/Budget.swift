import Bilingual

/// How much computing a build may spend.
public enum Budget: String, CaseIterable, Codable, Sendable {
  /// Small sizes and short sequences, to see everything work in seconds; no verdicts.
  case quick
  /// The sizes that the claims are judged at.
  case full
}
