#include "processor.h"

#include <stdio.h>
#include <stdlib.h>

// Compiled without -march, so that it runs on any processor of the family and can
// say no before a kernel meets an instruction that is not there.
static const char *missing(int required) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if ((required & unrolled_instructions_avx2) && !__builtin_cpu_supports("avx2")) {
    return "AVX2";
  }
  if ((required & unrolled_instructions_fma) && !__builtin_cpu_supports("fma")) {
    return "FMA";
  }
  if ((required & unrolled_instructions_bmi2) && !__builtin_cpu_supports("bmi2")) {
    return "BMI2";
  }
  if ((required & unrolled_instructions_avx512) &&
      !(__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))) {
    return "AVX-512";
  }
  if ((required & unrolled_instructions_avx512vbmi) && !__builtin_cpu_supports("avx512vbmi")) {
    return "AVX-512 VBMI";
  }
  if ((required & unrolled_instructions_avx512vnni) && !__builtin_cpu_supports("avx512vnni")) {
    return "AVX-512 VNNI";
  }
#endif
  (void)required;
  return NULL;
}

void unrolled_require_instructions(int required) {
  const char *name = missing(required);
  if (name == NULL) {
    return;
  }
  fprintf(stderr,
          "unrolled: this build needs %s, which this processor does not have; build it here, or "
          "with UNROLLED_PROCESSOR=x86-64-v3 (x86-64 without AVX2 is slow, but runs)\n",
          name);
  exit(78);
}
