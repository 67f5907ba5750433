import Foundation
import Testing

@testable import Recurrent

/// exp, tanh, σ and log of the kernels against double precision, in units of the last place.
@Suite struct FunctionTests {
  struct Function: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ours: @Sendable (Float32x16) -> Float32x16
    let exact: @Sendable (Double) -> Double
  }

  static let functions = [
    Function(testDescription: "exp", ours: { $0.exponential() }, exact: { exp($0) }),
    Function(testDescription: "tanh", ours: { $0.hyperbolicTangent() }, exact: { tanh($0) }),
    Function(
      testDescription: "sigmoid", ours: { $0.sigmoid() },
      exact: { $0 < 0 ? exp($0) / (1 + exp($0)) : 1 / (1 + exp(-$0)) }),
    Function(testDescription: "log", ours: { $0.logarithm() }, exact: { log($0) }),
  ]

  @Test("At most 4 ulp over the whole range", arguments: functions)
  func accuracy(function: Function) {
    var worst = (ulp: 0.0, at: Float(0))
    // Every 20 011th number of all there are, NaN and infinities included.
    for first in stride(from: UInt64(0), through: 0xffff_ffff, by: 16 * 20_011) {
      let x = Float32x16(
        bits: Float32x16.Bits(
          (0..<16).map { UInt32(truncatingIfNeeded: first + 20_011 * UInt64($0)) }))
      let y = function.ours(x)
      for lane in 0..<16 {
        let ulp = error(y[lane], function.exact(Double(x[lane])))
        if ulp > worst.ulp { worst = (ulp, x[lane]) }
      }
    }
    #expect(worst.ulp <= 4, "at \(worst.at)")
  }

  @Test("Infinities, NaN, zeros and the smallest numbers", arguments: functions)
  func specialValues(function: Function) {
    let tiny = Float.leastNonzeroMagnitude
    let values: [Float] = [
      .infinity, -.infinity, .nan, 0, -0.0, tiny, -tiny, .leastNormalMagnitude,
      -.leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 88.72, 88.73,
      -87.4, -103.9, -104.1,
    ]
    let y = function.ours(Float32x16(values))
    for (lane, x) in values.enumerated() {
      let exact = Float(function.exact(Double(x)))
      #expect(
        error(y[lane], function.exact(Double(x))) <= 4, "\(x): \(y[lane]) instead of \(exact)")
    }
  }

  @Test("Monotone", arguments: functions)
  func monotone(function: Function) {
    var failures: [Float] = []
    // Neighbouring numbers from 2⁻⁸ to 32 in both signs, in pieces, and the neighbours of every piece.
    for start in stride(from: UInt32(0x3b80_0000), to: 0x4200_0000, by: 400_009) {
      var last: [Float] = [-.infinity, .infinity]
      for block in 0..<64 as Range<UInt32> {
        let bits = Float32x16.Bits((0..<16).map { start + 16 * block + $0 })
        let up = function.ours(Float32x16(bits: bits))
        let down = function.ours(-Float32x16(bits: bits))
        for lane in 0..<16 {
          if up[lane] < last[0] || down[lane] > last[1] {
            failures.append(Float(bitPattern: bits[lane]))
          }
          // The logarithm of a number below zero is none.
          last = [up[lane], down[lane].isNaN ? .infinity : down[lane]]
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count) of them, such as ±\(failures.first ?? 0)")
  }

  /// The distance of a result from the exact value in units of the exact value's last place.
  private func error(_ result: Float, _ exact: Double) -> Double {
    let rounded = Float(exact)
    if rounded.isNaN || result.isNaN { return rounded.isNaN && result.isNaN ? 0 : .infinity }
    if rounded.isInfinite || result.isInfinite { return rounded == result ? 0 : .infinity }
    return abs(Double(result) - exact) / Double(rounded.ulp)
  }
}
