/// A reproducible stream of random numbers, keyed by what it is for.
///
/// Two streams of different keys are independent, so the order in which a program draws from them
/// cannot matter. Output is SplitMix64 (Steele, Lea and Flood 2014) over a state that is hashed
/// from the key.
public struct RandomStream: Sendable {
  private var state: UInt64

  /// Opens the stream of a seed, a purpose and an index.
  ///
  /// - Parameters:
  ///   - seed: the seed of the run.
  ///   - purpose: what is drawn, such as "training data".
  ///   - index: which of several, such as the number of a batch.
  public init(seed: UInt64, purpose: String, index: UInt64 = 0) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in purpose.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    state = Self.mix(Self.mix(Self.mix(seed) ^ hash) ^ index)
  }

  /// The next 64 random bits.
  public mutating func bits() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mix(state)
  }

  /// A number from [0, 1), a multiple of 2⁻²⁴: every value is exact in single precision.
  public mutating func uniform() -> Float {
    Float(bits() >> 40) * 0x1p-24
  }

  /// A number from [low, high).
  public mutating func uniform(_ low: Float, _ high: Float) -> Float {
    low + (high - low) * uniform()
  }

  /// A whole number from 0 to `count` − 1, without bias (Lemire 2019).
  public mutating func integer(below count: Int) -> Int {
    let range = UInt64(count)
    var product = bits().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = bits().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
