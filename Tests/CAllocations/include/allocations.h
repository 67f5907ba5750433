#ifndef UNROLLED_ALLOCATIONS_H
#define UNROLLED_ALLOCATIONS_H

/// How often memory was asked for since the program began, by all threads; negative where that is not
/// counted: elsewhere than with glibc, and under a sanitiser, which replaces these functions itself.
long unrolled_allocation_count(void);

#endif
