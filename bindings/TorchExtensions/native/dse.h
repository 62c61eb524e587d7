/* The fused engine for YOLOX-Nano: batch 1, float32, a square picture. Plain C; every function returns a
 * dse_status and, where that is not DSE_OK, one sentence in the caller's buffer. Whoever calls _create calls
 * the matching _free. An engine and its branches run one at a time: calls from several threads queue up. */
#ifndef DSE_H
#define DSE_H

#include <stdint.h>

#if defined(__GNUC__)
#define DSE_API __attribute__((visibility("default")))
#else
#define DSE_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t dse_status;
enum {
    DSE_OK = 0,
    DSE_BAD_INPUT = 1, /* the caller's mistake: a name, a size, a null */
    DSE_OUT_OF_MEMORY = 2,
    DSE_UNSUPPORTED = 3, /* this processor lacks the instruction set asked for */
    DSE_FAILED = 4
};

/* Instruction sets, from the least to the best; DSE_BEST takes the best that the processor has. */
enum { DSE_BEST = -1, DSE_GENERIC = 0, DSE_AVX2 = 1, DSE_AVX512 = 2 };

typedef struct dse_engine dse_engine;
typedef struct dse_branch dse_branch;

/* Parameters by name; borrowed during the call only. */
typedef struct dse_weights {
    const char* const* names; /* UTF-8 */
    const float* const* values;
    const int64_t* lengths;
    int64_t count;
} dse_weights;

/* Where one pass writes; every buffer belongs to the caller. Maps are [height, width, channels]; a level k
 * has size / (8 << k) cells a side; anchors run level by level, row by row. */
typedef struct dse_trunk_outputs {
    float* fpn[3];   /* 64, 128, 256 channels */
    float* stems[3]; /* 64 channels each */
    float* class_towers[3];
    float* box_towers[3];
    float* class_logits; /* [anchors, 80] */
    float* raw_boxes;    /* [anchors, 4] */
    float* objectness;   /* [anchors], before the sigmoid */
} dse_trunk_outputs;

/* What a branch reads and writes. */
typedef struct dse_branch_buffers {
    const float* stems[3];
    const float* objectness;
    const float* raw_boxes;
    float* logits_out;    /* [anchors] */
    float* raw_boxes_out; /* [anchors, 4] */
} dse_branch_buffers;

/* The instruction set's name, and whether this processor has it. */
DSE_API dse_status dse_instruction_set(int32_t set, char* name, int32_t name_length, uint8_t* available,
                                       char* error, int32_t error_length);

DSE_API dse_status dse_engine_create(const dse_weights* weights, int32_t input_size, int32_t threads,
                                     int32_t set, dse_engine** engine, char* error, int32_t error_length);
/* The set that DSE_BEST chose. */
DSE_API dse_status dse_engine_set(const dse_engine* engine, int32_t* set, char* error, int32_t error_length);
/* One pass over `image` [3, size, size]. */
DSE_API dse_status dse_engine_run(dse_engine* engine, const float* image, const dse_trunk_outputs* into,
                                  char* error, int32_t error_length);
DSE_API dse_status dse_engine_free(dse_engine* engine);

/* A class branch on the engine's threads; it may outlive the engine. */
DSE_API dse_status dse_branch_create(dse_engine* engine, const dse_weights* weights, dse_branch** branch,
                                     char* error, int32_t error_length);
DSE_API dse_status dse_branch_run(dse_branch* branch, const dse_branch_buffers* buffers, char* error,
                                  int32_t error_length);
DSE_API dse_status dse_branch_free(dse_branch* branch);

/* Scores [anchors, 80] = sigmoid(objectness) * sigmoid(class), and boxes [anchors, 4] as centre x, centre y,
 * width, height in input pixels. Either output may be null. */
DSE_API dse_status dse_decode(dse_engine* engine, const float* objectness, const float* class_logits,
                              const float* raw_boxes, float* scores, float* boxes, char* error,
                              int32_t error_length);

/* Anchors whose best class reaches `threshold`, in their order: index, class and score of each, at most
 * `capacity`. `found` is how many were written. */
DSE_API dse_status dse_scan(dse_engine* engine, const float* objectness, const float* class_logits,
                            float threshold, int32_t capacity, int32_t* anchors, int32_t* classes,
                            float* scores, int32_t* found, char* error, int32_t error_length);

#ifdef __cplusplus
}
#endif
#endif
