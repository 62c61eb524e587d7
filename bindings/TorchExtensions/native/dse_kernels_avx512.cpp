// Compiled for AVX-512 F, BW, DQ and VL; called only where the processor has them.
#include <immintrin.h>

#include "dse_kernels.h"

#define DSE_LANES 16
#define DSE_COLUMNS 2
#define DSE_ROWS 13
#define DSE_NAME "AVX-512"
#define DSE_TABLE kAvx512Kernels
#include "dse_kernels.inl"
