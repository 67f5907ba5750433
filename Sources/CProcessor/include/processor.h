#ifndef UNROLLED_PROCESSOR_H
#define UNROLLED_PROCESSOR_H

/// Ends the program with one clear line and status 78 (a matter of configuration) where the running
/// processor lacks instructions of the set `required`, a sum of `unrolled_instructions_…`.
void unrolled_require_instructions(int required);

/// Sets of instructions, for `unrolled_require_instructions`.
enum {
  unrolled_instructions_avx2 = 1,
  unrolled_instructions_fma = 2,
  unrolled_instructions_bmi2 = 4,
  unrolled_instructions_avx512 = 8,
  unrolled_instructions_avx512vbmi = 16,
  unrolled_instructions_avx512vnni = 32,
};

/// The instructions of the code that includes this header: the kernels import it with their own
/// -march, so it says what they were compiled for.
enum {
  unrolled_compiled_instructions = 0
#ifdef __AVX2__
    + unrolled_instructions_avx2
#endif
#ifdef __FMA__
    + unrolled_instructions_fma
#endif
#ifdef __BMI2__
    + unrolled_instructions_bmi2
#endif
#if defined(__AVX512F__) && defined(__AVX512DQ__) && defined(__AVX512BW__) && defined(__AVX512VL__)
    + unrolled_instructions_avx512
#endif
#ifdef __AVX512VBMI__
    + unrolled_instructions_avx512vbmi
#endif
#ifdef __AVX512VNNI__
    + unrolled_instructions_avx512vnni
#endif
};

/// The width in bits of the widest registers of the code that includes this header.
#if defined(__AVX512F__) && defined(__AVX512DQ__) && defined(__AVX512BW__) && defined(__AVX512VL__)
#define UNROLLED_COMPILED_VECTOR_BITS 512
#else
#define UNROLLED_COMPILED_VECTOR_BITS 256
#endif

/// Sixteen single-precision numbers: Swift's SIMD16<Float>.
typedef float unrolled_float16 __attribute__((ext_vector_type(16)));

/// Their square roots, each rounded once, by the instruction for vectors of the code that includes this
/// header; Swift's own function takes them one by one.
static inline __attribute__((always_inline)) unrolled_float16
unrolled_square_roots(unrolled_float16 x) {
  return __builtin_elementwise_sqrt(x);
}

/// Tells the processor that the thread only waits, so that it saves power and leaves the core to a
/// thread that shares it.
static inline __attribute__((always_inline)) void unrolled_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

#endif
