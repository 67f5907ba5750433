#ifndef UNROLLED_PROCESSOR_H
#define UNROLLED_PROCESSOR_H

#include <stdbool.h>

/// The vector instructions that the running processor offers: 512 (AVX-512), 256 (AVX2 with FMA) or 128.
int unrolled_processor_vector_bits(void);

/// The vector instructions of the code that includes this header: the kernels import it with
/// their own -march, so it says what they were compiled for.
#if defined(__AVX512F__) && defined(__AVX512DQ__) && defined(__AVX512BW__) && defined(__AVX512VL__)
#define UNROLLED_COMPILED_VECTOR_BITS 512
#elif defined(__AVX2__) && defined(__FMA__)
#define UNROLLED_COMPILED_VECTOR_BITS 256
#else
#define UNROLLED_COMPILED_VECTOR_BITS 128
#endif

#endif
