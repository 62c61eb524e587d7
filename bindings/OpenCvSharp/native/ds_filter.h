// Colour, filters, thresholds, morphology, integrals and histograms.
#pragma once

#include "ds_cv.h"

DS_CV_API int32_t ds_cv_cvt_color(const ds_cv_input* a, ds_cv_mat* out, int32_t code, int32_t channels);
DS_CV_API int32_t ds_cv_threshold(const ds_cv_input* a, ds_cv_mat* out, double level, double maximum,
    int32_t type,
    double* used);
DS_CV_API int32_t ds_cv_median_blur(const ds_cv_input* a, ds_cv_mat* out, int32_t size);
DS_CV_API int32_t ds_cv_gaussian_blur(const ds_cv_input* a, ds_cv_mat* out, ds_cv_size size, double sigma_x,
    double sigma_y, int32_t border);
DS_CV_API int32_t ds_cv_box_filter(const ds_cv_input* a, ds_cv_mat* out, int32_t depth, ds_cv_size size,
    ds_cv_point anchor, int32_t normalize, int32_t border);
DS_CV_API int32_t ds_cv_sobel(const ds_cv_input* a, ds_cv_mat* out, int32_t depth, int32_t x_order,
    int32_t y_order,
    int32_t size, double scale, double delta, int32_t border);
DS_CV_API int32_t ds_cv_canny(const ds_cv_input* a, ds_cv_mat* out, double low, double high, int32_t aperture,
    int32_t l2_gradient);
DS_CV_API int32_t ds_cv_structuring_element(int32_t shape, ds_cv_size size, ds_cv_point anchor,
    ds_cv_mat* out);
DS_CV_API int32_t ds_cv_morphology(const ds_cv_input* a, ds_cv_mat* out, int32_t operation,
    const ds_cv_input* element,
    ds_cv_point anchor, int32_t iterations, int32_t border, const ds_cv_scalar* value);
DS_CV_API int32_t ds_cv_integral(const ds_cv_input* a, ds_cv_mat* sum, ds_cv_mat* squares, int32_t depth);
DS_CV_API int32_t ds_cv_calc_hist(const ds_cv_mat* const* images, int32_t image_count,
    const int32_t* channels,
    const ds_cv_input* mask, ds_cv_mat* out, int32_t dims, const int32_t* sizes, const float* ranges,
    int32_t uniform,
    int32_t accumulate);
