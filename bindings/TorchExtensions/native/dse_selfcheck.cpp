// Runs every door of dse.h with made-up weights, on every instruction set, in buffers of exactly the right
// size: for the sanitizers, and for machines that have neither .NET nor the weights. Prints what it checked.
// The largest picture may be named, for an emulator, which is a hundred times slower: dse_selfcheck [224]
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "dse.h"

namespace {

int checks = 0, failures = 0;

void Check(bool fine, const std::string& what) {
    checks++;
    if (!fine) {
        failures++;
        std::printf("FAILED %s\n", what.c_str());
    }
}

std::vector<float> Noise(size_t count, unsigned seed, float scale) {
    std::mt19937 random(seed);
    std::vector<float> values(count);
    for (float& value : values) {
        value = scale * (static_cast<float>(random() % 20001) / 10000.0f - 1.0f);
    }
    return values;
}

using Parameters = std::map<std::string, std::vector<float>>;

// Learns a program's parameters from what it says it lacks, and makes them up.
template <typename Create>
Parameters MakeUp(Create create) {
    Parameters all;
    for (int tries = 0; tries < 2000; tries++) {
        std::vector<const char*> names;
        std::vector<const float*> values;
        std::vector<int64_t> lengths;
        for (const auto& [name, array] : all) {
            names.push_back(name.c_str());
            values.push_back(array.data());
            lengths.push_back(static_cast<int64_t>(array.size()));
        }
        const dse_weights weights{names.data(), values.data(), lengths.data(),
                                  static_cast<int64_t>(all.size())};
        char error[512] = "";
        if (create(weights, error) == DSE_OK) {
            return all;
        }
        const std::string text = error;
        const size_t open = text.find('\'', text.find("The weights")), shut = text.find('\'', open + 1);
        // "The weights lack 'x'" or "The weights' 'x' holds 1 numbers; this network needs 64."
        const bool lacks = text.find(" lack ") != std::string::npos;
        const size_t from = lacks ? open : text.find('\'', open + 1);
        const size_t to = lacks ? shut : text.find('\'', from + 1);
        const std::string name = text.substr(from + 1, to - from - 1);
        const size_t needs = text.find("needs ");
        const size_t length = lacks ? 1 : static_cast<size_t>(std::stol(text.substr(needs + 6)));
        const bool is_bias = name.find("bias") != std::string::npos;
        all[name] = Noise(length, static_cast<unsigned>(all.size()), is_bias ? 0.5f : 0.25f);
    }
    Check(false, "parameters were made up");
    return all;
}

struct Outputs {
    explicit Outputs(int size) {
        for (int k = 0; k < 3; k++) {
            const size_t cells = static_cast<size_t>(size >> (k + 3)) * (size >> (k + 3));
            anchors += cells;
            maps.emplace_back(cells * (64u << k));
            for (int i = 0; i < 3; i++) {
                maps.emplace_back(cells * 64);
            }
        }
        maps.emplace_back(anchors * 80);
        maps.emplace_back(anchors * 4);
        maps.emplace_back(anchors);
        for (int k = 0; k < 3; k++) {
            table.fpn[k] = maps[k * 4].data();
            table.stems[k] = maps[k * 4 + 1].data();
            table.class_towers[k] = maps[k * 4 + 2].data();
            table.box_towers[k] = maps[k * 4 + 3].data();
        }
        table.class_logits = maps[12].data();
        table.raw_boxes = maps[13].data();
        table.objectness = maps[14].data();
    }

