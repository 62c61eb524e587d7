#include "dse_decode.h"

#include "dse_network.h"

namespace dse {

void DecodeJob::Run(int, int chunk, int) {
    int64_t first = 0;
    int level = 0;
    for (; chunk >= size_ >> (level + 3); level++) {
        const int cells = size_ >> (level + 3);
        chunk -= cells;
        first += static_cast<int64_t>(cells) * cells;
    }
    const int cells = size_ >> (level + 3);
    const int64_t in_level = static_cast<int64_t>(chunk) * cells, anchor = first + in_level;
    if (boxes) {
        kernels_.boxes(raw + anchor * 4, boxes + anchor * 4, in_level, cells, cells,
                       static_cast<float>(8 << level));
    }
    if (scores) {
        kernels_.scores(objectness + anchor, logits + anchor * kClasses, scores + anchor * kClasses, cells,
                        kClasses);
    }
}

int32_t Scan(const Kernels& kernels, const float* objectness, const float* logits, int64_t count,
             float threshold, int32_t capacity, int32_t* anchors, int32_t* classes, float* scores) {
    constexpr int kRun = 64;
    float object[kRun];
    int32_t found = 0;
    for (int64_t first = 0; first < count; first += kRun) {
        const int64_t run = count - first < kRun ? count - first : kRun;
        kernels.sigmoid(objectness + first, object, run);
        for (int64_t i = 0; i < run; i++) {
            if (!(object[i] >= threshold)) {
                continue;  // no class score can exceed 1
            }
            const float* row = logits + (first + i) * kClasses;
            const int32_t best = kernels.best(row, kClasses);
            float score;
            kernels.sigmoid(row + best, &score, 1);
            score *= object[i];
            if (score >= threshold && found < capacity) {
                anchors[found] = static_cast<int32_t>(first + i);
                classes[found] = best;
                scores[found] = score;
                found++;
            }
        }
    }
    return found;
}

}  // namespace dse
