// YOLOX-Nano and its class branches as programs.
#pragma once

#include <memory>

#include "dse_program.h"
#include "dse_weights.h"

namespace dse {

constexpr int kHead = 64;
constexpr int kClasses = 80;

// The caller's buffers of a trunk program, by slot; three levels each where there are three.
enum TrunkSlot {
    kImage = 0,
    kFpn = 1,
    kStems = 4,
    kClassTowers = 7,
    kBoxTowers = 10,
    kLogits = 13,
    kBoxes = 14,
    kObjectness = 15
};

// The caller's buffers of a branch program.
enum BranchSlot {
    kBranchStems = 0,
    kFrozenObjectness = 3,
    kFrozenBoxes = 4,
    kBranchLogits = 5,
    kBranchBoxes = 6
};

std::unique_ptr<Program> BuildTrunk(const Kernels& kernels, std::shared_ptr<Pool> pool,
                                    const Weights& weights, int size);
std::unique_ptr<Program> BuildBranch(const Kernels& kernels, std::shared_ptr<Pool> pool,
                                     const Weights& weights, int size);

}  // namespace dse
