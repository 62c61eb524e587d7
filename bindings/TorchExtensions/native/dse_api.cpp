#include <algorithm>
#include <cstring>
#include <exception>
#include <initializer_list>
#include <new>
#include <string>

#include "dse.h"
#include "dse_decode.h"
#include "dse_network.h"

struct dse_engine {
    int size;
    int32_t set;
    const dse::Kernels* kernels;
    std::shared_ptr<dse::Pool> pool;
    std::unique_ptr<dse::Program> trunk;
    int64_t anchors;
};

struct dse_branch {
    std::unique_ptr<dse::Program> program;
};

namespace {

class Unsupported : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

void Say(const char* text, char* buffer, int32_t length) {
    if (buffer && length > 0) {
        const size_t count = std::min(std::strlen(text), static_cast<size_t>(length) - 1);
        std::memcpy(buffer, text, count);
        buffer[count] = '\0';
    }
}

// Runs an entry point's body; nothing it throws leaves the library.
template <typename Body>
dse_status Guard(char* error, int32_t error_length, Body body) noexcept {
    try {
        body();
        return DSE_OK;
    } catch (const dse::BadInput& fault) {
        Say(fault.what(), error, error_length);
        return DSE_BAD_INPUT;
    } catch (const Unsupported& fault) {
        Say(fault.what(), error, error_length);
        return DSE_UNSUPPORTED;
    } catch (const std::bad_alloc&) {
        Say("There is not enough memory for the engine.", error, error_length);
        return DSE_OUT_OF_MEMORY;
    } catch (const std::exception& fault) {
        Say(fault.what(), error, error_length);
        return DSE_FAILED;
    } catch (...) {
        Say("The engine failed for an unknown reason.", error, error_length);
        return DSE_FAILED;
    }
}

void Need(bool condition, const char* text) {
    if (!condition) {
        throw dse::BadInput(text);
    }
}

void NeedAll(std::initializer_list<const void*> pointers) {
    for (const void* pointer : pointers) {
        Need(pointer != nullptr, "A buffer is null; give all of them.");
    }
}

bool Has(int32_t set) {
    if (set == DSE_GENERIC) {
        return true;
    }
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (set == DSE_AVX2) {
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    }
    if (set == DSE_AVX512) {
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    }
#endif
    return false;
}

// The table of a set; null where this build has none.
const dse::Kernels* Table(int32_t set) {
#if defined(__x86_64__)
    if (set == DSE_AVX512) {
        return &dse::kAvx512Kernels;
    }
    if (set == DSE_AVX2) {
        return &dse::kAvx2Kernels;
    }
#endif
    return set == DSE_GENERIC ? &dse::kGenericKernels : nullptr;
}

const char* NameOf(int32_t set) {
    const dse::Kernels* table = Table(set);
    return table ? table->name : set == DSE_AVX2 ? "AVX2" : "AVX-512";
}

int32_t Choose(int32_t set) {
    Need(set >= DSE_BEST && set <= DSE_AVX512,
         "There is no such instruction set; ask for -1 (the best) to 2.");
    if (set != DSE_BEST) {
        if (!Has(set)) {
            throw Unsupported(std::string("This processor has no ") + NameOf(set) +
                              "; ask for the best set instead.");
        }
        return set;
    }
    return Has(DSE_AVX512) ? DSE_AVX512 : Has(DSE_AVX2) ? DSE_AVX2 : DSE_GENERIC;
}

dse::Weights Borrow(const dse_weights* weights) {
    NeedAll({weights});
    Need(weights->count >= 0, "The number of weights is negative.");
    if (weights->count > 0) {
        NeedAll({weights->names, weights->values, weights->lengths});
    }
    for (int64_t i = 0; i < weights->count; i++) {
        NeedAll({weights->names[i], weights->values[i]});
    }
    return dse::Weights(weights->names, weights->values, weights->lengths, weights->count);
}

}  // namespace

dse_status dse_instruction_set(int32_t set, char* name, int32_t name_length, uint8_t* available, char* error,
                               int32_t error_length) {
    return Guard(error, error_length, [&] {
        Need(set >= DSE_GENERIC && set <= DSE_AVX512, "There is no such instruction set; ask for 0 to 2.");
        NeedAll({available});
        Say(NameOf(set), name, name_length);
        *available = Has(set) ? 1 : 0;
    });
}

