// Reductions, sorting and picking the largest. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_sum(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, int8_t dtype, ds_handle* result);
DS_API int32_t ds_tensor_mean(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, int8_t dtype, ds_handle* result);
DS_API int32_t ds_tensor_std(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t unbiased, uint8_t keepdim,
    ds_handle* result);
DS_API int32_t ds_tensor_var(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t unbiased, uint8_t keepdim,
    ds_handle* result);
DS_API int32_t ds_tensor_max(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_min(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_max_dim(
    ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* first, ds_handle* second);
DS_API int32_t ds_tensor_min_dim(
    ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* first, ds_handle* second);
DS_API int32_t ds_tensor_amax(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, ds_handle* result);
DS_API int32_t ds_tensor_amin(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, ds_handle* result);
DS_API int32_t ds_tensor_argmax(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_argmax_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result);
DS_API int32_t ds_tensor_argmin(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_argmin_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result);
DS_API int32_t ds_tensor_all(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_all_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result);
DS_API int32_t ds_tensor_any(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_any_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result);
DS_API int32_t ds_tensor_norm(ds_handle a, double p, ds_handle* result);
DS_API int32_t ds_tensor_norm_dim(ds_handle a, int64_t dim, uint8_t keepdim, double p, ds_handle* result);
DS_API int32_t ds_tensor_cumsum(ds_handle a, int64_t dim, int8_t dtype, ds_handle* result);
DS_API int32_t ds_tensor_topk(
    ds_handle a, int64_t k, int64_t dim, uint8_t largest, uint8_t sorted, ds_handle* first,
    ds_handle* second);
DS_API int32_t ds_tensor_sort(
    ds_handle a, int64_t dim, uint8_t descending, uint8_t stable, ds_handle* first, ds_handle* second);
DS_API int32_t ds_tensor_argsort(ds_handle a, int64_t dim, uint8_t descending, ds_handle* result);
}
