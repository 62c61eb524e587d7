// The 1x1 convolution: tiles of kRows pixels by kColumns vectors, held in registers.

namespace dse {
namespace {

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
__attribute__((noinline)) void TileCall(const Pointwise& g, int64_t pixel, const float* weights,
                                        int32_t channel) {
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

}  // namespace
}  // namespace dse
