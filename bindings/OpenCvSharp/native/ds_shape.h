// Contours, connected components and the measures of point sets.
#pragma once

#include "ds_cv.h"

struct ds_cv_rotated_rect { float x, y, width, height, angle; };

/// Spatial, central and normalised central moments, in OpenCV's order.
struct ds_cv_moments { double value[24]; };

/// All contours one after another in `points` [N, 1] int32 x 2, their lengths in `counts` [K, 1] int32, and
/// the
/// tree in `hierarchy` [K, 1] int32 x 4; all three are empty where there is no contour.
DS_CV_API int32_t ds_cv_find_contours(const ds_cv_input* image, int32_t mode, int32_t method,
    ds_cv_point offset,
    ds_cv_mat* points, ds_cv_mat* counts, ds_cv_mat* hierarchy);
DS_CV_API int32_t ds_cv_contour_area(const ds_cv_input* points, int32_t oriented, double* area);
DS_CV_API int32_t ds_cv_arc_length(const ds_cv_input* points, int32_t closed, double* length);
DS_CV_API int32_t ds_cv_bounding_rect(const ds_cv_input* points, ds_cv_rect* out);
DS_CV_API int32_t ds_cv_min_area_rect(const ds_cv_input* points, ds_cv_rotated_rect* out);
DS_CV_API int32_t ds_cv_convex_hull(const ds_cv_input* points, ds_cv_mat* out, int32_t clockwise,
    int32_t return_points);
DS_CV_API int32_t ds_cv_approx_poly(const ds_cv_input* points, ds_cv_mat* out, double epsilon,
    int32_t closed);
DS_CV_API int32_t ds_cv_fit_line(const ds_cv_input* points, ds_cv_mat* out, int32_t distance,
    double parameter,
    double radius_accuracy, double angle_accuracy);
DS_CV_API int32_t ds_cv_moments_of(const ds_cv_input* array, int32_t binary, ds_cv_moments* out);
DS_CV_API int32_t ds_cv_connected_components(const ds_cv_input* image, ds_cv_mat* labels, ds_cv_mat* stats,
    ds_cv_mat* centroids, int32_t connectivity, int32_t type, int32_t* count);
