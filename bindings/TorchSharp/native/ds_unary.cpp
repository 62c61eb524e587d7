#include "ds_unary.h"

#include "ds_convert.h"

int32_t ds_tensor_neg(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).neg()); });
}

int32_t ds_tensor_exp(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).exp()); });
}

int32_t ds_tensor_log(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).log()); });
}

int32_t ds_tensor_log1p(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).log1p()); });
}

int32_t ds_tensor_sqrt(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).sqrt()); });
}

int32_t ds_tensor_rsqrt(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).rsqrt()); });
}

int32_t ds_tensor_abs(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).abs()); });
}

int32_t ds_tensor_sigmoid(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).sigmoid()); });
}

int32_t ds_tensor_tanh(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).tanh()); });
}

int32_t ds_tensor_relu(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).relu()); });
}

int32_t ds_tensor_silu(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::silu(ds_in(a))); });
}

int32_t ds_tensor_square(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).square()); });
}

int32_t ds_tensor_floor(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).floor()); });
}

int32_t ds_tensor_ceil(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).ceil()); });
}

int32_t ds_tensor_isnan(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).isnan()); });
}

int32_t ds_tensor_isfinite(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::isfinite(ds_in(a))); });
}

int32_t ds_tensor_logical_not(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).logical_not()); });
}

int32_t ds_tensor_log_sigmoid(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::log_sigmoid(ds_in(a))); });
}

int32_t ds_tensor_alias(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::alias(ds_in(a))); });
}

int32_t ds_tensor_erf(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).erf()); });
}

int32_t ds_tensor_sin(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).sin()); });
}

int32_t ds_tensor_cos(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).cos()); });
}

int32_t ds_tensor_neg_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).neg_(); });
}

int32_t ds_tensor_exp_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).exp_(); });
}

int32_t ds_tensor_log_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).log_(); });
}

int32_t ds_tensor_sqrt_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).sqrt_(); });
}

int32_t ds_tensor_rsqrt_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).rsqrt_(); });
}

int32_t ds_tensor_abs_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).abs_(); });
}

int32_t ds_tensor_sigmoid_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).sigmoid_(); });
}

int32_t ds_tensor_tanh_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).tanh_(); });
}

int32_t ds_tensor_relu_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).relu_(); });
}

int32_t ds_tensor_silu_(ds_handle a)
{
    return ds_guard([&] { at::silu_(ds_in(a)); });
}

int32_t ds_tensor_softplus(ds_handle a, double beta, double threshold, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::softplus(ds_in(a), beta, threshold)); });
}

int32_t ds_tensor_softmax(ds_handle a, int64_t dim, int8_t dtype, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).softmax(dim, ds_dtype(dtype))); });
}

int32_t ds_tensor_log_softmax(ds_handle a, int64_t dim, int8_t dtype, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).log_softmax(dim, ds_dtype(dtype))); });
}

int32_t ds_tensor_clamp_scalar(ds_handle a, ds_scalar min, ds_scalar max, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).clamp(ds_optional(min), ds_optional(max))); });
}

int32_t ds_tensor_clamp_scalar_(ds_handle a, ds_scalar min, ds_scalar max)
{
    return ds_guard([&] { ds_in(a).clamp_(ds_optional(min), ds_optional(max)); });
}

int32_t ds_tensor_clamp_tensor(ds_handle a, ds_handle min, ds_handle max, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).clamp(ds_optional(min), ds_optional(max))); });
}

int32_t ds_tensor_clamp_tensor_(ds_handle a, ds_handle min, ds_handle max)
{
    return ds_guard([&] { ds_in(a).clamp_(ds_optional(min), ds_optional(max)); });
}

int32_t ds_tensor_round(ds_handle a, int64_t decimals, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).round(decimals)); });
}
