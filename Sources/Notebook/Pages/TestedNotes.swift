import Bilingual

/// The notes' sections with what became of their statements: what “the notes, tested” shows.
///
/// It is apart from the Markdown, so that other kinds of report can show the same.
public struct TestedNotes: Sendable {
  /// A claim with the lesson that tests it.
  public struct Entry: Sendable {
    /// The claim.
    public var claim: Claim
    /// The lesson whose report judges it.
    public var lesson: CourseLesson
    /// The figures and tables that show what decided it.
    public var evidence: [ClaimEvidence] { lesson.evidence[claim.id] ?? [] }
  }

  /// A section of the notes with its claims.
  public struct Part: Sendable {
    /// The section.
    public var section: NotesSection
    /// The claims whose lessons have a report, in the order of the notes.
    public var entries: [Entry]
    /// The identifiers of claims whose lessons have no report yet.
    public var open: [String]
  }

  /// The sections, in the order of the notes.
  public let parts: [Part]
  /// The claims that lessons add of their own, in the order of the lessons.
  public let additions: [Entry]
  /// Claims that are said to come from the notes and stand in no section: somebody forgot them.
  public let unplaced: [Entry]

  /// Sorts the claims of lessons into the sections of the notes.
  public init(_ sections: [NotesSection], lessons: [CourseLesson]) {
    let entries = lessons.flatMap { lesson in
      lesson.claims.map { Entry(claim: $0, lesson: lesson) }
    }
    parts = sections.map { section in
      Part(
        section: section,
        entries: section.claims.compactMap { id in
          entries.first { $0.claim.id == id && $0.claim.source == .notes }
        },
        open: section.claims.filter { id in !entries.contains { $0.claim.id == id } })
    }
    let placed = Set(sections.flatMap(\.claims))
    additions = entries.filter { $0.claim.source == .lesson }
    unplaced = entries.filter { $0.claim.source == .notes && !placed.contains($0.claim.id) }
  }

  /// All claims on the notes that have a report, in the order of the notes.
  public var claims: [Claim] { (parts.flatMap(\.entries) + unplaced).map(\.claim) }
}
