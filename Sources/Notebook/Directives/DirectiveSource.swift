/// A directive as it stands in the file, before its body is understood.
struct DirectiveSource {
  let keyword: String
  /// What follows the keyword on its line.
  let argument: String
  let location: SourceLocation
  /// The leading lines `:name: value`.
  let options: [String: String]
  /// The lines after the options.
  let body: [Line]

  init(keyword: String, argument: String, location: SourceLocation, lines: [Line]) {
    self.keyword = keyword
    self.argument = argument
    self.location = location
    var options: [String: String] = [:]
    var rest = lines[...]
    while let match = rest.first?.text.wholeMatch(of: /:([a-z-]+):(?:\s+(.*))?/) {
      options[String(match.1)] = match.2?.trimmed ?? ""
      rest = rest.dropFirst()
    }
    self.options = options
    body = Array(rest)
  }

  /// The argument as a reference to an item; reports if there is none.
  func mention(_ kind: ItemKind, parser: inout BlockParser) -> Mention? {
    guard !argument.isEmpty else {
      parser.report(.missingName(keyword), at: location)
      return nil
    }
    return Mention(kind: kind, name: argument, location: location)
  }
}
