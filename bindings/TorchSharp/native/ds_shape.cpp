#include "ds_shape.h"

#include "ds_convert.h"

int32_t ds_tensor_reshape(ds_handle a, const int64_t* shape, int32_t shape_count, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).reshape(ds_list(shape, shape_count))); });
}

int32_t ds_tensor_view(ds_handle a, const int64_t* shape, int32_t shape_count, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).view(ds_list(shape, shape_count))); });
}

int32_t ds_tensor_permute(ds_handle a, const int64_t* dims, int32_t dims_count, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).permute(ds_list(dims, dims_count))); });
}

int32_t ds_tensor_transpose(ds_handle a, int64_t dim0, int64_t dim1, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).transpose(dim0, dim1)); });
}

int32_t ds_tensor_t(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).t()); });
}

int32_t ds_tensor_contiguous(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).contiguous()); });
}

int32_t ds_tensor_flatten(ds_handle a, int64_t start_dim, int64_t end_dim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).flatten(start_dim, end_dim)); });
}

int32_t ds_tensor_squeeze(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).squeeze()); });
}

int32_t ds_tensor_squeeze_dim(ds_handle a, int64_t dim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).squeeze(dim)); });
}

int32_t ds_tensor_unsqueeze(ds_handle a, int64_t dim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).unsqueeze(dim)); });
}

int32_t ds_tensor_expand(
    ds_handle a, const int64_t* sizes, int32_t sizes_count, uint8_t is_implicit, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(ds_in(a).expand(ds_list(sizes, sizes_count), is_implicit != 0));
    });
}

int32_t ds_tensor_repeat(ds_handle a, const int64_t* sizes, int32_t sizes_count, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).repeat(ds_list(sizes, sizes_count))); });
}

int32_t ds_tensor_flip(ds_handle a, const int64_t* dims, int32_t dims_count, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).flip(ds_list(dims, dims_count))); });
}

int32_t ds_tensor_roll(
    ds_handle a, const int64_t* shifts, int32_t shifts_count, const int64_t* dims, int32_t dims_count,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(ds_in(a).roll(ds_list(shifts, shifts_count), ds_list(dims, dims_count)));
    });
}

int32_t ds_tensor_as_strided(
    ds_handle a, const int64_t* size, int32_t size_count, const int64_t* strides, int32_t strides_count,
    int64_t offset, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(ds_in(a).as_strided(ds_list(size, size_count), ds_list(strides, strides_count),
            offset));
    });
}

int32_t ds_tensor_cat(const ds_handle* tensors, int32_t tensors_count, int64_t dim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::cat(ds_tensors(tensors, tensors_count), dim)); });
}

int32_t ds_tensor_stack(const ds_handle* tensors, int32_t tensors_count, int64_t dim, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(at::stack(ds_tensors(tensors, tensors_count), dim)); });
}

int32_t ds_tensor_split(
    ds_handle a, int64_t size, int64_t dim, ds_handle* results, int32_t capacity, int32_t* count)
{
    return ds_guard([&] { ds_out_list(ds_in(a).split(size, dim), results, capacity, count); });
}

int32_t ds_tensor_split_sizes(
    ds_handle a, const int64_t* sizes, int32_t sizes_count, int64_t dim, ds_handle* results,
    int32_t capacity, int32_t* count)
{
    return ds_guard([&] {
        ds_out_list(ds_in(a).split_with_sizes(ds_list(sizes, sizes_count), dim), results, capacity,
            count);
    });
}

int32_t ds_tensor_chunk(
    ds_handle a, int64_t chunks, int64_t dim, ds_handle* results, int32_t capacity, int32_t* count)
{
    return ds_guard([&] { ds_out_list(ds_in(a).chunk(chunks, dim), results, capacity, count); });
}

int32_t ds_tensor_unbind(ds_handle a, int64_t dim, ds_handle* results, int32_t capacity, int32_t* count)
{
    return ds_guard([&] { ds_out_list(ds_in(a).unbind(dim), results, capacity, count); });
}
