// From raw answers to scores and boxes.

namespace dse {
namespace {

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
}  // namespace dse
