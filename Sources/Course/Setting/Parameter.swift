import Bilingual

/// Something in a lesson that a reader may change with `--set`.
public struct Parameter<Value: ParameterValue>: AnyParameter {
  /// The name on the command line.
  public let name: String
  /// What it is.
  public let summary: Localized<String>
  /// The value of each budget, unless the reader changes it.
  public let full: Value
  /// The value of the quick budget.
  public let quick: Value
  /// The values for which the lesson makes sense.
  public let range: ClosedRange<Value>

  /// Declares a parameter.
  public init(
    _ name: String, _ summary: Localized<String>, full: Value, quick: Value,
    in range: ClosedRange<Value>
  ) {
    self.name = name
    self.summary = summary
    self.full = full
    self.quick = quick
    self.range = range
  }

  /// The value of a budget, as it would be typed.
  public func defaultText(_ budget: Budget) -> String {
    budget == .full ? full.description : quick.description
  }

  /// The reader's text in its shortest form.
  ///
  /// - Throws: `ParameterProblem` for text that is no value of this parameter.
  public func normalised(_ text: String) throws(ParameterProblem) -> String {
    guard let value = Value(text) else {
      throw .notAValue(name: name, text: text, expected: Value.kind)
    }
    guard range.contains(value) else {
      throw .outOfRange(
        name: name, text: text, low: range.lowerBound.description,
        high: range.upperBound.description)
    }
    return value.description
  }
}

/// A parameter of any type of value, as the command line sees it.
public protocol AnyParameter: Sendable {
  /// The name on the command line.
  var name: String { get }
  /// What it is.
  var summary: Localized<String> { get }
  /// The value of a budget, as it would be typed.
  func defaultText(_ budget: Budget) -> String
  /// The reader's text in its shortest form.
  ///
  /// - Throws: `ParameterProblem` for text that is no value of this parameter.
  func normalised(_ text: String) throws(ParameterProblem) -> String
}

/// A type that parameters can have.
public protocol ParameterValue: Comparable, LosslessStringConvertible, Sendable {
  /// What such a value is called in messages.
  static var kind: String { get }
}

extension Int: ParameterValue {
  /// What such a value is called in messages.
  public static var kind: String { "a whole number" }
}

extension Float: ParameterValue {
  /// What such a value is called in messages.
  public static var kind: String { "a number" }
}

/// A `--set` that cannot be taken.
public enum ParameterProblem: Error, CustomStringConvertible, Equatable {
  /// The text is not of the form NAME=VALUE.
  case malformed(text: String)
  /// No chosen lesson has a parameter of that name.
  case unknown(name: String, known: [String], nearest: String?)
  /// The value is not of the parameter's type.
  case notAValue(name: String, text: String, expected: String)
  /// The value is outside of the parameter's range.
  case outOfRange(name: String, text: String, low: String, high: String)

  /// One line: what, where, what to do.
  public var description: String {
    switch self {
    case .malformed(let text):
      "--set \(text): write NAME=VALUE, for example --set hidden=32"
    case .unknown(let name, let known, let nearest):
      "--set \(name): no chosen lesson has this parameter"
        + (nearest.map { "; did you mean \($0)?" } ?? "")
        + (known.isEmpty ? "" : " (there are: \(known.joined(separator: ", ")))")
    case .notAValue(let name, let text, let expected):
      "--set \(name)=\(text): “\(text)” is not \(expected)"
    case .outOfRange(let name, let text, let low, let high):
      "--set \(name)=\(text): the value has to be from \(low) to \(high)"
    }
  }
}
