import Bilingual
import Experiments
import Figures
import Foundation
import Notebook

/// The page of all marks, recipes, diagrams and animations, each beside the code that makes it.
public struct GalleryPage: Sendable {
  /// The folder below the output folder.
  static let folderName = "gallery"
  private static let sourceFolder = "Sources/Figures"

  private let folders: CourseFolders

  /// Prepares the page.
  public init(in folders: CourseFolders) {
    self.folders = folders
  }

  /// Draws every picture and writes the page, which shows the light ones.
  ///
  /// - Parameters:
  ///   - theme: the looks; the pictures of another than the light one are drawn beside the page's.
  ///
  /// - Throws: `FigureError`, `FileProblem`, `ProseErrors`.
  public func write(languages: [Language], theme: Theme = .light, fonts: Fonts) throws {
    let folder = folders.output.appendingPathComponent(Self.folderName)
    let contents = try contents()
    let manuscript = try Manuscript(
      Localized(en: prose(.english), zh: prose(.chinese)), contents: contents.items,
      sources: SourceTree(root: folders.sources, lessonFolder: Self.sourceFolder))
    try contents.draw(
      into: folder, languages: languages, as: Rendering(.png, theme), fonts: fonts)
    guard theme == .light else { return }
    let links = ReportLinks(sourceRoot: folders.path(from: folder))
    for language in languages {
      let report = manuscript.report(
        language, provenance: Provenance(budget: .full, command: "unrolled gallery"), links: links)
      try AtomicFile.write(
        Data(report.utf8), to: folder.appendingPathComponent(links.files[language]))
    }
  }

  private func contents() throws -> LessonContents {
    var contents = try LessonContents()
    for item in Gallery.all { try contents.add(item.name, item.picture, data: nil) }
    for film in Gallery.films { try contents.add(film.name, film.animation, data: nil) }
    return contents
  }

  /// The page's prose, which the report writer turns into the page like any lesson's.
  private func prose(_ language: Language) -> SourceText {
    let introduction = Localized(
      en: """
        # Gallery

        Every mark, recipe and diagram of the drawing library with made-up data, and the code that makes it.
        The same scene is drawn as PNG, SVG or PDF, light, dark or for print.
        """,
      zh: """
        # 图库

        绘图库的全部图元、图式和示意图，数据为虚构，并附上生成它们的代码。同一场景可以画成 PNG、SVG 或 PDF，有浅色、深色和印刷三种主题。
        """)[language]
    let pictures = Gallery.all.map { (name: $0.name, $0.title, $0.source, region: $0.region) }
    let films = Gallery.films.map { (name: $0.name, $0.title, $0.source, region: $0.name) }
    var shown: Set<String> = []
    let sections = (pictures + films).map { name, title, source, region in
      // An animation and its film strip come from the same code, which is shown once.
      let isNew = shown.insert(region).inserted
      let code = isNew ? "\n\n:::{code} \(Self.sourceFolder)/\(source)#\(region)\n:::" : ""
      return ":::{figure} \(name)\n\(title[language])\n:::" + code
    }
    return SourceText(
      file: "gallery.\(language.rawValue)",
      content: ([introduction] + sections).joined(separator: "\n\n") + "\n")
  }
}
