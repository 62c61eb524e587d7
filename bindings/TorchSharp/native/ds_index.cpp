#include "ds_index.h"

#include "ds_convert.h"

namespace {

// Only a list of plain index tensors can accumulate.
void ds_index_put(at::Tensor& tensor, const std::vector<at::indexing::TensorIndex>& indices,
                  const at::Tensor& value, bool accumulate)
{
    if (!accumulate) {
        tensor.index_put_(indices, value);
        return;
    }
    c10::List<c10::optional<at::Tensor>> tensors;
    for (const auto& index : indices) {
        if (!index.is_tensor()) {
            throw std::invalid_argument("Accumulating needs tensors as indices.");
        }
        tensors.push_back(index.tensor());
    }
    tensor.index_put_(tensors, value, true);
}

}  // namespace

int32_t ds_tensor_narrow(ds_handle a, int64_t dim, int64_t start, int64_t length, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).narrow(dim, start, length)); });
}

int32_t ds_tensor_select(ds_handle a, int64_t dim, int64_t index, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).select(dim, index)); });
}

int32_t ds_tensor_slice(
    ds_handle a, int64_t dim, int64_t start, int64_t finish, int64_t step, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).slice(dim, start, finish, step)); });
}

int32_t ds_tensor_index_select(ds_handle a, int64_t dim, ds_handle index, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).index_select(dim, ds_in(index))); });
}

int32_t ds_tensor_gather(ds_handle a, int64_t dim, ds_handle index, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).gather(dim, ds_in(index))); });
}

int32_t ds_tensor_scatter(ds_handle a, int64_t dim, ds_handle index, ds_handle src, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).scatter(dim, ds_in(index), ds_in(src))); });
}

int32_t ds_tensor_scatter_(ds_handle a, int64_t dim, ds_handle index, ds_handle src)
{
    return ds_guard([&] { ds_in(a).scatter_(dim, ds_in(index), ds_in(src)); });
}

int32_t ds_tensor_masked_select(ds_handle a, ds_handle mask, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).masked_select(ds_in(mask))); });
}

int32_t ds_tensor_masked_fill(ds_handle a, ds_handle mask, ds_scalar value, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).masked_fill(ds_in(mask), ds_value(value))); });
}

int32_t ds_tensor_masked_fill_(ds_handle a, ds_handle mask, ds_scalar value)
{
    return ds_guard([&] { ds_in(a).masked_fill_(ds_in(mask), ds_value(value)); });
}

int32_t ds_tensor_nonzero(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).nonzero()); });
}

int32_t ds_tensor_index(ds_handle a, const ds_index* indices, int32_t indices_count, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).index(ds_indices(indices, indices_count))); });
}

int32_t ds_tensor_index_put_(
    ds_handle a, const ds_index* indices, int32_t indices_count, ds_handle value, uint8_t accumulate)
{
    return ds_guard([&] {
        ds_index_put(ds_in(a), ds_indices(indices, indices_count), ds_in(value), accumulate != 0);
    });
}

int32_t ds_tensor_index_put_scalar_(
    ds_handle a, const ds_index* indices, int32_t indices_count, ds_scalar value)
{
    return ds_guard([&] { ds_in(a).index_put_(ds_indices(indices, indices_count), ds_value(value)); });
}
