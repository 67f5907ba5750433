import CProcessor

/// The processor that the kernels were compiled for.
public enum Processor {
  /// Ends the program with one clear line and status 78 where the processor lacks what the kernels need.
  ///
  /// To be called first of all: any other code of this module may use those instructions.
  public static func require() {
    unrolled_require_instructions(Int32(unrolled_compiled_instructions))
  }
}
