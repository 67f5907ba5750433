import Bilingual
import Experiments
import Foundation
import Notebook

/// The pages over all lessons: the contents, and the notes' claims with their verdicts.
///
/// They show the lessons whose reports are in the output folder with all their results, each under
/// the setting that its report was made with.
public struct CoursePages: Sendable {
  /// The title of the whole course.
  public static let title = Localized(
    en: "Unrolled: recurrent networks, tested", zh: "Unrolled：检验循环神经网络")
  /// What the course is about.
  public static let introduction = Localized(
    en: "Lessons on RNN, LSTM and GRU that compute their own figures, numbers and verdicts. They "
      + "begin with a student's study notes and test every statement in them.",
    zh: "关于 RNN、LSTM 和 GRU 的课程：图、数字和判定都由程序算出。课程从一份学习笔记出发，逐条检验其中的论断。")

  /// How a lesson is read, for those who begin.
  static let guide = Localized(
    en:
      "Matrices and derivatives are all that you need to know. Each lesson begins with a prediction: "
      + "write yours down before you read on. A claim is a statement of the notes, or one that a "
      + "lesson adds; it has a rule that was fixed beforehand, and a verdict: \(Verdict.key.english).",
    zh: "只需要学过矩阵和导数。每一课都从一个预测开始：请先写下你的预测，再往下读。论断是笔记中的一句话，或者某一课自己补充的一句话；"
      + "每条论断都有事先定下的规则和判定：\(Verdict.key.chinese)。")

  private static let contentsFiles = Localized(en: "README.md", zh: "README.zh.md")
  private static let claimsFiles = Localized(en: "claims.md", zh: "claims.zh.md")

  private let folders: CourseFolders
  private let lessons: [CourseLesson]
  private let provenance: Provenance

  /// Collects what the reports of a course's lessons say.
  ///
  /// - Parameter built: lessons whose reports were just written, by name; all others are put together from
  ///   stored results.
  /// - Throws: `ProseErrors`, or what a script throws for reasons of its own.
  public init(
    _ lessons: [any Lesson], in folders: CourseFolders, built: [String: BuiltLesson] = [:]
  ) throws {
    self.folders = folders
    let workshops = try lessons.compactMap { try Workshop(asReported: $0, in: folders) }
    let reported = try SideBySide.map(workshops) { workshop in
      try built[workshop.lesson.name] ?? workshop.storedIfComplete()
    }
    let shown = zip(workshops, reported).compactMap { workshop, lesson in
      lesson.map { (workshop, $0) }
    }
    self.lessons = try shown.map { try Self.entry($0, $1) }
    let isQuick = shown.contains { $0.0.setting.budget == .quick }
    provenance = Provenance(
      budget: isQuick ? .quick : .full,
      command: "unrolled build" + (isQuick ? " --budget quick" : ""))
  }

  /// The notes' sections with their claims and verdicts, for whatever shows them.
  public var notes: TestedNotes { TestedNotes(NotesOutline.sections, lessons: lessons) }

  /// Writes the pages.
  ///
  /// - Throws: `FileProblem`.
  public func write(languages: [Language]) throws {
    let contents = ContentsPage(
      title: Self.title,
      introduction: Localized(
        en: Self.introduction.english + "\n\n" + Self.guide.english,
        zh: Self.introduction.chinese + "\n\n" + Self.guide.chinese),
      lessons: lessons, claimsPage: Self.claimsFiles)
    let claims = ClaimsPage(notes, remarks: NotesOutline.remarks)
    for language in languages {
      try write(
        contents.markdown(language, provenance: provenance, files: Self.contentsFiles),
        to: Self.contentsFiles[language])
      let links = ReportLinks(
        files: Self.claimsFiles, contentsPage: Self.contentsFiles, sourceRoot: nil)
      try write(
        claims.markdown(language, provenance: provenance, links: links),
        to: Self.claimsFiles[language])
    }
  }

  private func write(_ text: String, to name: String) throws {
    try AtomicFile.write(Data(text.utf8), to: folders.output.appendingPathComponent(name))
  }

  private static func entry(
    _ workshop: Workshop, _ built: BuiltLesson
  ) throws -> CourseLesson {
    let (lesson, contents, manuscript) = (workshop.lesson, built.contents, built.manuscript)
    let picture = contents.items.pictures.find(lesson.thumbnail)
    return CourseLesson(
      title: manuscript.title,
      summary: lesson.summary,
      report: contentsFiles.map { "\(lesson.name)/\($0)" },
      thumbnail: picture.map { picture in
        CourseLesson.Thumbnail(
          image: picture.image.map { "\(lesson.name)/\($0)" },
          alternativeText: picture.alternativeText)
      },
      claims: contents.items.claims.all,
      evidence: manuscript.evidence(named: NotesOutline.evidence) { "\(lesson.name)/\($0)" })
  }
}
