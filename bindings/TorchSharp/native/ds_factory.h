// Making tensors. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_zeros(
    const int64_t* shape, int32_t shape_count, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_ones(
    const int64_t* shape, int32_t shape_count, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_empty(
    const int64_t* shape, int32_t shape_count, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_full(
    const int64_t* shape, int32_t shape_count, ds_scalar value, ds_options_value options,
    ds_handle* result);
DS_API int32_t ds_tensor_rand(
    const int64_t* shape, int32_t shape_count, ds_handle generator, ds_options_value options,
    ds_handle* result);
DS_API int32_t ds_tensor_randn(
    const int64_t* shape, int32_t shape_count, ds_handle generator, ds_options_value options,
    ds_handle* result);
DS_API int32_t ds_tensor_randint(
    int64_t low, int64_t high, const int64_t* shape, int32_t shape_count, ds_handle generator,
    ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_randperm(
    int64_t count, ds_handle generator, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_arange(
    ds_scalar start, ds_scalar stop, ds_scalar step, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_linspace(
    double start, double end, int64_t steps, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_eye(int64_t rows, int64_t columns, ds_options_value options, ds_handle* result);
DS_API int32_t ds_tensor_from_data(
    void* data, const int64_t* shape, int32_t shape_count, int8_t source, ds_options_value options,
    ds_handle* result);
DS_API int32_t ds_tensor_from_shared(
    void* data, ds_release release, void* context, const int64_t* shape, int32_t shape_count, int8_t source,
    ds_options_value options, ds_handle* result);
}
