// Element-wise operations, sums and channels.
#pragma once

#include "ds_cv.h"

DS_CV_API int32_t ds_cv_add(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out,
    const ds_cv_input* mask, int32_t type);
DS_CV_API int32_t ds_cv_subtract(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out,
    const ds_cv_input* mask,
    int32_t type);
DS_CV_API int32_t ds_cv_multiply(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out, double scale,
    int32_t type);
DS_CV_API int32_t ds_cv_add_weighted(const ds_cv_input* a, double alpha, const ds_cv_input* b, double beta,
    double gamma,
    ds_cv_mat* out, int32_t type);
DS_CV_API int32_t ds_cv_absdiff(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_bitwise_and(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out,
    const ds_cv_input* mask);
DS_CV_API int32_t ds_cv_bitwise_or(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out,
    const ds_cv_input* mask);
DS_CV_API int32_t ds_cv_bitwise_not(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* mask);
DS_CV_API int32_t ds_cv_in_range(const ds_cv_input* a, const ds_cv_input* low, const ds_cv_input* high,
    ds_cv_mat* out);
DS_CV_API int32_t ds_cv_count_non_zero(const ds_cv_input* a, int32_t* count);
DS_CV_API int32_t ds_cv_sum(const ds_cv_input* a, ds_cv_scalar* sum);
DS_CV_API int32_t ds_cv_mean(const ds_cv_input* a, const ds_cv_input* mask, ds_cv_scalar* mean);
DS_CV_API int32_t ds_cv_mean_std_dev(const ds_cv_input* a, const ds_cv_input* mask, ds_cv_scalar* mean,
    ds_cv_scalar* deviation);
DS_CV_API int32_t ds_cv_min_max_loc(const ds_cv_input* a, const ds_cv_input* mask, double* low, double* high,
    ds_cv_point* low_at, ds_cv_point* high_at);
DS_CV_API int32_t ds_cv_extract_channel(const ds_cv_input* a, ds_cv_mat* out, int32_t channel);
DS_CV_API int32_t ds_cv_merge(const ds_cv_mat* const* parts, int32_t count, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_flip(const ds_cv_input* a, ds_cv_mat* out, int32_t code);
DS_CV_API int32_t ds_cv_rotate(const ds_cv_input* a, ds_cv_mat* out, int32_t code);
DS_CV_API int32_t ds_cv_transpose(const ds_cv_input* a, ds_cv_mat* out);
