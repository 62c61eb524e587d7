#include "ds_mat.h"

#include "ds_cv_internal.h"

#include <atomic>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;

namespace {
std::atomic<int64_t> alive{0};
}

int32_t ds_cv_mat_new(ds_cv_mat** out) {
    return guard([&] {
        *out = reinterpret_cast<ds_cv_mat*>(new cv::Mat());
        ++alive;
    });
}

void ds_cv_mat_free(ds_cv_mat* handle) {
    if (handle != nullptr) {
        delete reinterpret_cast<cv::Mat*>(handle);
        --alive;
    }
}

int32_t ds_cv_mat_count(int64_t* count) {
    *count = alive;
    return 0;
}

int32_t ds_cv_mat_info_of(const ds_cv_mat* handle, ds_cv_mat_info* out) {
    return guard([&] {
        const cv::Mat& it = mat(handle);
        out->data = it.data;
        out->step = it.dims > 0 ? static_cast<int64_t>(it.step[0]) : 0;
        out->total = static_cast<int64_t>(it.total());
        out->rows = it.rows;
        out->cols = it.cols;
        out->type = it.type();
        out->dims = it.dims;
        out->element_size = static_cast<int32_t>(it.elemSize());
        out->element_size1 = static_cast<int32_t>(it.elemSize1());
        out->continuous = it.isContinuous();
        out->submatrix = it.isSubmatrix();
    });
}

int32_t ds_cv_mat_create(ds_cv_mat* handle, int32_t rows, int32_t cols, int32_t type) {
    return guard([&] { mat(handle).create(rows, cols, type); });
}

int32_t ds_cv_mat_wrap(ds_cv_mat* handle, int32_t rows, int32_t cols, int32_t type, void* data,
    int64_t step) {
    return guard([&] { mat(handle) = cv::Mat(rows, cols, type, data, static_cast<size_t>(step)); });
}

int32_t ds_cv_mat_view(const ds_cv_mat* handle, ds_cv_rect area, ds_cv_mat* out) {
    return guard([&] { mat(out) = mat(handle)(droneseal::rect(area)); });
}

int32_t ds_cv_mat_reshape(const ds_cv_mat* handle, int32_t channels, int32_t rows, ds_cv_mat* out) {
    return guard([&] { mat(out) = mat(handle).reshape(channels, rows); });
}

int32_t ds_cv_mat_copy(const ds_cv_mat* handle, ds_cv_mat* out, const ds_cv_input* mask) {
    return guard([&] {
        if (mask->kind == DS_CV_NONE) {
            mat(handle).copyTo(mat(out));
        } else {
            mat(handle).copyTo(mat(out), Input(mask));
        }
    });
}

int32_t ds_cv_mat_convert(const ds_cv_mat* handle, ds_cv_mat* out, int32_t type, double alpha, double beta) {
    return guard([&] { mat(handle).convertTo(mat(out), type, alpha, beta); });
}

int32_t ds_cv_mat_set(ds_cv_mat* handle, const ds_cv_input* value, const ds_cv_input* mask) {
    return guard([&] { mat(handle).setTo(Input(value), Input(mask)); });
}
