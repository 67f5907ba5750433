#ifndef UNROLLED_PROCESSOR_H
#define UNROLLED_PROCESSOR_H

#include <stdbool.h>

/// The vector instructions that the running processor offers: 512 (AVX-512), 256 (AVX2 with FMA) or 128.
int unrolled_processor_vector_bits(void);

#endif
