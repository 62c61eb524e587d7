// The depthwise 3x3 convolution, vectorised over channels, sliding along a row.

namespace dse {
namespace {

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
    const auto column = [&](int32_t x, Vec * into) __attribute__((always_inline)) {
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

}  // namespace
}  // namespace dse
