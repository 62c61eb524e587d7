#include "dse_program.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

namespace dse {

Floats::Floats(int64_t count) {
    const size_t bytes = (static_cast<size_t>(count) * sizeof(float) + 63) / 64 * 64;
    data_ = static_cast<float*>(std::aligned_alloc(64, std::max<size_t>(bytes, 64)));
    if (!data_) {
        throw std::bad_alloc();
    }
    std::memset(data_, 0, bytes);
}

Floats::~Floats() { std::free(data_); }

Program::Program(const Kernels& kernels, std::shared_ptr<Pool> pool)
    : kernels_(kernels), pool_(std::move(pool)) {
    kept_.push_back(std::make_unique<Floats>(1024));
    zeros_ = kept_.back()->Data();
}

Place Program::Map(int64_t pixels, int64_t channels) {
    kept_.push_back(std::make_unique<Floats>(pixels * channels));
    Place place;
    place.kind = Place::Kind::Own;
    place.base = kept_.back()->Data();
    place.stride = channels;
    return place;
}

Place Program::Scratch(int area, int64_t channels) {
    scratch_channels_[area] = std::max(scratch_channels_[area], channels);
    Place place;
    place.kind = Place::Kind::Scratch;
    place.slot = area;
    place.stride = channels;
    return place;
}

Place Program::Caller(int slot, int64_t channels) {
    Place place;
    place.kind = Place::Kind::Caller;
    place.slot = slot;
    place.stride = channels;
    return place;
}

const float* Program::Keep(const std::vector<float>& values) {
    kept_.push_back(std::make_unique<Floats>(static_cast<int64_t>(values.size())));
    std::copy(values.begin(), values.end(), kept_.back()->Data());
    return kept_.back()->Data();
}

void Program::Add(Chain chain, int64_t pixels_a_chunk) {
    Step& step = steps_.back();
    const int64_t pixels = static_cast<int64_t>(chain.width) * chain.height;
    const int64_t chunks = std::max<int64_t>(1, (pixels + pixels_a_chunk / 2) / pixels_a_chunk);
    for (int64_t i = 0; i < chunks; i++) {
        const int64_t first = pixels * i / chunks, end = pixels * (i + 1) / chunks;
        step.chunks.push_back({static_cast<int>(step.chains.size()), first, end - first});
        for (int area = 0; area < kAreas; area++) {
            area_[area] =
                std::max(area_[area], (end - first) * std::max<int64_t>(scratch_channels_[area], 16));
        }
        for (const Operation& op : chain.operations) {
            if (op.kind == Operation::Kind::Stem) {
                area_[0] = std::max(area_[0], StemScratch(chain.width * 2, (end - first) / chain.width + 1));
            } else if (op.kind == Operation::Kind::Pools) {
                area_[0] = std::max(area_[0], static_cast<int64_t>(op.in_width) * op.in_height * 16);
            }
        }
    }
    step.chains.push_back(std::move(chain));
}

void Program::Finish() {
    int64_t total = 0;
    for (int64_t& size : area_) {
        size = (size + 15) / 16 * 16;
        total += size;
    }
    for (int thread = 0; thread < pool_->Threads(); thread++) {
        scratch_.push_back(std::make_unique<Floats>(total));
    }
    for (const Step& step : steps_) {
        if (steps_.size() > Pool::kMaxSteps || step.chunks.size() > 0xfff0) {
            throw std::length_error("the input is too large for this engine");
        }
    }
}

Operation Program::Pointwise(Place in, Place out, int depth, const std::vector<Part>& parts, bool activate) {
    int outputs = 0;
    for (const Part& part : parts) {
        outputs += part.outputs;
    }
    const int lanes = kernels_.lanes, padded = (outputs + lanes - 1) / lanes * lanes;
    std::vector<float> dense(static_cast<size_t>(padded) * depth), bias(padded);
    int row = 0;
    for (const Part& part : parts) {
        const int columns = part.weights_depth ? part.weights_depth : depth;
        const int used = std::min(columns - part.depth_offset, depth - part.placed_at);
        for (int i = 0; i < part.outputs; i++, row++) {
            bias[row] = part.bias ? part.bias[i] : 0.0f;
            std::copy_n(part.weights + static_cast<int64_t>(i) * columns + part.depth_offset, used,
                        dense.begin() + static_cast<int64_t>(row) * depth + part.placed_at);
        }
    }

    std::vector<float> packed;
    packed.reserve(dense.size());
    for (int channel = 0; channel < padded;) {
        const int wide = channel + kernels_.block <= padded ? kernels_.block : lanes;
        for (int k = 0; k < depth; k++) {
            for (int i = 0; i < wide; i++) {
                packed.push_back(dense[static_cast<size_t>(channel + i) * depth + k]);
            }
        }
        channel += wide;
    }

    Operation op;
    op.kind = Operation::Kind::Pointwise;
    op.in = in;
    op.out = out;
    op.depth = depth;
    op.outputs = padded;
    op.weights = Keep(packed);
    op.bias = Keep(bias);
    op.activate = activate;
    return op;
}

Operation Program::Depthwise(Place in, Place out, int channels, int step, int in_width, int in_height,
                             const float* weights, const float* bias) {
    const int lanes = kernels_.lanes;
    std::vector<float> packed;
    for (int channel = 0; channel < channels; channel += lanes) {
        for (int tap = 0; tap < 9; tap++) {
            for (int i = 0; i < lanes; i++) {
                packed.push_back(weights[(channel + i) * 9 + tap]);
            }
        }
        packed.insert(packed.end(), bias + channel, bias + channel + lanes);
    }

    Operation op;
    op.kind = Operation::Kind::Depthwise;
    op.in = in;
    op.out = out;
    op.depth = op.outputs = channels;
    op.weights = Keep(packed);
    op.step = step;
    op.in_width = in_width;
    op.in_height = in_height;
    return op;
}

}  // namespace dse
