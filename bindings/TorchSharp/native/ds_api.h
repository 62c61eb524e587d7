// What every function of the shim shares.
//
// Rules: sized integers and uint8_t for a bool; results by out pointer; zero is success, and after any other
// status ds_error_text copies the reason, in words, into the caller's buffer. No exception leaves the shim.
// Whoever is handed a ds_handle owns it: ds_tensor_free frees a tensor, ds_generator_free a generator.
#pragma once

#include <stdint.h>

#define DS_API __attribute__((visibility("default")))

extern "C" {

// A tensor or a random generator on the native heap. Null where an argument may be left out.
typedef void* ds_handle;

// Called once, from whatever thread drops the last view of shared memory.
typedef void (*ds_release)(void* context);

enum ds_scalar_kind : int32_t {
    DS_SCALAR_NONE = 0,
    DS_SCALAR_INTEGER = 1,
    DS_SCALAR_REAL = 2,
    DS_SCALAR_BOOL = 3
};

// A number: the bits of a double for DS_SCALAR_REAL, of an int64_t for the others.
struct ds_scalar {
    int64_t bits;
    int32_t kind;
};

// Element type, device and gradient wish of a new tensor; -1 leaves type or device to the default.
struct ds_options_value {
    int8_t dtype;
    int8_t device_type;
    uint8_t requires_grad;
    uint8_t unused;
    int32_t device_index;
};

enum ds_index_kind : int32_t {
    DS_INDEX_SLICE = 0,
    DS_INDEX_SINGLE = 1,
    DS_INDEX_TENSOR = 2,
    DS_INDEX_ELLIPSIS = 3,
    DS_INDEX_NONE = 4,
    DS_INDEX_BOOL = 5
};

// One element of a subscript. INT64_MIN stands for an open end of a slice.
struct ds_index {
    int32_t kind;
    int32_t unused;
    int64_t start;
    int64_t stop;
    int64_t step;
    ds_handle tensor;
};
}
