import Testing

@testable import Notebook

@Suite struct NearestTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("Gate", "gate", 0),
    ("门控", "门", 1),
  ])
  func countsEdits(_ first: String, _ second: String, _ distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test func findsTheNearestAndRefusesTheFar() {
    let names = ["05-lstm", "06-gru", "01-recurrence"]
    #expect(nearest(to: "05-lsmt", among: names) == "05-lstm")
    #expect(nearest(to: "06-gur", among: names) == "06-gru")
    #expect(nearest(to: "transformer", among: names) == nil)
    #expect(nearest(to: "x", among: []) == nil)
  }
}
