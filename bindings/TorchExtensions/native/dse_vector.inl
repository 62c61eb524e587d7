// Vectors of DSE_LANES floats and their arithmetic, by GCC's and Clang's vector extensions; only the
// exponential, the reciprocal and the extremes know their machine.

namespace dse {
namespace {

constexpr int kLanes = DSE_LANES;
constexpr int kColumns = DSE_COLUMNS;
constexpr int kRows = DSE_ROWS;

typedef float Vec __attribute__((vector_size(DSE_LANES * 4), may_alias));
typedef float VecLoose __attribute__((vector_size(DSE_LANES * 4), may_alias, aligned(4)));
typedef int32_t IntVec __attribute__((vector_size(DSE_LANES * 4), may_alias));

#define DSE_INLINE inline __attribute__((always_inline))

DSE_INLINE Vec Load(const float* from) { return *reinterpret_cast<const VecLoose*>(from); }
DSE_INLINE void Store(float* to, Vec value) { *reinterpret_cast<VecLoose*>(to) = value; }
DSE_INLINE Vec Splat(float value) { return value - Vec{}; }

// The larger, the smaller of two; b where either is not a number. Compilers make a comparison and a blend of
// the plain expression, three operations instead of one.
#if defined(__AVX512F__)
DSE_INLINE Vec Max(Vec a, Vec b) { return (Vec)_mm512_max_ps((__m512)a, (__m512)b); }
#elif defined(__AVX2__)
DSE_INLINE Vec Max(Vec a, Vec b) { return (Vec)_mm256_max_ps((__m256)a, (__m256)b); }
DSE_INLINE Vec Min(Vec a, Vec b) { return (Vec)_mm256_min_ps((__m256)a, (__m256)b); }
#elif defined(__SSE2__)
DSE_INLINE Vec Max(Vec a, Vec b) { return (Vec)_mm_max_ps((__m128)a, (__m128)b); }
DSE_INLINE Vec Min(Vec a, Vec b) { return (Vec)_mm_min_ps((__m128)a, (__m128)b); }
#else
DSE_INLINE Vec Max(Vec a, Vec b) { return a > b ? a : b; }
DSE_INLINE Vec Min(Vec a, Vec b) { return a < b ? a : b; }
#endif

// e^x to 3e-7 relative, for x below 87 (AVX-512) or between -87 and 87.
DSE_INLINE Vec Exp(Vec x) {
    const float log2e = 0x1.715476p+0f;
    const float magic = 12582912.0f;  // 1.5 * 2^23: adding it rounds to an integer, kept in the low bits
    const Vec shifted = x * log2e + magic;
    const Vec n = shifted - magic;
    const Vec f = x * log2e - n;  // -0.5..0.5; 2^f by a polynomial
    Vec p = Splat(0x1.5bba12p-10f);
    p = p * f + 0x1.3cea88p-7f;
    p = p * f + 0x1.c6b752p-5f;
    p = p * f + 0x1.ebf9bcp-3f;
    p = p * f + 0x1.62e42ap-1f;
    p = p * f + 1.0f;
#if defined(__AVX512F__)
    return (Vec)_mm512_scalef_ps((__m512)p, (__m512)n);
#else
    return p * (Vec)(((IntVec)shifted << 23) + (127 << 23));
#endif
}

DSE_INLINE Vec Reciprocal(Vec d) {
#if defined(__AVX512F__)
    const Vec r = (Vec)_mm512_rcp14_ps((__m512)d);
    return r * (2.0f - d * r);  // one Newton step: 28 bits
#else
    return 1.0f / d;
#endif
}

// A NaN stays one. Far below zero the answer stops at e^-87: an infinite denominator would make a NaN of the
// Newton step, and the other way to 2^n wraps around.
DSE_INLINE Vec Sigmoid(Vec x) {
    x = Max(Splat(-87.0f), x);
#if !defined(__AVX512F__)
    x = Min(Splat(87.0f), x);
#endif
    return Reciprocal(1.0f + Exp(-x));
}

DSE_INLINE Vec Silu(Vec x) { return x * Sigmoid(x); }

}  // namespace
}  // namespace dse
