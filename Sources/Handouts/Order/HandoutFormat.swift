/// A kind of file that handouts are written as.
public enum HandoutFormat: String, CaseIterable, Sendable {
  /// One file for any phone or browser, without script and without links to the outside.
  case html
  /// For the printer.
  case pdf
  /// For Word and its relatives, to be changed by the teacher.
  case docx
}
