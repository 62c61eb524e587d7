// Focus and the first convolution, from the planar picture.

namespace dse {
namespace {

constexpr int kStemVectors = 16 / kLanes;
constexpr int kStemRows = kStemVectors == 1 ? 13 : kStemVectors == 2 ? 6 : 2;

template <int M>
inline void StemTile(const float* const* rows, const float* weights, const float* bias, int32_t x, float* out,
                     int64_t stride) {
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
// Unrolled, the taps of neighbouring pixels would share their loads, and the shared ones would spill.
#pragma GCC unroll 1
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

}  // namespace
}  // namespace dse
