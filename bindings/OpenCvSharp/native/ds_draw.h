// Drawing into a picture.
#pragma once

#include "ds_cv.h"

DS_CV_API int32_t ds_cv_rectangle(ds_cv_mat* image, ds_cv_rect area, const ds_cv_scalar* color,
    int32_t thickness,
    int32_t line_type, int32_t shift);
DS_CV_API int32_t ds_cv_line(ds_cv_mat* image, ds_cv_point from, ds_cv_point to, const ds_cv_scalar* color,
    int32_t thickness, int32_t line_type, int32_t shift);
DS_CV_API int32_t ds_cv_circle(ds_cv_mat* image, ds_cv_point center, int32_t radius,
    const ds_cv_scalar* color,
    int32_t thickness, int32_t line_type, int32_t shift);
DS_CV_API int32_t ds_cv_put_text(ds_cv_mat* image, const char* text, ds_cv_point origin, int32_t font,
    double scale,
    const ds_cv_scalar* color, int32_t thickness, int32_t line_type, int32_t bottom_left_origin);
DS_CV_API int32_t ds_cv_text_size(const char* text, int32_t font, double scale, int32_t thickness,
    int32_t* base_line,
    ds_cv_size* out);
/// Polygons one after another in `points`, their lengths in `counts`.
DS_CV_API int32_t ds_cv_fill_poly(ds_cv_mat* image, const ds_cv_point* points, const int32_t* counts,
    int32_t polygons,
    const ds_cv_scalar* color, int32_t line_type, int32_t shift, ds_cv_point offset);
DS_CV_API int32_t ds_cv_fill_convex_poly(ds_cv_mat* image, const ds_cv_input* points,
    const ds_cv_scalar* color,
    int32_t line_type, int32_t shift);
DS_CV_API int32_t ds_cv_polylines(ds_cv_mat* image, const ds_cv_point* points, const int32_t* counts,
    int32_t polygons,
    int32_t closed, const ds_cv_scalar* color, int32_t thickness, int32_t line_type, int32_t shift);
/// `hierarchy`: four numbers a contour, or null.
DS_CV_API int32_t ds_cv_draw_contours(ds_cv_mat* image, const ds_cv_point* points, const int32_t* counts,
    int32_t contours, int32_t index, const ds_cv_scalar* color, int32_t thickness, int32_t line_type,
    const int32_t* hierarchy, int32_t max_level, ds_cv_point offset);
