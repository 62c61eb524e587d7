// Convolution, normalisation, pooling, resampling and losses. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_conv2d(
    ds_handle a, ds_handle weight, ds_handle bias, const int64_t* stride, int32_t stride_count,
    const int64_t* padding, int32_t padding_count, const int64_t* dilation, int32_t dilation_count,
    int64_t groups, ds_handle* result);
DS_API int32_t ds_tensor_batch_norm(
    ds_handle a, ds_handle weight, ds_handle bias, ds_handle running_mean, ds_handle running_var,
    uint8_t training, double momentum, double eps, ds_handle* result);
DS_API int32_t ds_tensor_max_pool2d(
    ds_handle a, const int64_t* kernel, int32_t kernel_count, const int64_t* stride, int32_t stride_count,
    const int64_t* padding, int32_t padding_count, const int64_t* dilation, int32_t dilation_count,
    uint8_t ceil_mode, ds_handle* result);
DS_API int32_t ds_tensor_avg_pool2d(
    ds_handle a, const int64_t* kernel, int32_t kernel_count, const int64_t* stride, int32_t stride_count,
    const int64_t* padding, int32_t padding_count, uint8_t ceil_mode, uint8_t count_include_pad,
    ds_handle* result);
DS_API int32_t ds_tensor_interpolate(
    ds_handle a, const int64_t* size, int32_t size_count, const double* scale, int32_t scale_count,
    int32_t mode, int32_t align_corners, uint8_t recompute, uint8_t antialias, ds_handle* result);
DS_API int32_t ds_tensor_pad(
    ds_handle a, const int64_t* pad, int32_t pad_count, int32_t mode, double value, ds_handle* result);
DS_API int32_t ds_tensor_binary_cross_entropy_with_logits(
    ds_handle a, ds_handle target, ds_handle weight, ds_handle pos_weight, int64_t reduction,
    ds_handle* result);
DS_API int32_t ds_tensor_binary_cross_entropy(
    ds_handle a, ds_handle target, ds_handle weight, int64_t reduction, ds_handle* result);
DS_API int32_t ds_tensor_mse_loss(ds_handle a, ds_handle target, int64_t reduction, ds_handle* result);
DS_API int32_t ds_tensor_l1_loss(ds_handle a, ds_handle target, int64_t reduction, ds_handle* result);
DS_API int32_t ds_tensor_smooth_l1_loss(
    ds_handle a, ds_handle target, int64_t reduction, double beta, ds_handle* result);
DS_API int32_t ds_tensor_huber_loss(
    ds_handle a, ds_handle target, int64_t reduction, double delta, ds_handle* result);
DS_API int32_t ds_tensor_cross_entropy(
    ds_handle a, ds_handle target, ds_handle weight, int64_t reduction, int64_t ignore_index,
    double label_smoothing, ds_handle* result);
DS_API int32_t ds_tensor_kl_div(
    ds_handle a, ds_handle target, int64_t reduction, uint8_t log_target, ds_handle* result);
}
