/// `:::{claim} n16` with one sentence for each verdict that the claim's rule can return.
///
/// A sentence begins on a line `supported: …` and goes on to the next such line or the end.
struct ClaimDirective: Directive {
  static let keyword = "claim"

  struct Sentence: Sendable {
    let verdict: Verdict
    let inlines: [Inline]
    let location: SourceLocation
  }

  let location: SourceLocation
  let mention: Mention?
  let id: String
  let sentences: [Sentence]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.claim, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    id = mention.name
    var drafts: [(verdict: Verdict, line: Line, text: String)] = []
    for line in source.body {
      if let (verdict, rest) = Verdict.label(of: line.text) {
        drafts.append((verdict, line, rest))
      } else if drafts.isEmpty {
        if !line.isBlank { parser.report(.expectedVerdict(line.trimmed), at: line) }
      } else {
        drafts[drafts.count - 1].text += "\n" + line.text
      }
    }
    sentences = drafts.map { draft in
      Sentence(
        verdict: draft.verdict,
        inlines: parser.inlines(draft.text.trimmed, line: draft.line.number),
        location: parser.location(draft.line))
    }
  }

  /// Every sentence, whichever is printed, so that each of them is checked.
  var children: [any Block] {
    sentences.map { Paragraph(location: $0.location, inlines: $0.inlines) }
  }

  func problems(given inventory: Inventory) -> [ProseProblem] {
    guard let possible = inventory.verdicts[id] else { return [] }
    let written = sentences.map(\.verdict)
    let missing = possible.filter { !written.contains($0) }
    let impossible = Verdict.allCases.filter { written.contains($0) && !possible.contains($0) }
    let repeated = Verdict.allCases.filter { verdict in written.count { $0 == verdict } > 1 }
    return missing.map { .missingSentence(id, $0) }
      + impossible.map { .impossibleVerdict(id, $0, possible: possible) }
      + repeated.map { .repeatedSentence(id, $0) }
  }

  func write(to writer: inout MarkdownWriter) {
    let claim = writer.contents.claims[id]
    let sentence = sentences.first { $0.verdict == claim.outcome.verdict }
    let box = ClaimBox(claim).blocks(
      in: writer.language, sentence: sentence.map { writer.markdown(of: $0.inlines) })
    writer.add(MarkdownText.quoted(box.joined(separator: "\n\n")))
  }

  func write(to writer: inout HandoutWriter) {
    let claim = writer.contents.claims[id]
    let sentence = sentences.first { $0.verdict == claim.outcome.verdict }
    let box = ClaimBox(claim, .pandoc)
    var blocks = box.statement(in: writer.language)
    let figures = box.figures(in: writer.language, for: writer.edition)
    if writer.edition == .student, claim.outcome != .notJudged {
      // Whoever reads the verdict does not weigh the figures any more.
      blocks += figures
      blocks += [
        "\(writer[.yourVerdict]) \(writer.choices)", writer[.because],
        writer.medium.ruledLines(2),
      ]
    } else {
      blocks.append(
        box.verdict(
          in: writer.language, sentence: sentence.map { writer.markdown(of: $0.inlines) }))
      blocks += figures
    }
    writer.add(
      writer.medium.box(.claim, id: writer.target(of: id), blocks.joined(separator: "\n\n")))
  }
}

extension HandoutWriter {
  /// All verdicts, each with a box to tick.
  fileprivate var choices: String {
    Verdict.allCases.map { medium.choice($0.word[language]) }.joined(separator: " ")
  }
}
