#include "dse_network.h"

#include <string>
#include <utility>
#include <vector>

namespace dse {
namespace {

using Operations = std::vector<Operation>;

// Builds the trunk step by step. A level k has size / 2^k cells a side.
class TrunkBuilder {
public:
    TrunkBuilder(const Kernels& kernels, std::shared_ptr<Pool> pool, const Weights& weights, int size)
        : program_(std::make_unique<Program>(kernels, std::move(pool))), weights_(weights), size_(size) {}

    std::unique_ptr<Program> Build() {
        Backbone();
        Pyramid();
        Head();
        program_->Finish();
        return std::move(program_);
    }

private:
    static constexpr const char* kBackbone = "backbone.backbone.";

    int Cells(int level) const { return size_ >> level; }
    Place Map(int level, int channels) {
        return program_->Map(static_cast<int64_t>(Cells(level)) * Cells(level), channels);
    }
    Place Fpn(int k) const { return Program::Caller(kFpn + k, 64 << k); }

    void Step(int level, Operations operations) {
        program_->BeginStep();
        AddChain(level, std::move(operations));
    }

    void AddChain(int level, Operations operations) {
        static constexpr int64_t kPixels[] = {0, 0, 104, 52, 26, 12};
        program_->Add({Cells(level), Cells(level), std::move(operations)}, kPixels[level]);
    }

    Program::Part Part(const std::string& name, int outputs, int depth) {
        return {weights_.Get(name + ".weight", static_cast<int64_t>(outputs) * depth),
                weights_.Get(name + ".bias", outputs), outputs};
    }

    Operation Conv(const std::string& name, Place in, Place out, int depth, int outputs) {
        return program_->Pointwise(in, out, depth, {Part(name + ".conv", outputs, depth)}, true);
    }

    // Two parallel convolutions of one input as one.
    Operation Pair(const std::string& first, const std::string& second, Place in, Place out, int depth,
                   int outputs) {
        return program_->Pointwise(
            in, out, depth, {Part(first + ".conv", outputs, depth), Part(second + ".conv", outputs, depth)},
            true);
    }

    Operation Depthwise(const std::string& name, Place in, Place out, int channels, int step, int level) {
        return program_->Depthwise(in, out, channels, step, Cells(level), Cells(level),
                                   weights_.Get(name + ".dconv.conv.weight", channels * 9),
                                   weights_.Get(name + ".dconv.conv.bias", channels));
    }

    // A depthwise and a 1x1 convolution; what is between them never leaves the chunk.
    Operations Separable(const std::string& name, Place in, Place out, int channels, int outputs, int step,
                         int level) {
        const Place between = program_->Scratch(0, channels);
        return {Depthwise(name, in, between, channels, step, step == 2 ? level - 1 : level),
                Conv(name + ".pconv", between, out, channels, outputs)};
    }

    // A cross-stage block: `before` makes its input at `in`, `after` goes on from its output. The pair of
    // first convolutions fills both halves of one map, the bottlenecks work in place on its first half.
    void CrossStage(const std::string& name, int level, int bottlenecks, bool shortcut, int hidden,
                    Operations before, Operation pair, Place whole, Place out, int outputs,
                    Operations after) {
        Place other[2] = {Map(level, hidden), bottlenecks > 1 ? Map(level, hidden) : Place()};
        before.push_back(std::move(pair));
        before.push_back(Conv(name + ".m.0.conv1", whole, other[0], hidden, hidden));
        Step(level, std::move(before));
        for (int i = 0; i < bottlenecks; i++) {
            const std::string bottleneck = name + ".m." + std::to_string(i);
            Operations work = Separable(bottleneck + ".conv2", other[i % 2], whole, hidden, hidden, 1, level);
            if (shortcut) {
                work.back().residual = whole;
            }
            if (i + 1 < bottlenecks) {
                const std::string next = name + ".m." + std::to_string(i + 1);
                work.push_back(Conv(next + ".conv1", whole, other[(i + 1) % 2], hidden, hidden));
            } else {
                work.push_back(Conv(name + ".conv3", whole, out, 2 * hidden, outputs));
                work.insert(work.end(), after.begin(), after.end());
            }
            Step(level, std::move(work));
        }
    }

    Operation CrossStagePair(const std::string& name, Place in, Place whole, int inputs, int hidden) {
        return Pair(name + ".conv1", name + ".conv2", in, whole, inputs, hidden);
    }

