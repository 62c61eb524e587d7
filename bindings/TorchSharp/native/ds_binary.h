// Operators of two or three tensors, and comparisons. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_add(ds_handle a, ds_handle b, ds_scalar alpha, ds_handle* result);
DS_API int32_t ds_tensor_add_(ds_handle a, ds_handle b, ds_scalar alpha);
DS_API int32_t ds_tensor_add_scalar(ds_handle a, ds_scalar b, ds_scalar alpha, ds_handle* result);
DS_API int32_t ds_tensor_add_scalar_(ds_handle a, ds_scalar b, ds_scalar alpha);
DS_API int32_t ds_tensor_sub(ds_handle a, ds_handle b, ds_scalar alpha, ds_handle* result);
DS_API int32_t ds_tensor_sub_(ds_handle a, ds_handle b, ds_scalar alpha);
DS_API int32_t ds_tensor_sub_scalar(ds_handle a, ds_scalar b, ds_scalar alpha, ds_handle* result);
DS_API int32_t ds_tensor_sub_scalar_(ds_handle a, ds_scalar b, ds_scalar alpha);
DS_API int32_t ds_tensor_mul(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_mul_(ds_handle a, ds_handle b);
DS_API int32_t ds_tensor_mul_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_mul_scalar_(ds_handle a, ds_scalar b);
DS_API int32_t ds_tensor_div(ds_handle a, ds_handle b, int32_t rounding, ds_handle* result);
DS_API int32_t ds_tensor_div_(ds_handle a, ds_handle b, int32_t rounding);
DS_API int32_t ds_tensor_div_scalar(ds_handle a, ds_scalar b, int32_t rounding, ds_handle* result);
DS_API int32_t ds_tensor_div_scalar_(ds_handle a, ds_scalar b, int32_t rounding);
DS_API int32_t ds_tensor_pow(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_pow_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_pow_(ds_handle a, ds_handle b);
DS_API int32_t ds_tensor_pow_scalar_(ds_handle a, ds_scalar b);
DS_API int32_t ds_tensor_maximum(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_minimum(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_logical_and(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_logical_or(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_where(ds_handle condition, ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_addcmul(ds_handle a, ds_handle b, ds_handle c, ds_scalar value, ds_handle* result);
DS_API int32_t ds_tensor_addcmul_(ds_handle a, ds_handle b, ds_handle c, ds_scalar value);
DS_API int32_t ds_tensor_addcdiv(ds_handle a, ds_handle b, ds_handle c, ds_scalar value, ds_handle* result);
DS_API int32_t ds_tensor_addcdiv_(ds_handle a, ds_handle b, ds_handle c, ds_scalar value);
DS_API int32_t ds_tensor_lerp(ds_handle a, ds_handle end, ds_handle weight, ds_handle* result);
DS_API int32_t ds_tensor_lerp_(ds_handle a, ds_handle end, ds_handle weight);
DS_API int32_t ds_tensor_allclose(
    ds_handle a, ds_handle b, double rtol, double atol, uint8_t equal_nan, uint8_t* result);
DS_API int32_t ds_tensor_eq(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_eq_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_ne(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_ne_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_lt(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_lt_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_le(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_le_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_gt(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_gt_scalar(ds_handle a, ds_scalar b, ds_handle* result);
DS_API int32_t ds_tensor_ge(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_ge_scalar(ds_handle a, ds_scalar b, ds_handle* result);
}
