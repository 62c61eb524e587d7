// Life, properties and contents of a tensor. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_free(void* tensor);
DS_API int32_t ds_tensor_ndim(ds_handle a, int64_t* result);
DS_API int32_t ds_tensor_numel(ds_handle a, int64_t* result);
DS_API int32_t ds_tensor_element_size(ds_handle a, int64_t* result);
DS_API int32_t ds_tensor_shape(ds_handle a, int64_t* shape);
DS_API int32_t ds_tensor_strides(ds_handle a, int64_t* strides);
DS_API int32_t ds_tensor_storage_offset(ds_handle a, int64_t* result);
DS_API int32_t ds_tensor_dtype(ds_handle a, int32_t* result);
DS_API int32_t ds_tensor_device_type(ds_handle a, int32_t* result);
DS_API int32_t ds_tensor_device_index(ds_handle a, int32_t* result);
DS_API int32_t ds_tensor_data(ds_handle a, void** result);
DS_API int32_t ds_tensor_is_contiguous(ds_handle a, uint8_t* result);
DS_API int32_t ds_tensor_requires_grad(ds_handle a, uint8_t* result);
DS_API int32_t ds_tensor_is_leaf(ds_handle a, uint8_t* result);
DS_API int32_t ds_tensor_clone(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_to(
    ds_handle a, int8_t dtype, int32_t device_type, int32_t device_index, uint8_t copy,
    uint8_t non_blocking, ds_handle* result);
DS_API int32_t ds_tensor_copy_(ds_handle a, ds_handle source, uint8_t non_blocking);
DS_API int32_t ds_tensor_zero_(ds_handle a);
DS_API int32_t ds_tensor_fill_(ds_handle a, ds_scalar value);
DS_API int32_t ds_tensor_normal_(ds_handle a, double mean, double std, ds_handle generator);
DS_API int32_t ds_tensor_uniform_(ds_handle a, double low, double high, ds_handle generator);
DS_API int32_t ds_tensor_like(
    ds_handle a, ds_scalar value, int32_t kind, ds_options_value options, ds_handle* result);
}
