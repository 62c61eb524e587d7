// The kernels themselves, included once per instruction set with DSE_LANES (floats a vector), DSE_COLUMNS
// (vectors a tile of the 1x1 kernel), DSE_ROWS (pixels a tile) and DSE_TABLE (name of the table) defined.
// GCC and Clang vector extensions do the rest; only the exponential and the reciprocal know their machine.

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

// What follows the sums of one pixel in the rarer cases.
template <int N>
DSE_INLINE void Finish(const Pointwise& g, int64_t pixel, int32_t channel, const Vec* sum) {
    const float* before = nullptr;
    if (g.before) {
        const int64_t y = (g.first + pixel) / g.width, x = (g.first + pixel) % g.width;
        before = g.before + ((y >> 1) * (g.width >> 1) + (x >> 1)) * g.before_stride + channel;
    }
#pragma GCC unroll 16
    for (int n = 0; n < N; n++) {
        Vec value = before ? sum[n] + Load(before + n * kLanes) : sum[n];
        value = g.activate ? Silu(value) : value;
        if (g.residual) {
            value += Load(g.residual + pixel * g.residual_stride + channel + n * kLanes);
        }
        Store(g.out + pixel * g.out_stride + channel + n * kLanes, value);
    }
}

// One tile: M pixels by N vectors of output channels.
template <int M, int N>
DSE_INLINE void Tile(const Pointwise& g, int64_t pixel, const float* weights, int32_t channel) {
    Vec sum[M][N];
#pragma GCC unroll 16
    for (int n = 0; n < N; n++) {
        const Vec bias = Load(g.bias + channel + n * kLanes);
#pragma GCC unroll 16
        for (int m = 0; m < M; m++) {
            sum[m][n] = bias;
        }
    }

    const float* in = g.in + pixel * g.in_stride;
    const int64_t stride = g.in_stride;
    for (int32_t k = 0; k < g.depth; k++) {
        Vec w[N];
#pragma GCC unroll 16
        for (int n = 0; n < N; n++) {
            w[n] = Load(weights + (static_cast<int64_t>(k) * N + n) * kLanes);
        }
#pragma GCC unroll 16
        for (int m = 0; m < M; m++) {
            const Vec a = Splat(in[m * stride + k]);
#pragma GCC unroll 16
            for (int n = 0; n < N; n++) {
                sum[m][n] += a * w[n];
            }
        }
    }

    if (g.activate && !g.before && !g.residual) {  // by far the most frequent
#pragma GCC unroll 16
        for (int m = 0; m < M; m++) {
#pragma GCC unroll 16
            for (int n = 0; n < N; n++) {
                Store(g.out + (pixel + m) * g.out_stride + channel + n * kLanes, Silu(sum[m][n]));
            }
        }
    } else {
#pragma GCC unroll 16
        for (int m = 0; m < M; m++) {
            Finish<N>(g, pixel + m, channel, sum[m]);
        }
    }
}

template <int M, int N>
__attribute__((noinline)) void TileCall(const Pointwise& g, int64_t pixel, const float* weights, int32_t channel) {
    Tile<M, N>(g, pixel, weights, channel);
}

// The last pixels of a run: as few tiles as there are bits.
template <int M, int N>
inline void Rest(const Pointwise& g, int64_t pixel, int64_t left, const float* weights, int32_t channel) {
    if (left == M) {
        TileCall<M, N>(g, pixel, weights, channel);
    } else if constexpr (M > 1) {
        Rest<M - 1, N>(g, pixel, left, weights, channel);
    }
}

template <int N>
void Column(const Pointwise& g, const float* weights, int32_t channel) {
    int64_t pixel = 0;
    for (; pixel + kRows <= g.pixels; pixel += kRows) {
        TileCall<kRows, N>(g, pixel, weights, channel);
    }
    if (pixel < g.pixels) {
        Rest<kRows - 1, N>(g, pixel, g.pixels - pixel, weights, channel);
    }
}

void RunPointwise(const Pointwise* task) {
    const Pointwise& g = *task;
    const float* weights = g.weights;
    int32_t channel = 0;
    for (; channel + kColumns * kLanes <= g.outputs; channel += kColumns * kLanes) {
        Column<kColumns>(g, weights, channel);
        weights += static_cast<int64_t>(g.depth) * kColumns * kLanes;
    }
    for (; channel < g.outputs; channel += kLanes) {
        Column<1>(g, weights, channel);
        weights += static_cast<int64_t>(g.depth) * kLanes;
    }
}

