// Compiled for AVX2 and FMA; called only where the processor has them.
#include <immintrin.h>

#include "dse_kernels.h"

#define DSE_LANES 8
#define DSE_COLUMNS 2
#define DSE_ROWS 6
#define DSE_NAME "AVX2"
#define DSE_TABLE kAvx2Kernels
#include "dse_kernels.inl"
