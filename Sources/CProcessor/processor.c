#include "processor.h"

// Compiled without -march, so that it runs on any processor of the family and can
// say no before a kernel meets an instruction that is not there.
int unrolled_processor_vector_bits(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")) {
    return 512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    return 256;
  }
#endif
  return 128;
}
