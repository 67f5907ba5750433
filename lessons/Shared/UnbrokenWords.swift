extension String {
  /// The same words, between which no line can end: for numbers in the cells of tables.
  var unbroken: String { replacing(" ", with: "\u{A0}") }
}
