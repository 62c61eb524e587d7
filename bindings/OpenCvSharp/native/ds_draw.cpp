#include "ds_draw.h"

#include "ds_cv_internal.h"

#include <opencv2/imgproc.hpp>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;
using droneseal::point;
using droneseal::scalar;

namespace {
std::vector<std::vector<cv::Point>> lists(const ds_cv_point* points, const int32_t* counts,
    int32_t polygons) {
    std::vector<std::vector<cv::Point>> all(static_cast<size_t>(polygons));
    for (auto& one : all) {
        for (int32_t i = 0; i < *counts; ++i) {
            one.push_back(point(*points++));
        }
        ++counts;
    }
    return all;
}
}  // namespace

int32_t ds_cv_rectangle(ds_cv_mat* image, ds_cv_rect area, const ds_cv_scalar* color, int32_t thickness,
    int32_t line_type, int32_t shift) {
    return guard([&] {
        cv::rectangle(mat(image), droneseal::rect(area), scalar(color), thickness, line_type, shift);
    });
}

int32_t ds_cv_line(ds_cv_mat* image, ds_cv_point from, ds_cv_point to, const ds_cv_scalar* color,
    int32_t thickness,
    int32_t line_type, int32_t shift) {
    return guard([&] {
        cv::line(mat(image), point(from), point(to), scalar(color), thickness, line_type, shift);
    });
}

int32_t ds_cv_circle(ds_cv_mat* image, ds_cv_point center, int32_t radius, const ds_cv_scalar* color,
    int32_t thickness,
    int32_t line_type, int32_t shift) {
    return guard([&] {
        cv::circle(mat(image), point(center), radius, scalar(color), thickness, line_type, shift);
    });
}

int32_t ds_cv_put_text(ds_cv_mat* image, const char* text, ds_cv_point origin, int32_t font, double scale,
    const ds_cv_scalar* color, int32_t thickness, int32_t line_type, int32_t bottom_left_origin) {
    return guard([&] {
        cv::putText(mat(image), text, point(origin), font, scale, scalar(color), thickness, line_type,
            bottom_left_origin != 0);
    });
}

int32_t ds_cv_text_size(const char* text, int32_t font, double scale, int32_t thickness, int32_t* base_line,
    ds_cv_size* out) {
    return guard([&] {
        const cv::Size size = cv::getTextSize(text, font, scale, thickness, base_line);
        *out = {size.width, size.height};
    });
}

int32_t ds_cv_fill_poly(ds_cv_mat* image, const ds_cv_point* points, const int32_t* counts, int32_t polygons,
    const ds_cv_scalar* color, int32_t line_type, int32_t shift, ds_cv_point offset) {
    return guard([&] {
        cv::fillPoly(mat(image), lists(points, counts, polygons), scalar(color), line_type, shift,
            point(offset));
    });
}

int32_t ds_cv_fill_convex_poly(ds_cv_mat* image, const ds_cv_input* points, const ds_cv_scalar* color,
    int32_t line_type, int32_t shift) {
    return guard([&] { cv::fillConvexPoly(mat(image), Input(points), scalar(color), line_type, shift); });
}

int32_t ds_cv_polylines(ds_cv_mat* image, const ds_cv_point* points, const int32_t* counts, int32_t polygons,
    int32_t closed, const ds_cv_scalar* color, int32_t thickness, int32_t line_type, int32_t shift) {
    return guard([&] {
        cv::polylines(mat(image), lists(points, counts, polygons), closed != 0, scalar(color), thickness,
            line_type,
            shift);
    });
}

int32_t ds_cv_draw_contours(ds_cv_mat* image, const ds_cv_point* points, const int32_t* counts,
    int32_t contours,
    int32_t index, const ds_cv_scalar* color, int32_t thickness, int32_t line_type, const int32_t* hierarchy,
    int32_t max_level, ds_cv_point offset) {
    return guard([&] {
        std::vector<cv::Vec4i> tree;
        for (int32_t i = 0; hierarchy != nullptr && i < contours; ++i) {
            tree.emplace_back(hierarchy[4 * i], hierarchy[4 * i + 1], hierarchy[4 * i + 2],
                hierarchy[4 * i + 3]);
        }
        cv::drawContours(mat(image), lists(points, counts, contours), index, scalar(color), thickness,
            line_type, tree,
            max_level, point(offset));
    });
}