dse_status dse_engine_create(const dse_weights* weights, int32_t input_size, int32_t threads, int32_t set,
                             dse_engine** engine, char* error, int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({engine});
        *engine = nullptr;
        Need(input_size > 0 && input_size % 32 == 0 && input_size <= 4096,
             "The input must be a positive multiple of 32 pixels a side, at most 4096.");
        Need(threads >= 1 && threads <= dse::Pool::kMaxThreads, "The engine runs on 1 to 16 threads.");
        const dse::Weights borrowed = Borrow(weights);
        auto made = std::make_unique<dse_engine>();
        made->set = Choose(set);
        made->size = input_size;
        made->kernels = Table(made->set);
        const int64_t cells = input_size / 32;
        made->anchors = cells * cells * 21;
        made->pool = std::make_shared<dse::Pool>(threads);
        made->trunk = dse::BuildTrunk(*made->kernels, made->pool, borrowed, input_size);
        *engine = made.release();
    });
}

dse_status dse_engine_set(const dse_engine* engine, int32_t* set, char* error, int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({engine, set});
        *set = engine->set;
    });
}

dse_status dse_engine_run(dse_engine* engine, const float* image, const dse_trunk_outputs* into, char* error,
                          int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({engine, image, into});
        NeedAll({into->class_logits, into->raw_boxes, into->objectness});
        float* buffers[16];
        buffers[dse::kImage] = const_cast<float*>(image);  // only read
        for (int k = 0; k < 3; k++) {
            NeedAll({into->fpn[k], into->stems[k], into->class_towers[k], into->box_towers[k]});
            buffers[dse::kFpn + k] = into->fpn[k];
            buffers[dse::kStems + k] = into->stems[k];
            buffers[dse::kClassTowers + k] = into->class_towers[k];
            buffers[dse::kBoxTowers + k] = into->box_towers[k];
        }
        buffers[dse::kLogits] = into->class_logits;
        buffers[dse::kBoxes] = into->raw_boxes;
        buffers[dse::kObjectness] = into->objectness;
        engine->trunk->RunOn(buffers);
    });
}

dse_status dse_engine_free(dse_engine* engine) {
    return Guard(nullptr, 0, [&] { delete engine; });
}

dse_status dse_branch_create(dse_engine* engine, const dse_weights* weights, dse_branch** branch, char* error,
                             int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({engine, branch});
        *branch = nullptr;
        const dse::Weights borrowed = Borrow(weights);
        auto made = std::make_unique<dse_branch>();
        made->program = dse::BuildBranch(*engine->kernels, engine->pool, borrowed, engine->size);
        *branch = made.release();
    });
}

dse_status dse_branch_run(dse_branch* branch, const dse_branch_buffers* buffers, char* error,
                          int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({branch, buffers});
        NeedAll({buffers->stems[0], buffers->stems[1], buffers->stems[2], buffers->objectness,
                 buffers->raw_boxes, buffers->logits_out, buffers->raw_boxes_out});
        float* slots[7];
        for (int k = 0; k < 3; k++) {
            slots[dse::kBranchStems + k] = const_cast<float*>(buffers->stems[k]);  // only read
        }
        slots[dse::kFrozenObjectness] = const_cast<float*>(buffers->objectness);
        slots[dse::kFrozenBoxes] = const_cast<float*>(buffers->raw_boxes);
        slots[dse::kBranchLogits] = buffers->logits_out;
        slots[dse::kBranchBoxes] = buffers->raw_boxes_out;
        branch->program->RunOn(slots);
    });
}

dse_status dse_branch_free(dse_branch* branch) {
    return Guard(nullptr, 0, [&] { delete branch; });
}

dse_status dse_decode(dse_engine* engine, const float* objectness, const float* class_logits,
                      const float* raw_boxes, float* scores, float* boxes, char* error,
                      int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({engine});
        if (scores) {
            NeedAll({objectness, class_logits});
        }
        if (boxes) {
            NeedAll({raw_boxes});
        }
        dse::DecodeJob job(*engine->kernels, engine->size);
        job.objectness = objectness;
        job.logits = class_logits;
        job.raw = raw_boxes;
        job.scores = scores;
        job.boxes = boxes;
        engine->pool->Run(job);
    });
}

dse_status dse_scan(dse_engine* engine, const float* objectness, const float* class_logits, float threshold,
                    int32_t capacity, int32_t* anchors, int32_t* classes, float* scores, int32_t* found,
                    char* error, int32_t error_length) {
    return Guard(error, error_length, [&] {
        NeedAll({engine, objectness, class_logits, found});
        Need(capacity >= 0, "The room for candidates is negative.");
        if (capacity > 0) {
            NeedAll({anchors, classes, scores});
        }
        *found = dse::Scan(*engine->kernels, objectness, class_logits, engine->anchors, threshold, capacity,
                           anchors, classes, scores);
    });
}
