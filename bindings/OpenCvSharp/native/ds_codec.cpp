#include "ds_codec.h"

#include "ds_cv_internal.h"

#include <opencv2/imgcodecs.hpp>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;

namespace {
std::vector<int> list(const int32_t* values, int32_t count) {
    return count > 0 ? std::vector<int>(values, values + count) : std::vector<int>();
}
}  // namespace

int32_t ds_cv_imread(const char* path, int32_t flags, ds_cv_mat* out) {
    return guard([&] { mat(out) = cv::imread(path, flags); });
}

int32_t ds_cv_imwrite(const char* path, const ds_cv_mat* image, const int32_t* parameters, int32_t count,
    int32_t* written) {
    return guard([&] { *written = cv::imwrite(path, mat(image), list(parameters, count)); });
}

int32_t ds_cv_imdecode(const ds_cv_input* bytes, int32_t flags, ds_cv_mat* out) {
    return guard([&] { mat(out) = cv::imdecode(Input(bytes), flags); });
}

int32_t ds_cv_imencode(const char* extension, const ds_cv_input* image, const int32_t* parameters,
    int32_t count,
    ds_cv_mat* out, int32_t* encoded) {
    return guard([&] {
        std::vector<unsigned char> bytes;
        *encoded = cv::imencode(extension, Input(image), bytes, list(parameters, count));
        cv::Mat(bytes, false).copyTo(mat(out));
    });
}
