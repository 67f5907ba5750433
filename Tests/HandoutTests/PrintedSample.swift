import Foundation

/// A printed file of two pages, as far as it tells where the targets of links stand.
///
/// - Parameter places: a target's name with its page, 1 or 2, and its height in points.
func printedSample(_ places: [(name: String, page: Int, height: Int)]) -> Data {
  let objects = [9, 12]
  let destinations = places.map {
    "/\($0.name) [\(objects[$0.page - 1]) 0 R /XYZ 0 \($0.height) 0]"
  }
  return Data(
    """
    %PDF-1.4
    9 0 obj
    <</Type /Page
    >>
    endobj
    12 0 obj
    <</Type /Page
    >>
    endobj
    20 0 obj
    <<\(destinations.joined(separator: "\n"))>>
    endobj
    21 0 obj
    <</Type /Catalog
    /Dests 20 0 R>>
    endobj
    """.utf8)
}
