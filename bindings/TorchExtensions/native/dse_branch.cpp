#include <string>
#include <utility>
#include <vector>

#include "dse_network.h"

namespace dse {
namespace {

// One class branch: copies of the two towers that start from the frozen stems, a logit and box corrections.
class BranchBuilder {
public:
    BranchBuilder(const Kernels& kernels, std::shared_ptr<Pool> pool, const Weights& weights, int size)
        : program_(std::make_unique<Program>(kernels, std::move(pool))), weights_(weights), size_(size) {}

    std::unique_ptr<Program> Build() {
        Place between[3][2];
        program_->BeginStep();
        for (int k = 0; k < 3; k++) {
            for (int tower = 0; tower < 2; tower++) {
                between[k][tower] = program_->Map(static_cast<int64_t>(Cells(k)) * Cells(k), kHead);
                Add(k, Separable(tower, k, 0, Program::Caller(kBranchStems + k, kHead), between[k][tower]));
            }
        }

        program_->BeginStep();
        int64_t first_anchor = 0;
        for (int k = 0; k < 3; k++) {
            const Place both = program_->Scratch(1, 2 * kHead);
            std::vector<Operation> work = Separable(0, k, 1, between[k][0], both);
            for (Operation& op : Separable(1, k, 1, between[k][1], both.At(kHead))) {
                work.push_back(op);
            }
            AddAnswers(work, k, both, first_anchor);
            Add(k, std::move(work));
            first_anchor += static_cast<int64_t>(Cells(k)) * Cells(k);
        }
        program_->Finish();
        return std::move(program_);
    }

private:
    int Cells(int k) const { return size_ >> (k + 3); }

    void Add(int k, std::vector<Operation> operations) {
        static constexpr int64_t kPixels[] = {52, 26, 12};
        program_->Add({Cells(k), Cells(k), std::move(operations)}, kPixels[k]);
    }

    std::vector<Operation> Separable(int tower, int k, int j, Place in, Place out) {
        const std::string name = std::string(tower == 0 ? "cls_convs." : "reg_convs.") + std::to_string(k) +
                                 "." + std::to_string(j);
        const Place between = program_->Scratch(0, kHead);
        return {program_->Depthwise(in, between, kHead, 1, Cells(k), Cells(k),
                                    weights_.Get(name + ".dconv.conv.weight", kHead * 9),
                                    weights_.Get(name + ".dconv.conv.bias", kHead)),
                program_->Pointwise(between, out, kHead,
                                    {{weights_.Get(name + ".pconv.conv.weight", kHead * kHead),
                                      weights_.Get(name + ".pconv.conv.bias", kHead), kHead}},
                                    true)};
    }

    void AddAnswers(std::vector<Operation>& work, int k, Place both, int64_t first_anchor) {
        const std::string level = std::to_string(k);
        Program::Part logit{weights_.Get("logit." + level + ".weight", 2 * kHead),
                            weights_.Get("logit." + level + ".bias", 1), 1};
        Program::Part box{weights_.Get("box." + level + ".weight", 4 * kHead),
                          weights_.Get("box." + level + ".bias", 4), 4};
        box.weights_depth = kHead;
        box.placed_at = kHead;
        const Place few = program_->Scratch(2, 16);
        work.push_back(program_->Pointwise(both, few, 2 * kHead, {box, logit}, false));
        Operation scatter;
        scatter.kind = Operation::Kind::Scatter;
        scatter.in = few;
        scatter.box_slot = kBranchBoxes;
        scatter.score_slot = kBranchLogits;
        scatter.frozen_box_slot = kFrozenBoxes;
        scatter.frozen_score_slot = kFrozenObjectness;
        scatter.score_from = 4;
        scatter.score_scale = *weights_.Get("objectness." + level + ".weight", 1);
        scatter.first_anchor = first_anchor;
        work.push_back(scatter);
    }

    std::unique_ptr<Program> program_;
    const Weights& weights_;
    int size_;
};

}  // namespace

std::unique_ptr<Program> BuildBranch(const Kernels& kernels, std::shared_ptr<Pool> pool,
                                     const Weights& weights, int size) {
    return BranchBuilder(kernels, std::move(pool), weights, size).Build();
}

}  // namespace dse
