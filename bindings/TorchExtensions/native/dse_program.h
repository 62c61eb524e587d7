// A network as a short list of steps, each a chain of fused operations over runs of pixels.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "dse_kernels.h"
#include "dse_pool.h"

namespace dse {

// Zeroed floats on a cache line's boundary.
class Floats {
public:
    explicit Floats(int64_t count);
    ~Floats();
    Floats(const Floats&) = delete;
    Floats& operator=(const Floats&) = delete;
    float* Data() { return data_; }

private:
    float* data_;
};

// Where an operand lies: a map of the program's own, one of the caller's, or a thread's scratch for one
// chunk.
struct Place {
    enum class Kind { None, Own, Caller, Scratch };
    Kind kind = Kind::None;
    float* base = nullptr;  // Own
    int slot = 0;           // Caller: which buffer; Scratch: which area
    int64_t offset = 0;     // first channel
    int64_t stride = 0;     // floats from one pixel to the next

    Place At(int64_t channel) const {
        Place moved = *this;
        moved.offset += channel;
        return moved;
    }
};

// One operation on a chunk's pixels.
struct Operation {
    enum class Kind { Pointwise, Depthwise, Stem, Pools, Scatter };
    Kind kind = Kind::Pointwise;
    Place in, out, residual, before;
    const float* weights = nullptr;
    const float* bias = nullptr;
    int depth = 0;
    int outputs = 0;
    bool activate = true;
    int step = 1;      // Depthwise: stride
    int in_width = 0;  // Depthwise: of the map it reads
    int in_height = 0;
    // Scatter, after a 1x1 convolution to few outputs: box (4 floats a pixel) and score (1 float a pixel),
    // plus the frozen ones where they are given.
    int box_slot = -1, score_slot = -1, frozen_box_slot = -1, frozen_score_slot = -1;
    int box_from = 0, score_from = 0;
    int64_t first_anchor = 0;
    float score_scale = 0.0f;
};

// Operations that are done one after the other on each run of pixels of one map.
struct Chain {
    int width = 0;
    int height = 0;
    std::vector<Operation> operations;
};

// A program: built once, run once a frame.
class Program final : public Job {
public:
    Program(const Kernels& kernels, std::shared_ptr<Pool> pool);

    const Kernels& Table() const { return kernels_; }
    const std::shared_ptr<Pool>& Threads() const { return pool_; }

    // Building. A map is [height, width, channels]; chains of one step may run side by side.
    Place Map(int64_t pixels, int64_t channels);
    Place Scratch(int area, int64_t channels);
    static Place Caller(int slot, int64_t channels);
    void BeginStep() { steps_.emplace_back(); }
    void Add(Chain chain, int64_t pixels_a_chunk);
    void Finish();

    // 1x1 weights [outputs, depth] side by side, padded to whole vectors and packed in the kernel's order.
    struct Part {
        const float* weights;
        const float* bias;  // or null
        int outputs;
        int depth_offset = 0;   // first column of `weights` used
        int weights_depth = 0;  // columns of `weights`; 0: the operation's depth
        int placed_at = 0;      // first input channel that the columns meet
    };
    Operation Pointwise(Place in, Place out, int depth, const std::vector<Part>& parts, bool activate);
    Operation Depthwise(Place in, Place out, int channels, int step, int in_width, int in_height,
                        const float* weights, const float* bias);
    const float* Keep(const std::vector<float>& values);

    // Runs on the caller's buffers, in the order of their slots.
    void RunOn(float* const* buffers);

    int Steps() const override { return static_cast<int>(steps_.size()); }
    int Chunks(int step) const override { return static_cast<int>(steps_[step].chunks.size()); }
    void Run(int step, int chunk, int thread) override;

private:
    struct Chunk {
        int chain;
        int64_t first;
        int64_t pixels;
    };
    struct Step {
        std::vector<Chain> chains;
        std::vector<Chunk> chunks;
    };

    float* Resolve(const Place& place, int64_t first, int thread) const;
    void RunPointwise(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const;
    void RunDepthwise(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const;
    void RunStem(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const;
    void RunPools(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const;
    void RunScatter(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const;

    static constexpr int kAreas = 4;
    const Kernels& kernels_;
    std::shared_ptr<Pool> pool_;
    std::vector<Step> steps_;
    std::vector<std::unique_ptr<Floats>> kept_;
    std::vector<std::unique_ptr<Floats>> scratch_;  // one a thread
    int64_t area_[kAreas] = {};                     // floats an area needs
    int64_t scratch_channels_[kAreas] = {};
    float* zeros_ = nullptr;
    std::mutex turn_;  // guards caller_ for the length of a run
    float* const* caller_ = nullptr;
};

}  // namespace dse
