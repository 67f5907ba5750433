/// A place in memory from which the kernels read and write numbers.
///
/// The type is marked safe so that kernels read as arithmetic, but nothing checks bounds: the
/// promise that every index lies inside the allocation is kept by the kernels' folder alone, and
/// the type never leaves it.
@safe struct Floats {
  private let base: UnsafeMutablePointer<Float>

  init(_ base: UnsafeMutablePointer<Float>) { unsafe self.base = base }

  /// The place `offset` numbers further on.
  @inline(always) static func + (place: Floats, offset: Int) -> Floats {
    unsafe Floats(place.base + offset)
  }

  /// One number.
  @inline(always) subscript(index: Int) -> Float {
    get { unsafe base[index] }
    nonmutating set { unsafe base[index] = newValue }
  }

  /// The sixteen numbers from here on.
  @inline(always) var vector: Float32x16 {
    get { unsafe UnsafeRawPointer(base).loadUnaligned(as: Float32x16.self) }
    nonmutating set {
      unsafe UnsafeMutableRawPointer(base).storeBytes(of: newValue, as: Float32x16.self)
    }
  }

  /// The sixteen numbers `offset` further on.
  @inline(always) func vector(at offset: Int) -> Float32x16 { (self + offset).vector }

  /// Writes sixteen numbers `offset` further on.
  @inline(always) func store(_ value: Float32x16, at offset: Int) { (self + offset).vector = value }

  /// Copies numbers from another place; the two must not overlap.
  @inline(always) func copy(_ source: Floats, count: Int) {
    unsafe base.update(from: source.base, count: count)
  }

  /// Copies numbers from an array.
  @inline(always) func copy(_ source: [Float], from start: Int, count: Int) {
    for index in 0..<count { self[index] = source[start &+ index] }
  }

  /// The numbers from here on as an array.
  func array(count: Int) -> [Float] {
    (0..<count).map { self[$0] }
  }

  /// Writes the same number `count` times.
  @inline(always) func fill(_ value: Float, count: Int) {
    unsafe base.update(repeating: value, count: count)
  }

  /// Adds other numbers, element by element; nothing behind the last is touched.
  @inline(always) func add(_ other: Floats, count: Int) {
    var index = 0
    while index &+ vectorWidth <= count {
      store(vector(at: index) + other.vector(at: index), at: index)
      index &+= vectorWidth
    }
    while index < count {
      self[index] += other[index]
      index &+= 1
    }
  }
}
