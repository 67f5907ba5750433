/// Whom a handout is for.
public enum Edition: String, CaseIterable, Sendable {
  /// Questions with room for answers: no solutions, no verdicts, no notes for teachers.
  case student
  /// Everything: solutions, verdicts, timing, and what students usually get wrong.
  case teacher
}
