#include "ds_binary.h"

#include "ds_convert.h"

int32_t ds_tensor_add(ds_handle a, ds_handle b, ds_scalar alpha, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).add(ds_in(b), ds_value(alpha))); });
}

int32_t ds_tensor_add_(ds_handle a, ds_handle b, ds_scalar alpha)
{
    return ds_guard([&] { ds_in(a).add_(ds_in(b), ds_value(alpha)); });
}

int32_t ds_tensor_add_scalar(ds_handle a, ds_scalar b, ds_scalar alpha, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).add(ds_value(b), ds_value(alpha))); });
}

int32_t ds_tensor_add_scalar_(ds_handle a, ds_scalar b, ds_scalar alpha)
{
    return ds_guard([&] { ds_in(a).add_(ds_value(b), ds_value(alpha)); });
}

int32_t ds_tensor_sub(ds_handle a, ds_handle b, ds_scalar alpha, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).sub(ds_in(b), ds_value(alpha))); });
}

int32_t ds_tensor_sub_(ds_handle a, ds_handle b, ds_scalar alpha)
{
    return ds_guard([&] { ds_in(a).sub_(ds_in(b), ds_value(alpha)); });
}

int32_t ds_tensor_sub_scalar(ds_handle a, ds_scalar b, ds_scalar alpha, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).sub(ds_value(b), ds_value(alpha))); });
}

int32_t ds_tensor_sub_scalar_(ds_handle a, ds_scalar b, ds_scalar alpha)
{
    return ds_guard([&] { ds_in(a).sub_(ds_value(b), ds_value(alpha)); });
}

int32_t ds_tensor_mul(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).mul(ds_in(b))); });
}

int32_t ds_tensor_mul_(ds_handle a, ds_handle b)
{
    return ds_guard([&] { ds_in(a).mul_(ds_in(b)); });
}

int32_t ds_tensor_mul_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).mul(ds_value(b))); });
}

int32_t ds_tensor_mul_scalar_(ds_handle a, ds_scalar b)
{
    return ds_guard([&] { ds_in(a).mul_(ds_value(b)); });
}

int32_t ds_tensor_div(ds_handle a, ds_handle b, int32_t rounding, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).div(ds_in(b), ds_rounding(rounding))); });
}

int32_t ds_tensor_div_(ds_handle a, ds_handle b, int32_t rounding)
{
    return ds_guard([&] { ds_in(a).div_(ds_in(b), ds_rounding(rounding)); });
}

int32_t ds_tensor_div_scalar(ds_handle a, ds_scalar b, int32_t rounding, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).div(ds_value(b), ds_rounding(rounding))); });
}

int32_t ds_tensor_div_scalar_(ds_handle a, ds_scalar b, int32_t rounding)
{
    return ds_guard([&] { ds_in(a).div_(ds_value(b), ds_rounding(rounding)); });
}

int32_t ds_tensor_pow(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).pow(ds_in(b))); });
}

int32_t ds_tensor_pow_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).pow(ds_value(b))); });
}

int32_t ds_tensor_pow_(ds_handle a, ds_handle b)
{
    return ds_guard([&] { ds_in(a).pow_(ds_in(b)); });
}

int32_t ds_tensor_pow_scalar_(ds_handle a, ds_scalar b)
{
    return ds_guard([&] { ds_in(a).pow_(ds_value(b)); });
}

int32_t ds_tensor_maximum(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::maximum(ds_in(a), ds_in(b))); });
}

int32_t ds_tensor_minimum(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::minimum(ds_in(a), ds_in(b))); });
}

int32_t ds_tensor_logical_and(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).logical_and(ds_in(b))); });
}

int32_t ds_tensor_logical_or(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).logical_or(ds_in(b))); });
}

int32_t ds_tensor_where(ds_handle condition, ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::where(ds_in(condition), ds_in(a), ds_in(b))); });
}

int32_t ds_tensor_addcmul(ds_handle a, ds_handle b, ds_handle c, ds_scalar value, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).addcmul(ds_in(b), ds_in(c), ds_value(value))); });
}

int32_t ds_tensor_addcmul_(ds_handle a, ds_handle b, ds_handle c, ds_scalar value)
{
    return ds_guard([&] { ds_in(a).addcmul_(ds_in(b), ds_in(c), ds_value(value)); });
}

int32_t ds_tensor_addcdiv(ds_handle a, ds_handle b, ds_handle c, ds_scalar value, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).addcdiv(ds_in(b), ds_in(c), ds_value(value))); });
}

int32_t ds_tensor_addcdiv_(ds_handle a, ds_handle b, ds_handle c, ds_scalar value)
{
    return ds_guard([&] { ds_in(a).addcdiv_(ds_in(b), ds_in(c), ds_value(value)); });
}

int32_t ds_tensor_lerp(ds_handle a, ds_handle end, ds_handle weight, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).lerp(ds_in(end), ds_in(weight))); });
}

int32_t ds_tensor_lerp_(ds_handle a, ds_handle end, ds_handle weight)
{
    return ds_guard([&] { ds_in(a).lerp_(ds_in(end), ds_in(weight)); });
}

int32_t ds_tensor_allclose(
    ds_handle a, ds_handle b, double rtol, double atol, uint8_t equal_nan, uint8_t* result)
{
    return ds_guard([&] {
        *result = (at::allclose(ds_in(a), ds_in(b), rtol, atol, equal_nan != 0)) ? 1 : 0;
    });
}

int32_t ds_tensor_eq(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).eq(ds_in(b))); });
}

int32_t ds_tensor_eq_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).eq(ds_value(b))); });
}

int32_t ds_tensor_ne(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).ne(ds_in(b))); });
}

int32_t ds_tensor_ne_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).ne(ds_value(b))); });
}

int32_t ds_tensor_lt(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).lt(ds_in(b))); });
}

int32_t ds_tensor_lt_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).lt(ds_value(b))); });
}

int32_t ds_tensor_le(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).le(ds_in(b))); });
}

int32_t ds_tensor_le_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).le(ds_value(b))); });
}

int32_t ds_tensor_gt(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).gt(ds_in(b))); });
}

int32_t ds_tensor_gt_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).gt(ds_value(b))); });
}

int32_t ds_tensor_ge(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).ge(ds_in(b))); });
}

int32_t ds_tensor_ge_scalar(ds_handle a, ds_scalar b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).ge(ds_value(b))); });
}
