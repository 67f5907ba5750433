import Bilingual

/// A lesson's prose in both languages, checked against the items that its script supplies.
///
/// Making one is the check: whatever is wrong with the prose is thrown, all at once, as
/// `ProseErrors`. A manuscript can therefore always be written.
public struct Manuscript: Sendable {
  let documents: Localized<Document>
  let contents: Contents
  let excerpts: [String: CodeExcerpt]

  /// Reads both languages and holds them against the items, the sources and each other.
  ///
  /// - Throws: `ProseErrors`, in the order of files and lines.
  public init(
    _ texts: Localized<SourceText>, contents: Contents, sources: SourceTree
  ) throws(ProseErrors) {
    (documents, excerpts) = try Self.checked(texts, inventory: contents.inventory, sources: sources)
    self.contents = contents
  }

  /// Checks prose against the names alone, before anything has run.
  ///
  /// - Throws: `ProseErrors`, in the order of files and lines.
  public static func check(
    _ texts: Localized<SourceText>, against inventory: Inventory, sources: SourceTree
  ) throws(ProseErrors) {
    _ = try checked(texts, inventory: inventory, sources: sources)
  }

  /// The lesson's title, as Markdown.
  public var title: Localized<String> { titles(ReportLinks()) }

  /// For each claim, by its identifier, the figures and tables that show what decided it.
  ///
  /// That is the last figure in front of the claim's box in the same section, or else the last table,
  /// unless others are named.
  /// - Parameters:
  ///   - named: the names of figures and tables, by claim; an empty list for none.
  ///   - path: turns a picture's path in the report into one that the pages over all lessons use.
  public func evidence(
    named: [String: [String]] = [:], path: (String) -> String
  ) -> [String: [ClaimEvidence]] {
    var names: [String: [String]] = [:]
    var latest: (figure: String?, table: String?) = (nil, nil)
    for block in documents.english.allBlocks {
      if block is Heading { latest = (nil, nil) }
      switch block.mention {
      case let mention? where mention.kind == .figure: latest.figure = mention.name
      case let mention? where mention.kind == .table: latest.table = mention.name
      case let mention? where mention.kind == .claim:
        names[mention.name] =
          named[mention.name] ?? [latest.figure ?? latest.table].compactMap(\.self)
      default: break
      }
    }
    let numbering = Numbering(documents.english)
    func evidence(_ name: String) -> ClaimEvidence {
      ClaimEvidence(
        name: name,
        label: Localized(
          en: numbering.plainLabel(name, in: .english),
          zh: numbering.plainLabel(name, in: .chinese)),
        thumbnail: contents.pictures.find(name).map { picture in
          .init(image: picture.image.map(path), alternativeText: picture.alternativeText)
        })
    }
    return names.mapValues { $0.filter(numbering.names.contains).map(evidence) }
  }

  /// The report in one language, as GitHub-flavoured Markdown that ends in a newline.
  public func report(
    _ language: Language, provenance: Provenance, links: ReportLinks = ReportLinks()
  ) -> String {
    let document = documents[language]
    var writer = writer(language, links)
    writer.write(document.blocks)
    return PageFrame(title: titles(links), links: links)
      .markdown(language, body: [writer.text], provenance: provenance)
  }

  private func titles(_ links: ReportLinks) -> Localized<String> {
    func title(_ language: Language) -> String {
      writer(language, links).markdown(of: documents[language].title)
    }
    return Localized(en: title(.english), zh: title(.chinese))
  }

  private func writer(_ language: Language, _ links: ReportLinks) -> MarkdownWriter {
    MarkdownWriter(
      documents[language], contents: contents, excerpts: excerpts, links: links)
  }

  private static func checked(
    _ texts: Localized<SourceText>, inventory: Inventory, sources: SourceTree
  ) throws(ProseErrors) -> (Localized<Document>, [String: CodeExcerpt]) {
    var errors: [ProseError] = []
    let documents = Localized(
      en: Document(texts.english, language: .english, errors: &errors),
      zh: Document(texts.chinese, language: .chinese, errors: &errors))
    let english = DocumentChecker(documents.english, inventory: inventory, sources: sources)
    let chinese = DocumentChecker(documents.chinese, inventory: inventory, sources: sources)
    // A directive that could not be read would be told a second time as an item that is missing.
    if errors.isEmpty { errors = LanguageComparison(documents, inventory: inventory).errors }
    errors += english.errors + chinese.errors
    guard errors.isEmpty else {
      throw ProseErrors(errors, files: [texts.english.file, texts.chinese.file])
    }
    return (documents, english.excerpts)
  }
}
