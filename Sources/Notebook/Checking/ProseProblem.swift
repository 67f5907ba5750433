/// What can be wrong with prose.
public enum ProseProblem: Error, Sendable, Equatable {
  // Form.
  case missingTitle
  case unclosedFence(String)
  case unclosedDirective(String, colons: Int)
  case strayClosing
  case malformedDirective(String)
  case misplaced(String, parent: String)
  case unclosedRole(String)
  case unclosedFormula
  case brokenEmphasis(String)
  case missingName(String)
  case missingCaption(String, String)
  case emptyDirective(String)
  /// A directive, role or option that does not exist, with the nearest that does.
  case unknown(String, String, String?)

  // Items.
  case unknownItem(ItemKind, String, String?)
  case unknownNumber(String, String?)
  case duplicate(ItemKind, String, firstLine: Int)
  case neverMentioned(ItemKind, String)
  case missingSolution(String)
  case missingReferences

  // Claims.
  case expectedVerdict(String)
  case missingSentence(String, Verdict)
  case impossibleVerdict(String, Verdict, possible: [Verdict])
  case repeatedSentence(String, Verdict)

  // Code.
  case unreadableSource(String)
  case missingRegion(String, files: [String], String?)
  case ambiguousRegion(String, files: [String])

  // The two languages.
  case missingInOther(ItemKind, String, file: String)
  case differentOrder(ItemKind, String, ItemKind, String, other: SourceLocation)
  case differentPlace(ItemKind, String, other: SourceLocation)
}

extension ProseProblem: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .missingTitle:
      "the title is missing; begin the file with a line “# Title”"
    case .unclosedFence(let mark):
      "the block opened by “\(mark)” is not closed"
    case .unclosedDirective(let keyword, let colons):
      "{\(keyword)} is not closed; end it with a line “\(String(repeating: ":", count: colons))” "
        + "(a directive that holds another needs more colons than that one)"
    case .strayClosing:
      "this line of colons closes nothing; delete it, or open a directive before it"
    case .malformedDirective(let text):
      "“\(text)” is neither the beginning nor the end of a directive; "
        + "write :::{name} or ::: at the beginning of the line"
    case .misplaced(let keyword, let parent):
      "{\(keyword)} stands outside {\(parent)}; put it inside, and give {\(parent)} more colons"
    case .unclosedRole(let keyword):
      "the role {\(keyword)} is not closed; write {\(keyword)}`…`"
    case .unclosedFormula:
      "the formula opened by “$” is not closed; write $…$ without spaces inside the dollars, "
        + "or \\$ for a dollar sign"
    case .brokenEmphasis(let text):
      "the asterisks in “\(text)” would be printed as they are: they are not paired, or one of "
        + "them stands between punctuation and a letter; move the punctuation to its other side, "
        + "or put a space outside the asterisks"
    case .missingName(let keyword):
      "{\(keyword)} does not say which; write its name after it"
    case .missingCaption(let keyword, let name):
      "the \(keyword) “\(name)” has no caption; write one inside the directive"
    case .emptyDirective(let keyword):
      "{\(keyword)} is empty; write its text inside, or delete it"
    case .unknown(let kind, let name, let suggestion):
      "there is no \(kind) \(name)" + (suggestion.map { "; did you mean \($0)?" } ?? "")
    case .unknownItem(let kind, let name, let suggestion):
      "there is no \(kind.rawValue) “\(name)”"
        + (suggestion.map { "; did you mean “\($0)”?" }
          ?? "; add it to the lesson's script, or delete this reference")
    case .unknownNumber(let name, let suggestion):
      "this file shows no figure, table or exercise “\(name)”"
        + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    case .duplicate(let kind, let name, let line):
      "the \(kind.rawValue) “\(name)” is shown a second time; line \(line) shows it already"
    case .neverMentioned(let kind, let name):
      "no language mentions the \(kind.rawValue) “\(name)”; refer to it in the prose, "
        + "or delete it from the lesson's script"
    case .missingSolution(let name):
      "the exercise “\(name)” has no solution; write one inside it with :::{solution}"
    case .missingReferences:
      "works are cited, but there is no list of them; add :::{references} at the end"
    case .expectedVerdict(let text):
      "“\(text)” does not begin with a verdict; write “\(Verdict.words): …”"
    case .missingSentence(let id, let verdict):
      "the claim “\(id)” has no sentence for “\(verdict.rawValue)”, which its rule can return"
    case .impossibleVerdict(let id, let verdict, let possible):
      "the claim “\(id)” has a sentence for “\(verdict.rawValue)”, which its rule cannot return; "
        + "it returns \(possible.map(\.rawValue).joined(separator: ", "))"
    case .repeatedSentence(let id, let verdict):
      "the claim “\(id)” has two sentences for “\(verdict.rawValue)”; keep one"
    case .unreadableSource(let file):
      "the source file “\(file)” cannot be read; give its path from the package's folder"
    case .missingRegion(let region, let files, let suggestion):
      "there is no “// region: \(region)” in \(Self.list(files))"
        + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    case .ambiguousRegion(let region, let files):
      "there are several regions “\(region)” in \(Self.list(files)); rename all but one"
    case .missingInOther(let kind, let name, let file):
      "the \(kind.rawValue) “\(name)” is mentioned here, but not in \(file)"
    case .differentOrder(let kind, let name, let otherKind, let otherName, let other):
      "the \(kind.rawValue) “\(name)” stands where the other language has the "
        + "\(otherKind.rawValue) “\(otherName)” (\(other)); give both the same order"
    case .differentPlace(let kind, let name, let other):
      "the \(kind.rawValue) “\(name)” is mentioned between other blocks than in the other "
        + "language (\(other)); mention it in the same part of both"
    }
  }

  private static func list(_ files: [String]) -> String {
    files.isEmpty ? "the lesson's folder" : files.joined(separator: ", ")
  }
}

extension Verdict {
  /// The labels that may begin a claim's sentence.
  fileprivate static var words: String { allCases.map(\.rawValue).joined(separator: "|") }
}
