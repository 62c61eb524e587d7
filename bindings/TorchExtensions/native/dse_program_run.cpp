#include "dse_program.h"

namespace dse {

void Program::RunOn(float* const* buffers) {
    std::lock_guard<std::mutex> turn(turn_);
    caller_ = buffers;
    pool_->Run(*this);
}

void Program::Run(int step, int index, int thread) {
    const Step& now = steps_[step];
    const Chunk& chunk = now.chunks[index];
    const Chain& chain = now.chains[chunk.chain];
    for (const Operation& op : chain.operations) {
        switch (op.kind) {
            case Operation::Kind::Pointwise:
                RunPointwise(op, chain, chunk, thread);
                break;
            case Operation::Kind::Depthwise:
                RunDepthwise(op, chain, chunk, thread);
                break;
            case Operation::Kind::Stem:
                RunStem(op, chain, chunk, thread);
                break;
            case Operation::Kind::Pools:
                RunPools(op, chain, chunk, thread);
                break;
            case Operation::Kind::Scatter:
                RunScatter(op, chain, chunk, thread);
                break;
        }
    }
}

// The operand's floats at pixel `first`; null where there is no operand.
float* Program::Resolve(const Place& place, int64_t first, int thread) const {
    switch (place.kind) {
        case Place::Kind::Own:
            return place.base + place.offset + first * place.stride;
        case Place::Kind::Caller:
            return caller_[place.slot] + place.offset + first * place.stride;
        case Place::Kind::Scratch: {
            float* area = scratch_[thread]->Data();
            for (int i = 0; i < place.slot; i++) {
                area += area_[i];
            }
            return area + place.offset;
        }
        default:
            return nullptr;
    }
}

void Program::RunPointwise(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const {
    dse::Pointwise task;
    task.in = Resolve(op.in, chunk.first, thread);
    task.in_stride = op.in.stride;
    task.weights = op.weights;
    task.bias = op.bias;
    task.depth = op.depth;
    task.outputs = op.outputs;
    task.out = Resolve(op.out, chunk.first, thread);
    task.out_stride = op.out.stride;
    task.residual = Resolve(op.residual, chunk.first, thread);
    task.residual_stride = op.residual.stride;
    task.before = Resolve(op.before, 0, thread);
    task.before_stride = op.before.stride;
    task.width = chain.width;
    task.first = chunk.first;
    task.pixels = chunk.pixels;
    task.activate = op.activate;
    kernels_.pointwise(&task);
}

void Program::RunDepthwise(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const {
    dse::Depthwise task;
    task.in = Resolve(op.in, 0, thread);
    task.in_stride = op.in.stride;
    task.in_width = op.in_width;
    task.in_height = op.in_height;
    task.step = op.step;
    task.channels = op.outputs;
    task.weights = op.weights;
    task.zeros = zeros_;
    task.out = Resolve(op.out, chunk.first, thread);
    task.out_stride = op.out.stride;
    task.out_width = chain.width;
    task.first = chunk.first;
    task.pixels = chunk.pixels;
    kernels_.depthwise(&task);
}

void Program::RunStem(const Operation& op, const Chain& chain, const Chunk& chunk, int thread) const {
    dse::Stem task;
    task.image = Resolve(op.in, 0, thread);
    task.size = chain.width * 2;
    task.weights = op.weights;
    task.bias = op.bias;
    task.out = Resolve(op.out, 0, thread);
    task.out_stride = op.out.stride;
    task.first_row = static_cast<int32_t>(chunk.first / chain.width);
    task.rows = static_cast<int32_t>((chunk.first + chunk.pixels) / chain.width) - task.first_row;
    task.scratch = scratch_[thread]->Data();
    kernels_.stem(&task);
}

// The chain's "pixels" are blocks of 16 channels here.
void Program::RunPools(const Operation& op, const Chain&, const Chunk& chunk, int thread) const {
    dse::Pools task;
    task.map = Resolve(op.in, 0, thread);
    task.stride = op.in.stride;
    task.width = op.in_width;
    task.height = op.in_height;
    task.quarter = op.depth;
    task.first_channel = static_cast<int32_t>(chunk.first) * 16;
    task.channels = static_cast<int32_t>(chunk.pixels) * 16;
    task.scratch = scratch_[thread]->Data();
    kernels_.pools(&task);
}

void Program::RunScatter(const Operation& op, const Chain&, const Chunk& chunk, int thread) const {
    const float* in = Resolve(op.in, chunk.first, thread);
    const int64_t anchor = op.first_anchor + chunk.first;
    float* box = caller_[op.box_slot] + anchor * 4;
    float* score = caller_[op.score_slot] + anchor;
    const float* frozen_box = op.frozen_box_slot < 0 ? nullptr : caller_[op.frozen_box_slot] + anchor * 4;
    const float* frozen_score = op.frozen_score_slot < 0 ? nullptr : caller_[op.frozen_score_slot] + anchor;
    for (int64_t i = 0; i < chunk.pixels; i++, in += op.in.stride) {
        for (int side = 0; side < 4; side++) {
            box[i * 4 + side] = in[op.box_from + side] + (frozen_box ? frozen_box[i * 4 + side] : 0.0f);
        }
        score[i] = in[op.score_from] + (frozen_score ? op.score_scale * frozen_score[i] : 0.0f);
    }
}

}  // namespace dse
