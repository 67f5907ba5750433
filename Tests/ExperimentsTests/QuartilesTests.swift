import Experiments
import Testing

@Suite("Quartiles")
struct QuartilesTests {
  @Test("Interpolate between order statistics, whatever the order of the values")
  func interpolation() {
    let quartiles = Quartiles(of: [7, 1, 3, 10])
    #expect(quartiles.lower == 2.5)
    #expect(quartiles.median == 5)
    #expect(quartiles.upper == 7.75)
    let odd = Quartiles(of: [5, 4, 3, 2, 1])
    #expect((odd.lower, odd.median, odd.upper) == (2, 3, 4))
  }

  @Test("One value is all three; infinities do not become numbers that are not")
  func edges() {
    let one = Quartiles(of: [4])
    #expect((one.lower, one.median, one.upper) == (4, 4, 4))
    let diverged = Quartiles(of: [1, 2, .infinity, .infinity, .infinity])
    #expect((diverged.lower, diverged.median, diverged.upper) == (2, .infinity, .infinity))
    #expect(Quartiles(of: []).median.isNaN)
    #expect(Quartiles(of: [1, .nan]).median.isNaN)
  }
}
