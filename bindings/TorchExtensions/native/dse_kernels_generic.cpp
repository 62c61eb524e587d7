// Compiled for whatever the compiler takes as the least machine: SSE2 on x64, NEON on arm64.
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "dse_kernels.h"

#define DSE_LANES 4
#if defined(__aarch64__)
#define DSE_COLUMNS 4
#define DSE_ROWS 6
#define DSE_NAME "NEON"
#else
#define DSE_COLUMNS 2
#define DSE_ROWS 6
#define DSE_NAME "generic"
#endif
#define DSE_TABLE kGenericKernels
#include "dse_kernels.inl"
