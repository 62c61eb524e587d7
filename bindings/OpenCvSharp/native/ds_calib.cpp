#include "ds_calib.h"

#include "ds_cv_internal.h"

#include <opencv2/imgproc.hpp>
#ifdef DRONESEAL_CALIB3D
#include <opencv2/calib3d.hpp>
#endif

#include <algorithm>
#include <stdexcept>
#include <vector>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;
using droneseal::size;

int32_t ds_cv_corner_sub_pix(const ds_cv_input* image, ds_cv_mat* corners, ds_cv_size window,
    ds_cv_size dead_zone, int32_t kind, int32_t most_rounds, double least_step) {
    return guard([&] {
        cv::cornerSubPix(Input(image), mat(corners), size(window), size(dead_zone),
            cv::TermCriteria(kind, most_rounds, least_step));
    });
}

#ifdef DRONESEAL_CALIB3D

namespace {

// Rows of one element each, cut into views.
template <class Point>
std::vector<std::vector<Point>> views_of(const ds_cv_input* points, const int32_t* counts, int32_t views) {
    const Input input(points);
    const cv::Mat all = static_cast<cv::_InputArray>(input).getMat();
    std::vector<std::vector<Point>> parts;
    int next = 0;
    for (int32_t i = 0; i < views; ++i) {
        CV_Assert(counts[i] >= 0 && next + counts[i] <= all.rows);
        const Point* first = all.ptr<Point>() + next;
        parts.emplace_back(first, first + counts[i]);
        next += counts[i];
    }
    return parts;
}

void copy(const std::vector<cv::Mat>& from, double* to) {
    for (const cv::Mat& one : from) {
        to = std::copy(one.ptr<double>(), one.ptr<double>() + 3, to);
    }
}

}  // namespace

int32_t ds_cv_find_chessboard(const ds_cv_input* image, ds_cv_size pattern, ds_cv_mat* corners, int32_t flags,
    int32_t* found) {
    return guard([&] {
        *found = cv::findChessboardCorners(Input(image), size(pattern), mat(corners), flags) ? 1 : 0;
    });
}

int32_t ds_cv_calibrate(const ds_cv_input* object_points, const ds_cv_input* image_points,
    const int32_t* counts, int32_t views, ds_cv_size picture, double* matrix, double* distortion,
    int32_t distortion_size, double* turns, double* moves, int32_t flags, int32_t kind, int32_t most_rounds,
    double least_step, double* error) {
    return guard([&] {
        const auto object = views_of<cv::Point3f>(object_points, counts, views);
        const auto seen = views_of<cv::Point2f>(image_points, counts, views);
        cv::Mat camera = cv::Mat(3, 3, CV_64F, matrix).clone();
        cv::Mat lens = cv::Mat(1, distortion_size, CV_64F, distortion).clone();
        std::vector<cv::Mat> turned, moved;
        *error = cv::calibrateCamera(object, seen, size(picture), camera, lens, turned, moved, flags,
            cv::TermCriteria(kind, most_rounds, least_step));
        std::copy(camera.ptr<double>(), camera.ptr<double>() + 9, matrix);
        const int known = std::min(distortion_size, static_cast<int32_t>(lens.total()));
        std::copy(lens.ptr<double>(), lens.ptr<double>() + known, distortion);
        copy(turned, turns);
        copy(moved, moves);
    });
}

#else

int32_t ds_cv_find_chessboard(const ds_cv_input*, ds_cv_size, ds_cv_mat*, int32_t, int32_t*) {
    return guard([] { throw std::runtime_error("built without OpenCV's calib3d: no board is found"); });
}

int32_t ds_cv_calibrate(const ds_cv_input*, const ds_cv_input*, const int32_t*, int32_t, ds_cv_size, double*,
    double*, int32_t, double*, double*, int32_t, int32_t, int32_t, double, double*) {
    return guard([] { throw std::runtime_error("built without OpenCV's calib3d: no camera is calibrated"); });
}

#endif
