#include "ds_arithmetic.h"

#include "ds_cv_internal.h"

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;

namespace {
void put(ds_cv_scalar* out, const cv::Scalar& value) {
    for (int i = 0; i < 4; ++i) {
        out->value[i] = value[i];
    }
}
}  // namespace

int32_t ds_cv_add(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out, const ds_cv_input* mask,
    int32_t type) {
    return guard([&] { cv::add(Input(a), Input(b), mat(out), Input(mask), type); });
}

int32_t ds_cv_subtract(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out, const ds_cv_input* mask,
    int32_t type) {
    return guard([&] { cv::subtract(Input(a), Input(b), mat(out), Input(mask), type); });
}

int32_t ds_cv_multiply(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out, double scale,
    int32_t type) {
    return guard([&] { cv::multiply(Input(a), Input(b), mat(out), scale, type); });
}

int32_t ds_cv_add_weighted(const ds_cv_input* a, double alpha, const ds_cv_input* b, double beta,
    double gamma,
    ds_cv_mat* out, int32_t type) {
    return guard([&] { cv::addWeighted(Input(a), alpha, Input(b), beta, gamma, mat(out), type); });
}

int32_t ds_cv_absdiff(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out) {
    return guard([&] { cv::absdiff(Input(a), Input(b), mat(out)); });
}

int32_t ds_cv_bitwise_and(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out,
    const ds_cv_input* mask) {
    return guard([&] { cv::bitwise_and(Input(a), Input(b), mat(out), Input(mask)); });
}

int32_t ds_cv_bitwise_or(const ds_cv_input* a, const ds_cv_input* b, ds_cv_mat* out,
    const ds_cv_input* mask) {
    return guard([&] { cv::bitwise_or(Input(a), Input(b), mat(out), Input(mask)); });
}

int32_t ds_cv_bitwise_not(const ds_cv_input* a, ds_cv_mat* out, const ds_cv_input* mask) {
    return guard([&] { cv::bitwise_not(Input(a), mat(out), Input(mask)); });
}

int32_t ds_cv_in_range(const ds_cv_input* a, const ds_cv_input* low, const ds_cv_input* high,
    ds_cv_mat* out) {
    return guard([&] { cv::inRange(Input(a), Input(low), Input(high), mat(out)); });
}

int32_t ds_cv_count_non_zero(const ds_cv_input* a, int32_t* count) {
    return guard([&] { *count = cv::countNonZero(Input(a)); });
}

int32_t ds_cv_sum(const ds_cv_input* a, ds_cv_scalar* sum) {
    return guard([&] { put(sum, cv::sum(Input(a))); });
}

int32_t ds_cv_mean(const ds_cv_input* a, const ds_cv_input* mask, ds_cv_scalar* mean) {
    return guard([&] { put(mean, cv::mean(Input(a), Input(mask))); });
}

int32_t ds_cv_mean_std_dev(const ds_cv_input* a, const ds_cv_input* mask, ds_cv_scalar* mean,
    ds_cv_scalar* deviation) {
    return guard([&] {
        cv::Scalar middle, spread;
        cv::meanStdDev(Input(a), middle, spread, Input(mask));
        put(mean, middle);
        put(deviation, spread);
    });
}

int32_t ds_cv_min_max_loc(const ds_cv_input* a, const ds_cv_input* mask, double* low, double* high,
    ds_cv_point* low_at,
    ds_cv_point* high_at) {
    return guard([&] {
        cv::Point first, last;
        cv::minMaxLoc(Input(a), low, high, &first, &last, Input(mask));
        *low_at = {first.x, first.y};
        *high_at = {last.x, last.y};
    });
}

int32_t ds_cv_extract_channel(const ds_cv_input* a, ds_cv_mat* out, int32_t channel) {
    return guard([&] { cv::extractChannel(Input(a), mat(out), channel); });
}

int32_t ds_cv_merge(const ds_cv_mat* const* parts, int32_t count, ds_cv_mat* out) {
    return guard([&] {
        std::vector<cv::Mat> list;
        for (int32_t i = 0; i < count; ++i) {
            list.push_back(mat(parts[i]));
        }
        cv::merge(list, mat(out));
    });
}

int32_t ds_cv_flip(const ds_cv_input* a, ds_cv_mat* out, int32_t code) {
    return guard([&] { cv::flip(Input(a), mat(out), code); });
}

int32_t ds_cv_rotate(const ds_cv_input* a, ds_cv_mat* out, int32_t code) {
    return guard([&] { cv::rotate(Input(a), mat(out), code); });
}

int32_t ds_cv_transpose(const ds_cv_input* a, ds_cv_mat* out) {
    return guard([&] { cv::transpose(Input(a), mat(out)); });
}
