// The border without any managed code: results, errors as values, and nothing left alive.
#include "ds_codec.h"
#include "ds_mat.h"
#include "ds_warp.h"

#include <cstdio>
#include <cstring>
#include <vector>

namespace {

int failures = 0;

void check(bool condition, const char* rule) {
    if (!condition) {
        std::printf("FAILED: %s\n", rule);
        ++failures;
    }
}

ds_cv_input input(const ds_cv_mat* mat) { return {mat, DS_CV_MAT, 0, 0, 0, {0, 0, 0, 0}}; }

ds_cv_mat* make(int rows, int cols, int type, double value) {
    ds_cv_mat* mat = nullptr;
    check(ds_cv_mat_new(&mat) == 0 && ds_cv_mat_create(mat, rows, cols, type) == 0, "a mat can be made");
    const ds_cv_input none = {nullptr, DS_CV_NONE, 0, 0, 0, {0, 0, 0, 0}};
    const ds_cv_input scalar = {nullptr, DS_CV_SCALAR, 0, 0, 0, {value, value, value, value}};
    check(ds_cv_mat_set(mat, &scalar, &none) == 0, "a mat can be filled");
    return mat;
}

void resizing_keeps_a_flat_picture_flat() {
    ds_cv_mat* from = make(8, 8, 16, 77);
    ds_cv_mat* to = make(1, 1, 16, 0);
    const ds_cv_input in = input(from);
    check(ds_cv_resize(&in, to, {5, 3}, 0, 0, 1) == 0, "resize succeeds");
    ds_cv_mat_info info;
    check(ds_cv_mat_info_of(to, &info) == 0 && info.cols == 5 && info.rows == 3, "resize gives the asked size");
    check(static_cast<const uint8_t*>(info.data)[7] == 77, "resize keeps the value");
    ds_cv_mat_free(from);
    ds_cv_mat_free(to);
}

void an_error_is_a_value_with_a_text() {
    ds_cv_mat* from = make(8, 8, 16, 1);
    const ds_cv_input in = input(from);
    check(ds_cv_resize(&in, from, {0, 0}, 0, 0, 1) != 0, "an empty size is refused");
    char text[16];
    char function[64];
    int32_t code = 0, line = 0;
    ds_cv_last_error(text, sizeof text, function, sizeof function, &code, &line);
    check(std::strlen(text) > 0 && std::strlen(text) < sizeof text && code != 0, "the text is copied and cut to fit");
    ds_cv_mat_free(from);
}

void bytes_that_are_no_picture_give_an_empty_mat() {
    ds_cv_mat* out = make(1, 1, 0, 0);
    std::vector<uint8_t> bytes(4096);
    uint32_t state = 12345;
    for (int round = 0; round < 200; ++round) {
        for (auto& byte : bytes) {
            state = state * 1664525U + 1013904223U;
            byte = static_cast<uint8_t>(state >> 24);
        }
        bytes[0] = 0xff;
        bytes[1] = 0xd8;
        bytes[2] = 0xff;
        const ds_cv_input in = {bytes.data(), DS_CV_DATA, static_cast<int32_t>(bytes.size()), 0, 0, {0, 0, 0, 0}};
        ds_cv_imdecode(&in, 1, out);
    }
    ds_cv_mat_free(out);
}

}  // namespace

int main() {
    resizing_keeps_a_flat_picture_flat();
    an_error_is_a_value_with_a_text();
    bytes_that_are_no_picture_give_an_empty_mat();
    int64_t alive = -1;
    ds_cv_mat_count(&alive);
    check(alive == 0, "every mat is freed");
    std::printf(failures == 0 ? "all passed\n" : "%d failed\n", failures);
    return failures;
}