// One row's run of output pixels x0..x1 for one vector of channels. Step is 1 or 2.
template <int Step>
inline void DepthwiseRow(const Depthwise& g, int32_t y, int32_t x0, int32_t x1, int32_t channel, float* out) {
    const float* rows[3];
    int64_t strides[3];
    for (int r = 0; r < 3; r++) {
        const int32_t from = y * Step + r - 1;
        const bool inside = from >= 0 && from < g.in_height;
        rows[r] = inside ? g.in + static_cast<int64_t>(from) * g.in_width * g.in_stride + channel : g.zeros;
        strides[r] = inside ? g.in_stride : 0;
    }

    const float* packed = g.weights + static_cast<int64_t>(channel) * 10;
    Vec w[9];
    for (int i = 0; i < 9; i++) {
        w[i] = Load(packed + i * kLanes);
    }
    const Vec bias = Load(packed + 9 * kLanes);
    const auto column = [&](int32_t x, Vec* into) __attribute__((always_inline)) {
        const bool inside = x >= 0 && x < g.in_width;
        for (int r = 0; r < 3; r++) {
            into[r] = inside ? Load(rows[r] + x * strides[r]) : Vec{};
        }
    };

    Vec left[3], middle[3], right[3];
    column(x0 * Step - 1, left);
    if (Step == 1) {
        column(x0, middle);
    }
    for (int32_t x = x0; x < x1; x++) {
        if (Step == 2) {
            column(2 * x, middle);
        }
        column(x * Step + 1, right);
        Vec sum = bias;
        for (int r = 0; r < 3; r++) {
            sum += left[r] * w[r * 3];
            sum += middle[r] * w[r * 3 + 1];
            sum += right[r] * w[r * 3 + 2];
        }
        Store(out + (x - x0) * g.out_stride, Silu(sum));
        for (int r = 0; r < 3; r++) {
            left[r] = Step == 1 ? middle[r] : right[r];
            middle[r] = right[r];
        }
    }
}

void RunDepthwise(const Depthwise* task) {
    const Depthwise& g = *task;
    for (int64_t done = 0; done < g.pixels;) {
        const int64_t at = g.first + done;
        const int32_t y = static_cast<int32_t>(at / g.out_width), x0 = static_cast<int32_t>(at % g.out_width);
        const int64_t room = g.out_width - x0, left = g.pixels - done;
        const int32_t count = static_cast<int32_t>(room < left ? room : left);
        for (int32_t channel = 0; channel < g.channels; channel += kLanes) {
            float* out = g.out + done * g.out_stride + channel;
            if (g.step == 1) {
                DepthwiseRow<1>(g, y, x0, x0 + count, channel, out);
            } else {
                DepthwiseRow<2>(g, y, x0, x0 + count, channel, out);
            }
        }
        done += count;
    }
}

constexpr int kStemVectors = 16 / kLanes;
constexpr int kStemRows = kStemVectors == 1 ? 13 : kStemVectors == 2 ? 6 : 2;

template <int M>
inline void StemTile(const float* const* rows, const float* weights, const float* bias, int32_t x, float* out, int64_t stride) {
    Vec sum[M][kStemVectors];
#pragma GCC unroll 16
    for (int m = 0; m < M; m++) {
#pragma GCC unroll 16
        for (int n = 0; n < kStemVectors; n++) {
            sum[m][n] = Load(bias + n * kLanes);
        }
    }
    for (int r = 0; r < 18; r++) {
        const float* in = rows[r] + 2 * x;
#pragma GCC unroll 6
        for (int k = 0; k < 6; k++) {
            Vec w[kStemVectors];
#pragma GCC unroll 16
            for (int n = 0; n < kStemVectors; n++) {
                w[n] = Load(weights + (r * 6 + k) * 16 + n * kLanes);
            }
#pragma GCC unroll 16
            for (int m = 0; m < M; m++) {
#pragma GCC unroll 16
                for (int n = 0; n < kStemVectors; n++) {
                    sum[m][n] += in[2 * m + k] * w[n];
                }
            }
        }
    }
#pragma GCC unroll 16
    for (int m = 0; m < M; m++) {
#pragma GCC unroll 16
        for (int n = 0; n < kStemVectors; n++) {
            Store(out + m * stride + n * kLanes, Silu(sum[m][n]));
        }
    }
}

void RunStem(const Stem* task) {
    const Stem& g = *task;
    const int32_t half = g.size / 2, high = 2 * g.rows + 4;
    const int64_t length = g.size + 16;  // two zeros before the row, the rest after it
    for (int32_t plane = 0; plane < 3; plane++) {
        for (int32_t r = 0; r < high; r++) {
            float* to = g.scratch + (plane * high + r) * length;
            const int32_t from = 2 * g.first_row - 2 + r;
            const bool inside = from >= 0 && from < g.size;
            const float* row = g.image + (static_cast<int64_t>(plane) * g.size + from) * g.size;
            to[0] = to[1] = 0.0f;
            for (int32_t i = 0; i < g.size; i++) {
                to[i + 2] = inside ? row[i] : 0.0f;
            }
            to[g.size + 2] = to[g.size + 3] = 0.0f;
        }
    }
    for (int32_t y = 0; y < g.rows; y++) {
        const float* rows[18];
        for (int r = 0; r < 18; r++) {
            rows[r] = g.scratch + ((r / 6) * high + 2 * y + r % 6) * length;
        }
        float* out = g.out + static_cast<int64_t>(g.first_row + y) * half * g.out_stride;
        int32_t x = 0;
        for (; x + kStemRows <= half; x += kStemRows) {
            StemTile<kStemRows>(rows, g.weights, g.bias, x, out + x * g.out_stride, g.out_stride);
        }
        for (; x < half; x++) {
            StemTile<1>(rows, g.weights, g.bias, x, out + x * g.out_stride, g.out_stride);
        }
    }
}

