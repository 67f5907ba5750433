import Foundation

/// A picture's file and its size.
struct DrawnPicture: Sendable {
  /// The file.
  var file: URL
  /// The width in points.
  var width: Double
  /// The height in points.
  var height: Double

  /// The width at which it fills a page's text without taking more than a part of the page's height.
  var widthInCentimetres: Double {
    min(16.8, 13.5 * width / height)
  }
}
