// C++ side helpers, not part of the border.
#pragma once

#include "ds_cv.h"

#include <opencv2/core.hpp>

#include <exception>

namespace droneseal {

void remember(const cv::Exception& error) noexcept;
void remember(const char* text) noexcept;

/// Runs the body; anything thrown becomes a status and a remembered text.
template <class Body>
int32_t guard(Body&& body) noexcept {
    try {
        body();
        return 0;
    } catch (const cv::Exception& error) {
        remember(error);
        return 1;
    } catch (const std::exception& error) {
        remember(error.what());
        return 2;
    } catch (...) {
        remember("an unknown error in OpenCV");
        return 3;
    }
}

inline cv::Mat& mat(ds_cv_mat* handle) {
    CV_Assert(handle != nullptr);
    return *reinterpret_cast<cv::Mat*>(handle);
}

inline const cv::Mat& mat(const ds_cv_mat* handle) {
    CV_Assert(handle != nullptr);
    return *reinterpret_cast<const cv::Mat*>(handle);
}

inline cv::Size size(ds_cv_size value) { return {value.width, value.height}; }
inline cv::Point point(ds_cv_point value) { return {value.x, value.y}; }
inline cv::Rect rect(ds_cv_rect value) { return {value.x, value.y, value.width, value.height}; }
inline cv::Scalar scalar(const ds_cv_scalar* value) {
    return {value->value[0], value->value[1], value->value[2], value->value[3]};
}

/// An input of the border as OpenCV wants it; lives as long as the call.
class Input {
public:
    explicit Input(const ds_cv_input* input) {
        switch (input->kind) {
        case DS_CV_MAT:
            header_ = mat(static_cast<const ds_cv_mat*>(input->pointer));
            break;
        case DS_CV_DATA:
            header_ = cv::Mat(input->rows, 1, input->type, const_cast<void*>(input->pointer));
            break;
        case DS_CV_SCALAR:
            scalar_ = cv::Scalar(input->value[0], input->value[1], input->value[2], input->value[3]);
            break;
        case DS_CV_DOUBLE:
            number_ = input->value[0];
            break;
        default:
            break;
        }
        kind_ = input->kind;
    }

    operator cv::_InputArray() const {
        switch (kind_) {
        case DS_CV_MAT:
        case DS_CV_DATA:
            return cv::_InputArray(header_);
        case DS_CV_SCALAR:
            return cv::_InputArray(scalar_);
        case DS_CV_DOUBLE:
            return cv::_InputArray(number_);
        default:
            return cv::_InputArray();
        }
    }

private:
    cv::Mat header_;
    cv::Scalar scalar_;
    double number_ = 0;
    int kind_ = DS_CV_NONE;
};

}  // namespace droneseal
