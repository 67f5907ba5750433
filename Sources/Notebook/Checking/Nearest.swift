/// The name that is most like a given one, or nil if none is like it.
///
/// Alike means: at most one edit (a letter changed, left out, added, or swapped with its
/// neighbour) in three letters, and not every letter. Of names that are equally near, the first is returned.
public func nearest(to name: String, among candidates: [String]) -> String? {
  let limit = max(1, name.count / 3)
  return candidates.map { (name: $0, distance: editDistance(name, $0)) }
    .filter { $0.distance <= limit && $0.distance < name.count }
    .min { $0.distance < $1.distance }?.name
}

/// The optimal string alignment distance: edits that turn one text into the other.
func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.lowercased())
  let b = Array(second.lowercased())
  // Rows of the table for the first i - 2, i - 1 and i letters of a.
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
