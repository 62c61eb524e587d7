// From raw answers to scores, boxes and candidates.
#pragma once

#include "dse_kernels.h"
#include "dse_pool.h"

namespace dse {

// Scores and boxes of all anchors, a row of cells a chunk.
class DecodeJob final : public Job {
public:
    DecodeJob(const Kernels& kernels, int size) : kernels_(kernels), size_(size) {}

    const float* objectness = nullptr;
    const float* logits = nullptr;
    const float* raw = nullptr;
    float* scores = nullptr;  // or null
    float* boxes = nullptr;   // or null

    int Steps() const override { return 1; }
    int Chunks(int) const override { return size_ / 8 + size_ / 16 + size_ / 32; }
    void Run(int step, int chunk, int thread) override;

private:
    const Kernels& kernels_;
    int size_;
};

// Candidates in the order of their anchors; returns how many.
int32_t Scan(const Kernels& kernels, const float* objectness, const float* logits, int64_t count,
             float threshold, int32_t capacity, int32_t* anchors, int32_t* classes, float* scores);

}  // namespace dse
