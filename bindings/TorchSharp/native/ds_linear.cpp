#include "ds_linear.h"

#include "ds_convert.h"

int32_t ds_tensor_matmul(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).matmul(ds_in(b))); });
}

int32_t ds_tensor_mm(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).mm(ds_in(b))); });
}

int32_t ds_tensor_bmm(ds_handle a, ds_handle b, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).bmm(ds_in(b))); });
}

int32_t ds_tensor_addmm(ds_handle a, ds_handle b, ds_handle c, double beta, double alpha, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).addmm(ds_in(b), ds_in(c), beta, alpha)); });
}

int32_t ds_tensor_linear(ds_handle a, ds_handle weight, ds_handle bias, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::linear(ds_in(a), ds_in(weight), ds_optional(bias))); });
}