    // A stage of the backbone: a separable convolution of stride 2 and a cross-stage block.
    Place Stage(const std::string& name, int level, int inputs, int bottlenecks, Place in) {
        const int outputs = 2 * inputs;
        const Place whole = Map(level, outputs), out = Map(level, outputs),
                    entry = program_->Scratch(1, outputs);
        CrossStage(kBackbone + name + ".1", level, bottlenecks, true, inputs,
                   Separable(kBackbone + name + ".0", in, entry, inputs, outputs, 2, level),
                   CrossStagePair(kBackbone + name + ".1", entry, whole, outputs, inputs), whole, out,
                   outputs, {});
        return out;
    }

    Place Stem() {
        const float* dense = weights_.Get(std::string(kBackbone) + "stem.conv.conv.weight", 16 * 12 * 9);
        std::vector<float> packed(3 * 6 * 6 * 16);
        for (int plane = 0; plane < 3; plane++) {
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 6; column++) {
                    // Focus stacks top-left, bottom-left, top-right, bottom-right.
                    const int quarter = row % 2 + 2 * (column % 2), tap = row / 2 * 3 + column / 2;
                    for (int o = 0; o < 16; o++) {
                        packed[((plane * 6 + row) * 6 + column) * 16 + o] =
                            dense[(o * 12 + quarter * 3 + plane) * 9 + tap];
                    }
                }
            }
        }

        const float* bias = weights_.Get(std::string(kBackbone) + "stem.conv.conv.bias", 16);
        Operation op;
        op.kind = Operation::Kind::Stem;
        op.in = Program::Caller(kImage, 0);
        op.out = Map(1, 16);
        op.weights = program_->Keep(packed);
        op.bias = program_->Keep(std::vector<float>(bias, bias + 16));
        program_->BeginStep();
        program_->Add({Cells(1), Cells(1), {op}}, static_cast<int64_t>(Cells(1)) * 4);
        return op.out;
    }

    void Backbone() {
        const Place dark2 = Stage("dark2", 2, 16, 1, Stem());
        dark3_ = Stage("dark3", 3, 32, 3, dark2);
        dark4_ = Stage("dark4", 4, 64, 3, dark3_);
        SpatialPyramid();
    }

    // The last stage: its block has no shortcut, and its convolution of stride 2 ends in pooled maps.
    void SpatialPyramid() {
        const std::string name = std::string(kBackbone) + "dark5";
        const Place pooled = Map(5, 512), entry = program_->Scratch(1, 256);
        Operations first = Separable(name + ".0", dark4_, entry, 128, 256, 2, 5);
        first.push_back(Conv(name + ".1.conv1", entry, pooled, 256, 128));
        Step(5, std::move(first));

        Operation pools;
        pools.kind = Operation::Kind::Pools;
        pools.in = pooled;
        pools.depth = 128;
        pools.in_width = pools.in_height = Cells(5);
        program_->BeginStep();
        program_->Add({128 / 16, 1, {pools}}, 1);

        lateral_ = Map(5, 256);  // second half: the lateral map; first half: what comes back up
        lateral_half_ = Map(5, 128);
        const Place whole = Map(5, 256), out = program_->Scratch(1, 256);
        CrossStage(name + ".2", 5, 1, false, 128, {Conv(name + ".1.conv2", pooled, entry, 512, 256)},
                   CrossStagePair(name + ".2", entry, whole, 256, 128), whole, out, 256,
                   {Conv("backbone.lateral_conv0", out, lateral_.At(128), 256, 128),
                    UpHalf("backbone.C3_p4", lateral_.At(128), lateral_half_, 128, 64)});
    }

    // A 1x1 convolution after an upsampling is the upsampling of the convolution: the half of the pair's work
    // that meets the smaller map is done there, on a quarter of the cells, without bias and activation.
    Operation UpHalf(const std::string& name, Place in, Place out, int depth, int hidden) {
        return program_->Pointwise(in, out, depth,
                                   {Columns(name + ".conv1", hidden, 2 * depth, 0, false),
                                    Columns(name + ".conv2", hidden, 2 * depth, 0, false)},
                                   false);
    }

    Operation RestOfPair(const std::string& name, Place in, Place half, Place out, int depth, int hidden) {
        Operation op = program_->Pointwise(in, out, depth,
                                           {Columns(name + ".conv1", hidden, 2 * depth, depth, true),
                                            Columns(name + ".conv2", hidden, 2 * depth, depth, true)},
                                           true);
        op.before = half;
        return op;
    }

    Program::Part Columns(const std::string& name, int outputs, int depth, int from, bool with_bias) {
        Program::Part part = Part(name + ".conv", outputs, depth);
        part.weights_depth = depth;
        part.depth_offset = from;
        part.bias = with_bias ? part.bias : nullptr;
        return part;
    }

