#include "ds_filter.h"

#include "ds_cv_internal.h"

#include <opencv2/imgproc.hpp>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;
using droneseal::point;
using droneseal::size;

int32_t ds_cv_cvt_color(const ds_cv_input* a, ds_cv_mat* out, int32_t code, int32_t channels) {
    return guard([&] { cv::cvtColor(Input(a), mat(out), code, channels); });
}

int32_t ds_cv_threshold(const ds_cv_input* a, ds_cv_mat* out, double level, double maximum, int32_t type,
    double* used) {
    return guard([&] { *used = cv::threshold(Input(a), mat(out), level, maximum, type); });
}

int32_t ds_cv_median_blur(const ds_cv_input* a, ds_cv_mat* out, int32_t aperture) {
    return guard([&] { cv::medianBlur(Input(a), mat(out), aperture); });
}

int32_t ds_cv_gaussian_blur(const ds_cv_input* a, ds_cv_mat* out, ds_cv_size kernel, double sigma_x,
    double sigma_y,
    int32_t border) {
    return guard([&] { cv::GaussianBlur(Input(a), mat(out), size(kernel), sigma_x, sigma_y, border); });
}

int32_t ds_cv_box_filter(const ds_cv_input* a, ds_cv_mat* out, int32_t depth, ds_cv_size kernel,
    ds_cv_point anchor,
    int32_t normalize, int32_t border) {
    return guard([&] {
        cv::boxFilter(Input(a), mat(out), depth, size(kernel), point(anchor), normalize != 0, border);
    });
}

int32_t ds_cv_sobel(const ds_cv_input* a, ds_cv_mat* out, int32_t depth, int32_t x_order, int32_t y_order,
    int32_t kernel, double scale, double delta, int32_t border) {
    return guard([&] { cv::Sobel(Input(a), mat(out), depth, x_order, y_order, kernel, scale, delta,
        border); });
}

int32_t ds_cv_canny(const ds_cv_input* a, ds_cv_mat* out, double low, double high, int32_t aperture,
    int32_t l2_gradient) {
    return guard([&] { cv::Canny(Input(a), mat(out), low, high, aperture, l2_gradient != 0); });
}

int32_t ds_cv_structuring_element(int32_t shape, ds_cv_size kernel, ds_cv_point anchor, ds_cv_mat* out) {
    return guard([&] { mat(out) = cv::getStructuringElement(shape, size(kernel), point(anchor)); });
}

int32_t ds_cv_morphology(const ds_cv_input* a, ds_cv_mat* out, int32_t operation, const ds_cv_input* element,
    ds_cv_point anchor, int32_t iterations, int32_t border, const ds_cv_scalar* value) {
    return guard([&] {
        // No element at all means a 3 x 3 one, which OpenCV spells as an empty mat.
        const bool none = element->kind == DS_CV_NONE;
        const cv::Mat kernel = none ? cv::Mat() : cv::_InputArray(Input(element)).getMat();
        const cv::Scalar fill =
            value == nullptr ? cv::morphologyDefaultBorderValue() : droneseal::scalar(value);
        cv::morphologyEx(Input(a), mat(out), operation, kernel, point(anchor), iterations, border, fill);
    });
}

int32_t ds_cv_integral(const ds_cv_input* a, ds_cv_mat* sum, ds_cv_mat* squares, int32_t depth) {
    return guard([&] {
        if (squares == nullptr) {
            cv::integral(Input(a), mat(sum), depth);
        } else {
            cv::integral(Input(a), mat(sum), mat(squares), depth);
        }
    });
}

int32_t ds_cv_calc_hist(const ds_cv_mat* const* images, int32_t image_count, const int32_t* channels,
    const ds_cv_input* mask, ds_cv_mat* out, int32_t dims, const int32_t* sizes, const float* ranges,
    int32_t uniform,
    int32_t accumulate) {
    return guard([&] {
        std::vector<cv::Mat> list;
        for (int32_t i = 0; i < image_count; ++i) {
            list.push_back(mat(images[i]));
        }
        std::vector<const float*> bounds;
        for (int32_t i = 0; i < dims; ++i) {
            bounds.push_back(ranges + 2 * i);
        }
        cv::calcHist(list.data(), image_count, channels, Input(mask), mat(out), dims, sizes, bounds.data(),
            uniform != 0, accumulate != 0);
    });
}
