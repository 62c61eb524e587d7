#include "ds_reduce.h"

#include "ds_convert.h"

int32_t ds_tensor_sum(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, int8_t dtype, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(dims_count == 0 ? ds_in(a).sum(ds_dtype(dtype)) : ds_in(a).sum(ds_list(dims,
            dims_count), keepdim != 0, ds_dtype(dtype)));
    });
}

int32_t ds_tensor_mean(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, int8_t dtype, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(dims_count == 0 ? ds_in(a).mean(ds_dtype(dtype)) : ds_in(a).mean(ds_list(dims,
            dims_count), keepdim != 0, ds_dtype(dtype)));
    });
}

int32_t ds_tensor_std(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t unbiased, uint8_t keepdim,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(dims_count == 0 ? ds_in(a).std(unbiased != 0) : ds_in(a).std(ds_list(dims,
            dims_count), unbiased != 0, keepdim != 0));
    });
}

int32_t ds_tensor_var(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t unbiased, uint8_t keepdim,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(dims_count == 0 ? ds_in(a).var(unbiased != 0) : ds_in(a).var(ds_list(dims,
            dims_count), unbiased != 0, keepdim != 0));
    });
}

int32_t ds_tensor_max(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).max()); });
}

int32_t ds_tensor_min(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).min()); });
}

int32_t ds_tensor_max_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* first, ds_handle* second)
{
    return ds_guard([&] { ds_out_pair(ds_in(a).max(dim, keepdim != 0), first, second); });
}

int32_t ds_tensor_min_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* first, ds_handle* second)
{
    return ds_guard([&] { ds_out_pair(ds_in(a).min(dim, keepdim != 0), first, second); });
}

int32_t ds_tensor_amax(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).amax(ds_list(dims, dims_count), keepdim != 0)); });
}

int32_t ds_tensor_amin(
    ds_handle a, const int64_t* dims, int32_t dims_count, uint8_t keepdim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).amin(ds_list(dims, dims_count), keepdim != 0)); });
}

int32_t ds_tensor_argmax(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).argmax()); });
}

int32_t ds_tensor_argmax_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).argmax(dim, keepdim != 0)); });
}

int32_t ds_tensor_argmin(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).argmin()); });
}

int32_t ds_tensor_argmin_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).argmin(dim, keepdim != 0)); });
}

int32_t ds_tensor_all(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).all()); });
}

int32_t ds_tensor_all_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).all(dim, keepdim != 0)); });
}

int32_t ds_tensor_any(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).any()); });
}

int32_t ds_tensor_any_dim(ds_handle a, int64_t dim, uint8_t keepdim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).any(dim, keepdim != 0)); });
}

int32_t ds_tensor_norm(ds_handle a, double p, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).norm(p)); });
}

int32_t ds_tensor_norm_dim(ds_handle a, int64_t dim, uint8_t keepdim, double p, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).norm(p, std::vector<int64_t>{dim}, keepdim != 0)); });
}

int32_t ds_tensor_cumsum(ds_handle a, int64_t dim, int8_t dtype, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).cumsum(dim, ds_dtype(dtype))); });
}

int32_t ds_tensor_topk(
    ds_handle a, int64_t k, int64_t dim, uint8_t largest, uint8_t sorted, ds_handle* first,
    ds_handle* second)
{
    return ds_guard([&] { ds_out_pair(ds_in(a).topk(k, dim, largest != 0, sorted != 0), first, second); });
}

int32_t ds_tensor_sort(
    ds_handle a, int64_t dim, uint8_t descending, uint8_t stable, ds_handle* first, ds_handle* second)
{
    return ds_guard([&] {
        ds_out_pair(ds_in(a).sort(c10::optional<bool>(stable != 0), dim, descending != 0), first,
            second);
    });
}

int32_t ds_tensor_argsort(ds_handle a, int64_t dim, uint8_t descending, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).argsort(dim, descending != 0)); });
}
