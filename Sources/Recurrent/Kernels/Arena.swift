/// The owner of the memory that kernels work in: it hands out places once and frees all at its end.
@safe final class Arena {
  private var blocks: [Block] = []

  /// Numbers, all zero, from an address that is a multiple of 64 bytes; whole vectors may be read and
  /// written up to one vector behind the last.
  func floats(_ count: Int) -> Floats {
    let capacity = roundedUp(count) + 2 * vectorWidth
    let block = Block(count: capacity)
    blocks.append(block)
    return block.floats
  }

  /// Rows of equal length, all zero.
  func rows(_ count: Int, of length: Int) -> Rows {
    Rows(floats(count * length), stride: length)
  }

  /// One allocation, freed with its owner.
  @safe private final class Block {
    private let memory: UnsafeMutableBufferPointer<Float>

    init(count: Int) {
      let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * count, alignment: 64)
      unsafe memory = raw.bindMemory(to: Float.self)
      unsafe memory.initialize(repeating: 0)
    }

    deinit { unsafe memory.deallocate() }

    var floats: Floats {
      guard let base = unsafe memory.baseAddress else { preconditionFailure("empty block") }
      return unsafe Floats(base)
    }
  }
}
