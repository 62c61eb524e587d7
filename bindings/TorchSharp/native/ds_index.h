// Selecting and writing parts of a tensor. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_narrow(ds_handle a, int64_t dim, int64_t start, int64_t length, ds_handle* result);
DS_API int32_t ds_tensor_select(ds_handle a, int64_t dim, int64_t index, ds_handle* result);
DS_API int32_t ds_tensor_slice(
    ds_handle a, int64_t dim, int64_t start, int64_t finish, int64_t step, ds_handle* result);
DS_API int32_t ds_tensor_index_select(ds_handle a, int64_t dim, ds_handle index, ds_handle* result);
DS_API int32_t ds_tensor_gather(ds_handle a, int64_t dim, ds_handle index, ds_handle* result);
DS_API int32_t ds_tensor_scatter(
    ds_handle a, int64_t dim, ds_handle index, ds_handle src, ds_handle* result);
DS_API int32_t ds_tensor_scatter_(ds_handle a, int64_t dim, ds_handle index, ds_handle src);
DS_API int32_t ds_tensor_masked_select(ds_handle a, ds_handle mask, ds_handle* result);
DS_API int32_t ds_tensor_masked_fill(ds_handle a, ds_handle mask, ds_scalar value, ds_handle* result);
DS_API int32_t ds_tensor_masked_fill_(ds_handle a, ds_handle mask, ds_scalar value);
DS_API int32_t ds_tensor_nonzero(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_index(
    ds_handle a, const ds_index* indices, int32_t indices_count, ds_handle* result);
DS_API int32_t ds_tensor_index_put_(
    ds_handle a, const ds_index* indices, int32_t indices_count, ds_handle value, uint8_t accumulate);
DS_API int32_t ds_tensor_index_put_scalar_(
    ds_handle a, const ds_index* indices, int32_t indices_count, ds_scalar value);
}
