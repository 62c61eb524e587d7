// The cascaded maxima of the spatial pyramid.

namespace dse {
namespace {

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
            Pool5(g.map + i * g.quarter + c, g.map + (i + 1) * g.quarter + c, g.scratch, g.stride, g.width,
                  g.height);
        }
    }
}

}  // namespace
}  // namespace dse
