/// The sizes and distances that all figures share, in points at a width of 800.
///
/// Ticks are the smallest words; on a printed page of 482 points they are 7.5 points high.
enum Metrics {
  static let titleSize = 17.0
  static let panelTitleSize = 14.5
  static let axisTitleSize = 13.5
  static let labelSize = 13.5
  static let tickSize = 12.5
  static let noteSize = 12.0

  static let margin = 14.0
  static let tickGap = 6.0
  static let tickLength = 4.0
  static let panelGap = 16.0
  static let endLabelGap = 10.0
  /// Between a title beside a panel and its ticks.
  static let besideGap = 8.0
  static let colourBarWidth = 11.0
  static let colourBarGap = 12.0
  /// The radius of markers on lines.
  static let lineMarker = 3.6
  /// The longest sample of a line in a legend.
  static let legendSample = 44.0
}
