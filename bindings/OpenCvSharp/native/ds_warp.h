// Resizing, warps and borders.
#pragma once

#include "ds_cv.h"

DS_CV_API int32_t ds_cv_resize(const ds_cv_input* a, ds_cv_mat* out, ds_cv_size size, double fx, double fy,
    int32_t interpolation);
DS_CV_API int32_t ds_cv_copy_make_border(const ds_cv_input* a, ds_cv_mat* out, int32_t top, int32_t bottom,
    int32_t left, int32_t right, int32_t border, const ds_cv_scalar* value);
DS_CV_API int32_t ds_cv_warp_affine(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* matrix,
    ds_cv_size size,
    int32_t flags, int32_t border, const ds_cv_scalar* value);
DS_CV_API int32_t ds_cv_warp_perspective(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* matrix,
    ds_cv_size size, int32_t flags, int32_t border, const ds_cv_scalar* value);
DS_CV_API int32_t ds_cv_affine_transform(const ds_cv_input* from, const ds_cv_input* to, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_perspective_transform(const ds_cv_input* from, const ds_cv_input* to, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_rotation_matrix(ds_cv_point2f center, double angle, double scale, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_remap(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* map1,
    const ds_cv_input* map2, int32_t interpolation, int32_t border, const ds_cv_scalar* value);
DS_CV_API int32_t ds_cv_convert_maps(const ds_cv_input* map1, const ds_cv_input* map2, ds_cv_mat* out1,
    ds_cv_mat* out2, int32_t type, int32_t nearest);
