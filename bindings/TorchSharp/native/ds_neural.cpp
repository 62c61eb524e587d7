#include "ds_neural.h"

#include <torch/nn/functional.h>

#include "ds_convert.h"

namespace {

namespace functional = torch::nn::functional;

template <typename Options>
void set_mode(Options& options, int32_t mode)
{
    switch (mode) {
        case 0: options.mode(torch::kNearest); break;
        case 1: options.mode(torch::kLinear); break;
        case 2: options.mode(torch::kBilinear); break;
        case 3: options.mode(torch::kBicubic); break;
        case 4: options.mode(torch::kTrilinear); break;
        case 5: options.mode(torch::kArea); break;
        case 6: options.mode(torch::kNearestExact); break;
        default: throw std::invalid_argument("The interpolation mode is unknown.");
    }
}

// align_corners: 0 left out, 1 true, 2 false.
at::Tensor ds_interpolate(const at::Tensor& input, const int64_t* size, int32_t size_count, const double* scale,
                          int32_t scale_count, int32_t mode, int32_t align_corners, bool recompute, bool antialias)
{
    auto options = functional::InterpolateFuncOptions().recompute_scale_factor(recompute).antialias(antialias);
    if (size_count > 0) {
        options.size(std::vector<int64_t>(size, size + size_count));
    }
    if (scale_count > 0) {
        options.scale_factor(std::vector<double>(scale, scale + scale_count));
    }
    if (align_corners != 0) {
        options.align_corners(align_corners == 1);
    }
    set_mode(options, mode);
    return functional::interpolate(input, options);
}

at::Tensor ds_pad(const at::Tensor& input, at::IntArrayRef pad, int32_t mode, double value)
{
    functional::PadFuncOptions options(pad.vec());
    options.value(value);
    switch (mode) {
        case 0:
        case 4: options.mode(torch::kConstant); break;
        case 1: options.mode(torch::kReflect); break;
        case 2: options.mode(torch::kReplicate); break;
        case 3: options.mode(torch::kCircular); break;
        default: throw std::invalid_argument("The padding mode is unknown.");
    }
    return functional::pad(input, options);
}

}  // namespace

int32_t ds_tensor_conv2d(
    ds_handle a, ds_handle weight, ds_handle bias, const int64_t* stride, int32_t stride_count,
    const int64_t* padding, int32_t padding_count, const int64_t* dilation, int32_t dilation_count,
    int64_t groups, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::conv2d(ds_in(a), ds_in(weight), ds_maybe(bias), ds_list(stride,
            stride_count), ds_list(padding, padding_count), ds_list(dilation, dilation_count), groups));
    });
}

int32_t ds_tensor_batch_norm(
    ds_handle a, ds_handle weight, ds_handle bias, ds_handle running_mean, ds_handle running_var,
    uint8_t training, double momentum, double eps, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::batch_norm(ds_in(a), ds_optional(weight), ds_optional(bias),
            ds_optional(running_mean), ds_optional(running_var), training != 0, momentum, eps,
            at::globalContext().userEnabledCuDNN()));
    });
}

int32_t ds_tensor_max_pool2d(
    ds_handle a, const int64_t* kernel, int32_t kernel_count, const int64_t* stride, int32_t stride_count,
    const int64_t* padding, int32_t padding_count, const int64_t* dilation, int32_t dilation_count,
    uint8_t ceil_mode, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::max_pool2d(ds_in(a), ds_list(kernel, kernel_count), ds_list(stride,
            stride_count), ds_list(padding, padding_count), ds_list(dilation, dilation_count),
            ceil_mode != 0));
    });
}

int32_t ds_tensor_avg_pool2d(
    ds_handle a, const int64_t* kernel, int32_t kernel_count, const int64_t* stride, int32_t stride_count,
    const int64_t* padding, int32_t padding_count, uint8_t ceil_mode, uint8_t count_include_pad,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::avg_pool2d(ds_in(a), ds_list(kernel, kernel_count), ds_list(stride,
            stride_count), ds_list(padding, padding_count), ceil_mode != 0, count_include_pad != 0));
    });
}

int32_t ds_tensor_interpolate(
    ds_handle a, const int64_t* size, int32_t size_count, const double* scale, int32_t scale_count,
    int32_t mode, int32_t align_corners, uint8_t recompute, uint8_t antialias, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(ds_interpolate(ds_in(a), size, size_count, scale, scale_count, mode,
            align_corners, recompute != 0, antialias != 0));
    });
}

int32_t ds_tensor_pad(
    ds_handle a, const int64_t* pad, int32_t pad_count, int32_t mode, double value, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_pad(ds_in(a), ds_list(pad, pad_count), mode, value)); });
}

int32_t ds_tensor_binary_cross_entropy_with_logits(
    ds_handle a, ds_handle target, ds_handle weight, ds_handle pos_weight, int64_t reduction,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::binary_cross_entropy_with_logits(ds_in(a), ds_in(target),
            ds_optional(weight), ds_optional(pos_weight), reduction));
    });
}

int32_t ds_tensor_binary_cross_entropy(
    ds_handle a, ds_handle target, ds_handle weight, int64_t reduction, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::binary_cross_entropy(ds_in(a), ds_in(target), ds_optional(weight),
            reduction));
    });
}

int32_t ds_tensor_mse_loss(ds_handle a, ds_handle target, int64_t reduction, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::mse_loss(ds_in(a), ds_in(target), reduction)); });
}

int32_t ds_tensor_l1_loss(ds_handle a, ds_handle target, int64_t reduction, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::l1_loss(ds_in(a), ds_in(target), reduction)); });
}

int32_t ds_tensor_smooth_l1_loss(
    ds_handle a, ds_handle target, int64_t reduction, double beta, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::smooth_l1_loss(ds_in(a), ds_in(target), reduction, beta));
    });
}

int32_t ds_tensor_huber_loss(
    ds_handle a, ds_handle target, int64_t reduction, double delta, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::huber_loss(ds_in(a), ds_in(target), reduction, delta)); });
}

int32_t ds_tensor_cross_entropy(
    ds_handle a, ds_handle target, ds_handle weight, int64_t reduction, int64_t ignore_index,
    double label_smoothing, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::cross_entropy_loss(ds_in(a), ds_in(target), ds_optional(weight), reduction,
            ignore_index, label_smoothing));
    });
}

int32_t ds_tensor_kl_div(
    ds_handle a, ds_handle target, int64_t reduction, uint8_t log_target, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::kl_div(ds_in(a), ds_in(target), reduction, log_target != 0));
    });
}
