// Chessboards and what a lens does to them. Built without OpenCV's calib3d, the last two say so and fail.
#pragma once

#include "ds_cv.h"

DS_CV_API int32_t ds_cv_corner_sub_pix(const ds_cv_input* image, ds_cv_mat* corners, ds_cv_size window,
    ds_cv_size dead_zone, int32_t kind, int32_t most_rounds, double least_step);
DS_CV_API int32_t ds_cv_find_chessboard(const ds_cv_input* image, ds_cv_size pattern, ds_cv_mat* corners,
    int32_t flags, int32_t* found);

/// Points of all views one after another; counts says how many belong to each. The matrix has 9 values, the
/// distortion distortion_size, turns and moves 3 a view.
DS_CV_API int32_t ds_cv_calibrate(const ds_cv_input* object_points, const ds_cv_input* image_points,
    const int32_t* counts, int32_t views, ds_cv_size size, double* matrix, double* distortion,
    int32_t distortion_size, double* turns, double* moves, int32_t flags, int32_t kind, int32_t most_rounds,
    double least_step, double* error);
