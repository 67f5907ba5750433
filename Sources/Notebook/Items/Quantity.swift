import Bilingual

/// A computed value that prose prints inside a sentence with `` {value}`name` ``.
public struct Quantity: Item {
  /// The name by which prose prints the value.
  public let name: String
  /// The value as it is printed, with its unit.
  public var text: Localized<String>

  /// A value that is already put into words.
  public init(_ name: String, text: Localized<String>) {
    self.name = name
    self.text = text
  }

  /// A number, with a unit if it has one.
  public init(
    _ name: String, _ number: Double, _ format: NumberFormat, unit: Localized<String>? = nil
  ) {
    self.init(name, rendering: format.string(number), unit: unit)
  }

  /// A count, with a unit if it has one.
  public init(_ name: String, count: Int, unit: Localized<String>? = nil) {
    self.init(name, rendering: NumberFormat.count(count), unit: unit)
  }

  private init(_ name: String, rendering: String, unit: Localized<String>?) {
    // A no-break space keeps the number and its unit on one line.
    self.init(name, text: unit?.map { "\(rendering)\u{A0}\($0)" } ?? Localized(same: rendering))
  }
}