    size_t anchors = 0;
    std::vector<std::vector<float>> maps;
    dse_trunk_outputs table;
};

bool Near(const std::vector<float>& a, const std::vector<float>& b) {
    float worst = 0.0f, largest = 1e-6f;
    for (size_t i = 0; i < a.size(); i++) {
        worst = std::fmax(worst, std::isfinite(a[i]) ? std::fabs(a[i] - b[i]) : INFINITY);
        largest = std::fmax(largest, std::fabs(b[i]));
    }
    return worst <= 1e-4f * largest;
}

template <typename Use>
void WithWeights(const Parameters& parameters, Use use) {
    std::vector<const char*> names;
    std::vector<const float*> values;
    std::vector<int64_t> lengths;
    for (const auto& [name, array] : parameters) {
        names.push_back(name.c_str());
        values.push_back(array.data());
        lengths.push_back(static_cast<int64_t>(array.size()));
    }
    use(dse_weights{names.data(), values.data(), lengths.data(), static_cast<int64_t>(parameters.size())});
}

void CheckBranch(dse_engine* engine, const Parameters& parameters, const Outputs& outputs) {
    dse_branch* branch = nullptr;
    WithWeights(parameters, [&](const dse_weights& weights) {
        Check(dse_branch_create(engine, &weights, &branch, nullptr, 0) == DSE_OK, "a branch is made");
    });
    std::vector<float> logits(outputs.anchors), boxes(outputs.anchors * 4);
    const dse_branch_buffers buffers{{outputs.table.stems[0], outputs.table.stems[1], outputs.table.stems[2]},
                                     outputs.table.objectness,
                                     outputs.table.raw_boxes,
                                     logits.data(),
                                     boxes.data()};
    Check(dse_branch_run(branch, &buffers, nullptr, 0) == DSE_OK && Near(logits, logits), "a branch runs");
    Check(dse_branch_free(branch) == DSE_OK, "a branch is freed");
}

void CheckAnswers(dse_engine* engine, const Outputs& outputs) {
    std::vector<float> scores(outputs.anchors * 80), boxes(outputs.anchors * 4), best(7);
    std::vector<int32_t> anchors(7), classes(7);
    int32_t found = -1;
    const dse_trunk_outputs& from = outputs.table;
    Check(dse_decode(engine, from.objectness, from.class_logits, from.raw_boxes, scores.data(), boxes.data(),
                     nullptr, 0) == DSE_OK,
          "answers are decoded");
    Check(dse_scan(engine, from.objectness, from.class_logits, 0.0f, 7, anchors.data(), classes.data(),
                   best.data(), &found, nullptr, 0) == DSE_OK &&
              found == 7,
          "candidates are found");
}

// One size on all sets and several numbers of threads: the same bits within a set, near each other between.
void CheckSize(int size, const Parameters& trunk, const Parameters& branch) {
    const std::vector<float> picture = Noise(3 * static_cast<size_t>(size) * size, 1, 2.0f);
    Outputs reference(size);
    for (int32_t set = DSE_GENERIC; set <= DSE_AVX512; set++) {
        char name[32];
        uint8_t available = 0;
        dse_instruction_set(set, name, sizeof(name), &available, nullptr, 0);
        for (int threads = 1; available && threads <= 3; threads++) {
            dse_engine* engine = nullptr;
            WithWeights(trunk, [&](const dse_weights& weights) {
                Check(dse_engine_create(&weights, size, threads, set, &engine, nullptr, 0) == DSE_OK,
                      "creation");
            });
            Outputs outputs(size), again(size);
            Check(dse_engine_run(engine, picture.data(), &outputs.table, nullptr, 0) == DSE_OK, "a pass");
            std::thread other([&] {
                for (int i = 0; i < 5; i++) {
                    dse_engine_run(engine, picture.data(), &again.table, nullptr, 0);
                }
            });
            CheckBranch(engine, branch, outputs);
            CheckAnswers(engine, outputs);
            other.join();
            Check(outputs.maps == again.maps, std::string(name) + " gives the same bits again");
            if (set == DSE_GENERIC && threads == 1) {
                reference.maps = outputs.maps;
            }
            for (size_t i = 0; i < outputs.maps.size(); i++) {
                Check(Near(outputs.maps[i], reference.maps[i]), std::string(name) + " agrees, size " +
                                                                    std::to_string(size) + ", buffer " +
                                                                    std::to_string(i));
            }
            Check(dse_engine_free(engine) == DSE_OK, "an engine is freed");
        }
    }
}

}  // namespace

int main(int count, char** words) {
    const int largest = count > 1 ? std::atoi(words[1]) : 224;
    dse_engine* engine = nullptr;
    const Parameters trunk = MakeUp([&](const dse_weights& weights, char* error) {
        return dse_engine_create(&weights, 32, 1, DSE_BEST, &engine, error, 512);
    });
    dse_branch* made = nullptr;
    const Parameters branch = MakeUp([&](const dse_weights& weights, char* error) {
        return dse_branch_create(engine, &weights, &made, error, 512);
    });
    dse_branch_free(made);
    dse_engine_free(engine);
    Check(dse_engine_run(nullptr, nullptr, nullptr, nullptr, 0) == DSE_BAD_INPUT, "nulls are refused");
    for (int size : {32, 64, 160, 224}) {
        if (size <= largest) {
            CheckSize(size, trunk, branch);
        }
    }
    std::printf("%d checks, %d failed\n", checks, failures);
    return failures ? 1 : 0;
}