    void Pyramid() {
        const Place reduced = Map(4, 128), reduced_half = Map(4, 64);
        const Place whole4 = Map(4, 128), out4 = program_->Scratch(1, 128);
        CrossStage("backbone.C3_p4", 4, 1, false, 64, {},
                   RestOfPair("backbone.C3_p4", dark4_, lateral_half_, whole4, 128, 64), whole4, out4, 128,
                   {Conv("backbone.reduce_conv1", out4, reduced.At(64), 128, 64),
                    UpHalf("backbone.C3_p3", reduced.At(64), reduced_half, 64, 32)});

        const Place whole3 = Map(3, 64);
        CrossStage("backbone.C3_p3", 3, 1, false, 32, {},
                   RestOfPair("backbone.C3_p3", dark3_, reduced_half, whole3, 64, 32), whole3, Fpn(0), 64,
                   {HeadStem(0)});
        Down("backbone.bu_conv2", "backbone.C3_n3", 4, Fpn(0), 64, reduced, Fpn(1), HeadStem(1));
        Down("backbone.bu_conv1", "backbone.C3_n4", 5, Fpn(1), 128, lateral_, Fpn(2), HeadStem(2));
    }

    // Down the pyramid again: a separable convolution of stride 2 beside the map of the way up, and a block.
    void Down(const std::string& down, const std::string& block, int level, Place in, int channels,
              Place both, Place out, Operation stem) {
        const Place whole = Map(level, 2 * channels);
        CrossStage(block, level, 1, false, channels, Separable(down, in, both, channels, channels, 2, level),
                   CrossStagePair(block, both, whole, 2 * channels, channels), whole, out, 2 * channels,
                   {std::move(stem)});
    }

    Operation HeadStem(int k) {
        return Conv("head.stems." + std::to_string(k), Fpn(k), Program::Caller(kStems + k, kHead), 64 << k,
                    kHead);
    }

    void Head() {
        Place between[3][2];
        program_->BeginStep();
        for (int k = 0; k < 3; k++) {
            for (int tower = 0; tower < 2; tower++) {
                between[k][tower] = Map(k + 3, kHead);
                AddChain(k + 3, Separable(Tower(tower, k, 0), Program::Caller(kStems + k, kHead),
                                          between[k][tower], kHead, kHead, 1, k + 3));
            }
        }

        program_->BeginStep();
        int64_t first_anchor = 0;
        for (int k = 0; k < 3; k++) {
            AddChain(k + 3, ClassTower(k, between[k][0], first_anchor));
            AddChain(k + 3, BoxTower(k, between[k][1], first_anchor));
            first_anchor += static_cast<int64_t>(Cells(k + 3)) * Cells(k + 3);
        }
    }

    static std::string Tower(int tower, int k, int j) {
        return std::string(tower == 0 ? "head.cls_convs." : "head.reg_convs.") + std::to_string(k) + "." +
               std::to_string(j);
    }

    Operations ClassTower(int k, Place in, int64_t first_anchor) {
        const Place out = Program::Caller(kClassTowers + k, kHead);
        Operations work = Separable(Tower(0, k, 1), in, out, kHead, kHead, 1, k + 3);
        work.push_back(
            program_->Pointwise(out, Program::Caller(kLogits, kClasses).At(first_anchor * kClasses), kHead,
                                {Part("head.cls_preds." + std::to_string(k), kClasses, kHead)}, false));
        return work;
    }

    Operations BoxTower(int k, Place in, int64_t first_anchor) {
        const Place out = Program::Caller(kBoxTowers + k, kHead), few = program_->Scratch(1, 16);
        Operations work = Separable(Tower(1, k, 1), in, out, kHead, kHead, 1, k + 3);
        work.push_back(program_->Pointwise(out, few, kHead,
                                           {Part("head.reg_preds." + std::to_string(k), 4, kHead),
                                            Part("head.obj_preds." + std::to_string(k), 1, kHead)},
                                           false));
        Operation scatter;
        scatter.kind = Operation::Kind::Scatter;
        scatter.in = few;
        scatter.box_slot = kBoxes;
        scatter.score_slot = kObjectness;
        scatter.score_from = 4;
        scatter.first_anchor = first_anchor;
        work.push_back(scatter);
        return work;
    }

    std::unique_ptr<Program> program_;
    const Weights& weights_;
    int size_;
    Place dark3_, dark4_, lateral_, lateral_half_;
};

}  // namespace

std::unique_ptr<Program> BuildTrunk(const Kernels& kernels, std::shared_ptr<Pool> pool,
                                    const Weights& weights, int size) {
    return TrunkBuilder(kernels, std::move(pool), weights, size).Build();
}

}  // namespace dse
