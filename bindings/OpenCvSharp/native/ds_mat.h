// cv::Mat: making, freeing, looking inside, views and copies.
#pragma once

#include "ds_cv.h"

/// Everything about a mat that a caller may want to know, read in one call.
struct ds_cv_mat_info {
    void* data;
    int64_t step;
    int64_t total;
    int32_t rows, cols, type, dims, element_size, element_size1, continuous, submatrix;
};

DS_CV_API int32_t ds_cv_mat_new(ds_cv_mat** out);
DS_CV_API void ds_cv_mat_free(ds_cv_mat* mat);
DS_CV_API int32_t ds_cv_mat_count(int64_t* alive);
DS_CV_API int32_t ds_cv_mat_info_of(const ds_cv_mat* mat, ds_cv_mat_info* out);
DS_CV_API int32_t ds_cv_mat_create(ds_cv_mat* mat, int32_t rows, int32_t cols, int32_t type);
DS_CV_API int32_t ds_cv_mat_wrap(ds_cv_mat* mat, int32_t rows, int32_t cols, int32_t type, void* data,
    int64_t step);
DS_CV_API int32_t ds_cv_mat_view(const ds_cv_mat* mat, ds_cv_rect area, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_mat_reshape(const ds_cv_mat* mat, int32_t channels, int32_t rows, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_mat_copy(const ds_cv_mat* mat, ds_cv_mat* out, const ds_cv_input* mask);
DS_CV_API int32_t ds_cv_mat_convert(const ds_cv_mat* mat, ds_cv_mat* out, int32_t type, double alpha,
    double beta);
DS_CV_API int32_t ds_cv_mat_set(ds_cv_mat* mat, const ds_cv_input* value, const ds_cv_input* mask);
