// Operators of one tensor. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_neg(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_exp(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_log(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_log1p(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_sqrt(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_rsqrt(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_abs(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_sigmoid(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_tanh(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_relu(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_silu(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_square(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_floor(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_ceil(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_isnan(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_isfinite(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_logical_not(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_log_sigmoid(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_alias(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_erf(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_sin(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_cos(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_neg_(ds_handle a);
DS_API int32_t ds_tensor_exp_(ds_handle a);
DS_API int32_t ds_tensor_log_(ds_handle a);
DS_API int32_t ds_tensor_sqrt_(ds_handle a);
DS_API int32_t ds_tensor_rsqrt_(ds_handle a);
DS_API int32_t ds_tensor_abs_(ds_handle a);
DS_API int32_t ds_tensor_sigmoid_(ds_handle a);
DS_API int32_t ds_tensor_tanh_(ds_handle a);
DS_API int32_t ds_tensor_relu_(ds_handle a);
DS_API int32_t ds_tensor_silu_(ds_handle a);
DS_API int32_t ds_tensor_softplus(ds_handle a, double beta, double threshold, ds_handle* result);
DS_API int32_t ds_tensor_softmax(ds_handle a, int64_t dim, int8_t dtype, ds_handle* result);
DS_API int32_t ds_tensor_log_softmax(ds_handle a, int64_t dim, int8_t dtype, ds_handle* result);
DS_API int32_t ds_tensor_clamp_scalar(ds_handle a, ds_scalar min, ds_scalar max, ds_handle* result);
DS_API int32_t ds_tensor_clamp_scalar_(ds_handle a, ds_scalar min, ds_scalar max);
DS_API int32_t ds_tensor_clamp_tensor(ds_handle a, ds_handle min, ds_handle max, ds_handle* result);
DS_API int32_t ds_tensor_clamp_tensor_(ds_handle a, ds_handle min, ds_handle max);
DS_API int32_t ds_tensor_round(ds_handle a, int64_t decimals, ds_handle* result);
}
