import CProcessor

/// Sixteen single-precision numbers: one register of AVX-512, two of AVX2.
///
/// All kernels are written in vectors of sixteen whatever the processor, so that the order of every
/// sum, and with it every bit of a result, is the same on all of them.
typealias Float32x16 = SIMD16<Float>

/// How many numbers a vector holds.
let vectorWidth = 16

extension Float32x16 {
  /// The bits of the sixteen numbers.
  typealias Bits = SIMD16<UInt32>

  /// The numbers as bits.
  @inline(always) var bits: Bits { unsafe unsafeBitCast(self, to: Bits.self) }

  /// Numbers of given bits.
  @inline(always) init(bits: Bits) { self = unsafe unsafeBitCast(bits, to: Float32x16.self) }

  /// The numbers' bits as signed integers.
  @inline(always) var signedBits: SIMD16<Int32> {
    unsafe unsafeBitCast(self, to: SIMD16<Int32>.self)
  }

  /// Numbers of given bits.
  @inline(always) init(signedBits: SIMD16<Int32>) {
    self = unsafe unsafeBitCast(signedBits, to: Float32x16.self)
  }

  /// The numbers without their signs.
  @inline(always) var magnitude: Float32x16 {
    Float32x16(bits: bits & Bits(repeating: 0x7fff_ffff))
  }

  /// The numbers with the signs of others.
  @inline(always) func withSign(of other: Float32x16) -> Float32x16 {
    Float32x16(bits: magnitude.bits | (other.bits & Bits(repeating: 0x8000_0000)))
  }

  /// Whether a comparison holds, number by number.
  typealias Mask = SIMDMask<SIMD16<Int32>>

  /// The numbers, replaced by others where a comparison holds.
  ///
  /// Number by number as it is written, it becomes one instruction; a mask whose bits are asked for
  /// does not.
  @inline(always) func replaced(with other: Float32x16, where mask: Mask) -> Float32x16 {
    replacing(with: other, where: mask)
  }

  /// The numbers, replaced by another where a comparison holds.
  @inline(always) func replaced(with other: Float, where mask: Mask) -> Float32x16 {
    replaced(with: Float32x16(repeating: other), where: mask)
  }

  /// The numbers, brought into a range; NaN stays NaN.
  @inline(always) func clamped(from low: Float, to high: Float) -> Float32x16 {
    let capped = replaced(with: high, where: self .> high)
    return capped.replaced(with: low, where: capped .< low)
  }

  /// a · b + c, rounded once.
  @inline(always) static func fused(_ a: Float32x16, _ b: Float32x16, _ c: Float32x16) -> Float32x16
  {
    c.addingProduct(a, b)
  }

  /// a · b + c with the same a everywhere, rounded once.
  @inline(always) static func fused(_ a: Float32x16, _ b: Float32x16, _ c: Float) -> Float32x16 {
    Float32x16(repeating: c).addingProduct(a, b)
  }

  /// The square roots of the numbers, each rounded once.
  @inline(always) var root: Float32x16 { unrolled_square_roots(self) }

  /// 1 − self.
  @inline(always) var complement: Float32x16 { Float32x16(repeating: 1) - self }

  /// The sum of the sixteen numbers, in pairs: a fixed order.
  @inline(always) func total() -> Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}

/// The smallest multiple of sixteen that is not below a number.
@inline(always) func roundedUp(_ count: Int) -> Int {
  (count &+ (vectorWidth &- 1)) & ~(vectorWidth &- 1)
}
