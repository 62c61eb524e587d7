#include "ds_shape.h"

#include "ds_cv_internal.h"

#include <opencv2/imgproc.hpp>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;

int32_t ds_cv_find_contours(const ds_cv_input* image, int32_t mode, int32_t method, ds_cv_point offset,
    ds_cv_mat* points, ds_cv_mat* counts, ds_cv_mat* hierarchy) {
    return guard([&] {
        std::vector<std::vector<cv::Point>> found;
        std::vector<cv::Vec4i> tree;
        cv::findContours(Input(image), found, tree, mode, method, droneseal::point(offset));
        std::vector<cv::Point> all;
        std::vector<int> lengths;
        for (const auto& one : found) {
            all.insert(all.end(), one.begin(), one.end());
            lengths.push_back(static_cast<int>(one.size()));
        }
        cv::Mat(all, false).copyTo(mat(points));
        cv::Mat(lengths, false).copyTo(mat(counts));
        cv::Mat(tree, false).copyTo(mat(hierarchy));
    });
}

int32_t ds_cv_contour_area(const ds_cv_input* points, int32_t oriented, double* area) {
    return guard([&] { *area = cv::contourArea(Input(points), oriented != 0); });
}

int32_t ds_cv_arc_length(const ds_cv_input* points, int32_t closed, double* length) {
    return guard([&] { *length = cv::arcLength(Input(points), closed != 0); });
}

int32_t ds_cv_bounding_rect(const ds_cv_input* points, ds_cv_rect* out) {
    return guard([&] {
        const cv::Rect box = cv::boundingRect(Input(points));
        *out = {box.x, box.y, box.width, box.height};
    });
}

int32_t ds_cv_min_area_rect(const ds_cv_input* points, ds_cv_rotated_rect* out) {
    return guard([&] {
        const cv::RotatedRect box = cv::minAreaRect(Input(points));
        *out = {box.center.x, box.center.y, box.size.width, box.size.height, box.angle};
    });
}

int32_t ds_cv_convex_hull(const ds_cv_input* points, ds_cv_mat* out, int32_t clockwise,
    int32_t return_points) {
    return guard([&] { cv::convexHull(Input(points), mat(out), clockwise != 0, return_points != 0); });
}

int32_t ds_cv_approx_poly(const ds_cv_input* points, ds_cv_mat* out, double epsilon, int32_t closed) {
    return guard([&] { cv::approxPolyDP(Input(points), mat(out), epsilon, closed != 0); });
}

int32_t ds_cv_fit_line(const ds_cv_input* points, ds_cv_mat* out, int32_t distance, double parameter,
    double radius_accuracy, double angle_accuracy) {
    return guard([&] { cv::fitLine(Input(points), mat(out), distance, parameter, radius_accuracy,
        angle_accuracy); });
}

int32_t ds_cv_moments_of(const ds_cv_input* array, int32_t binary, ds_cv_moments* out) {
    return guard([&] {
        const cv::Moments m = cv::moments(Input(array), binary != 0);
        const double all[24] = {m.m00, m.m10, m.m01, m.m20, m.m11, m.m02, m.m30, m.m21, m.m12, m.m03,
            m.mu20, m.mu11,
            m.mu02, m.mu30, m.mu21, m.mu12, m.mu03, m.nu20, m.nu11, m.nu02, m.nu30, m.nu21, m.nu12, m.nu03};
        for (int i = 0; i < 24; ++i) {
            out->value[i] = all[i];
        }
    });
}

int32_t ds_cv_connected_components(const ds_cv_input* image, ds_cv_mat* labels, ds_cv_mat* stats,
    ds_cv_mat* centroids,
    int32_t connectivity, int32_t type, int32_t* count) {
    return guard([&] {
        *count = stats == nullptr
            ? cv::connectedComponents(Input(image), mat(labels), connectivity, type)
            : cv::connectedComponentsWithStats(Input(image), mat(labels), mat(stats), mat(centroids),
                connectivity, type);
    });
}
