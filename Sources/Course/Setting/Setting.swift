/// What a lesson is built with: a budget, and the parameters that the reader changed.
public struct Setting: Hashable, Sendable {
  /// How much computing may be spent.
  public let budget: Budget
  /// The changed parameters, each in its shortest form; those at their default are left out.
  public let changes: [String: String]

  /// A setting with nothing changed.
  public init(_ budget: Budget) {
    self.budget = budget
    changes = [:]
  }

  /// A setting with changed parameters.
  ///
  /// - Parameters:
  ///   - budget: how much computing may be spent.
  ///   - changes: pairs of name and text; names that are not among `parameters` are passed over.
  ///   - parameters: the lesson's parameters.
  /// - Throws: `ParameterProblem` for a value that its parameter cannot take.
  public init(
    _ budget: Budget, changes: [(name: String, text: String)], of parameters: [any AnyParameter]
  ) throws(ParameterProblem) {
    var kept: [String: String] = [:]
    for change in changes {
      guard let parameter = parameters.first(where: { $0.name == change.name }) else { continue }
      let text = try parameter.normalised(change.text)
      kept[change.name] = text == parameter.defaultText(budget) ? nil : text
    }
    self.budget = budget
    self.changes = kept
  }

  /// The value of a parameter.
  public subscript<Value>(parameter: Parameter<Value>) -> Value {
    if let text = changes[parameter.name], let value = Value(text) { return value }
    return budget == .full ? parameter.full : parameter.quick
  }

  /// The name of the folder that holds this setting's results, such as "full" or
  /// "quick,hidden=32": results of changed parameters never replace those of a plain build.
  public var folder: String {
    ([budget.rawValue] + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
      .joined(separator: ",")
  }
}
