#include "ds_warp.h"

#include "ds_cv_internal.h"

#include <opencv2/imgproc.hpp>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;
using droneseal::scalar;
using droneseal::size;

int32_t ds_cv_resize(const ds_cv_input* a, ds_cv_mat* out, ds_cv_size to, double fx, double fy,
    int32_t interpolation) {
    return guard([&] { cv::resize(Input(a), mat(out), size(to), fx, fy, interpolation); });
}

int32_t ds_cv_copy_make_border(const ds_cv_input* a, ds_cv_mat* out, int32_t top, int32_t bottom,
    int32_t left,
    int32_t right, int32_t border, const ds_cv_scalar* value) {
    return guard([&] { cv::copyMakeBorder(Input(a), mat(out), top, bottom, left, right, border,
        scalar(value)); });
}

int32_t ds_cv_warp_affine(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* matrix, ds_cv_size to,
    int32_t flags,
    int32_t border, const ds_cv_scalar* value) {
    return guard([&] { cv::warpAffine(Input(a), mat(out), Input(matrix), size(to), flags, border,
        scalar(value)); });
}

int32_t ds_cv_warp_perspective(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* matrix, ds_cv_size to,
    int32_t flags, int32_t border, const ds_cv_scalar* value) {
    return guard([&] {
        cv::warpPerspective(Input(a), mat(out), Input(matrix), size(to), flags, border, scalar(value));
    });
}

int32_t ds_cv_affine_transform(const ds_cv_input* from, const ds_cv_input* to, ds_cv_mat* out) {
    return guard([&] { mat(out) = cv::getAffineTransform(Input(from), Input(to)); });
}

int32_t ds_cv_perspective_transform(const ds_cv_input* from, const ds_cv_input* to, ds_cv_mat* out) {
    return guard([&] { mat(out) = cv::getPerspectiveTransform(Input(from), Input(to)); });
}

int32_t ds_cv_rotation_matrix(ds_cv_point2f center, double angle, double scale, ds_cv_mat* out) {
    return guard([&] { mat(out) = cv::getRotationMatrix2D(cv::Point2f(center.x, center.y), angle, scale); });
}

int32_t ds_cv_remap(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* map1, const ds_cv_input* map2,
    int32_t interpolation, int32_t border, const ds_cv_scalar* value) {
    return guard([&] {
        cv::remap(Input(a), mat(out), Input(map1), Input(map2), interpolation, border, scalar(value));
    });
}

int32_t ds_cv_convert_maps(const ds_cv_input* map1, const ds_cv_input* map2, ds_cv_mat* out1, ds_cv_mat* out2,
    int32_t type, int32_t nearest) {
    return guard([&] {
        cv::convertMaps(Input(map1), Input(map2), mat(out1), mat(out2), type, nearest != 0);
    });
}