inline void Pool5(const float* in, float* out, float* line, int64_t stride, int32_t width, int32_t height) {
    for (int32_t y = 0; y < height; y++) {
        for (int32_t x = 0; x < width; x++) {
            Vec best = Load(in + (static_cast<int64_t>(y) * width + x) * stride);
            for (int32_t i = x < 2 ? 0 : x - 2; i <= x + 2 && i < width; i++) {
                best = Max(Load(in + (static_cast<int64_t>(y) * width + i) * stride), best);
            }
            Store(line + (y * width + x) * kLanes, best);
        }
    }
    for (int32_t y = 0; y < height; y++) {
        for (int32_t x = 0; x < width; x++) {
            Vec best = Load(line + (y * width + x) * kLanes);
            for (int32_t i = y < 2 ? 0 : y - 2; i <= y + 2 && i < height; i++) {
                best = Max(Load(line + (i * width + x) * kLanes), best);
            }
            Store(out + (static_cast<int64_t>(y) * width + x) * stride, best);
        }
    }
}

void RunPools(const Pools* task) {
    const Pools& g = *task;
    for (int32_t c = g.first_channel; c < g.first_channel + g.channels; c += kLanes) {
        for (int32_t i = 0; i < 3; i++) {
            Pool5(g.map + i * g.quarter + c, g.map + (i + 1) * g.quarter + c, g.scratch, g.stride, g.width, g.height);
        }
    }
}

void RunSigmoid(const float* in, float* out, int64_t count) {
    int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        Store(out + i, Sigmoid(Load(in + i)));
    }
    for (; i < count; i++) {
        out[i] = Sigmoid(Splat(in[i]))[0];
    }
}

void RunBoxes(const float* raw, float* out, int64_t first, int64_t count, int32_t width, float stride) {
    for (int64_t i = 0; i < count; i++) {
        const int64_t x = (first + i) % width, y = (first + i) / width;
        // Bounded like every exponential here: e^87 cells is no size of anything.
        const Vec logs = Max(Splat(-87.0f), raw[i * 4 + 2] * Vec{1} + raw[i * 4 + 3] * Vec{0, 1});
        const Vec size = Exp(Splat(87.0f) < logs ? Splat(87.0f) : logs);
        out[i * 4] = (raw[i * 4] + static_cast<float>(x)) * stride;
        out[i * 4 + 1] = (raw[i * 4 + 1] + static_cast<float>(y)) * stride;
        out[i * 4 + 2] = size[0] * stride;
        out[i * 4 + 3] = size[1] * stride;
    }
}

void RunScores(const float* objectness, const float* logits, float* out, int64_t count, int32_t classes) {
    for (int64_t i = 0; i < count; i++) {
        const float object = Sigmoid(Splat(objectness[i]))[0];
        int32_t c = 0;
        for (; c + kLanes <= classes; c += kLanes) {
            Store(out + i * classes + c, object * Sigmoid(Load(logits + i * classes + c)));
        }
        for (; c < classes; c++) {
            out[i * classes + c] = object * Sigmoid(Splat(logits[i * classes + c]))[0];
        }
    }
}

int32_t BestOf(const float* logits, int32_t classes) {
    float highest = logits[0];
    int32_t c = 1;
    if (classes >= kLanes) {
        Vec best = Load(logits);
        for (c = kLanes; c + kLanes <= classes; c += kLanes) {
            best = Max(Load(logits + c), best);
        }
        for (int i = 0; i < kLanes; i++) {
            highest = best[i] > highest ? best[i] : highest;
        }
    }
    for (; c < classes; c++) {
        highest = logits[c] > highest ? logits[c] : highest;
    }
    for (c = 0; c < classes - 1 && logits[c] != highest; c++) {
    }
    return c;
}

}  // namespace

extern const Kernels DSE_TABLE = {
    DSE_NAME,     kLanes,   kLanes * kColumns, kRows,      RunPointwise, RunDepthwise, RunStem,
    RunPools,     RunSigmoid, RunBoxes,        RunScores,  BestOf,
};

}  // namespace dse
