#include "ds_tensor.h"

#include "ds_convert.h"

namespace {

at::Tensor ds_to(const at::Tensor& tensor, int8_t dtype, int32_t device_type, int32_t device_index, bool copy,
                 bool non_blocking)
{
    const auto device = device_type < 0 ? tensor.device() : ds_device(device_type, device_index);
    const auto type = dtype < 0 ? tensor.scalar_type() : ds_type(dtype);
    return tensor.to(device, type, non_blocking, copy);
}

// kind: 0 zeros, 1 ones, 2 empty, 3 full of value, 4 uniform, 5 normal.
at::Tensor ds_like(const at::Tensor& tensor, ds_scalar value, int32_t kind, ds_options_value options)
{
    const auto wish = ds_options(options);
    const auto make = [&]() -> at::Tensor {
        switch (kind) {
            case 0: return at::zeros_like(tensor, wish);
            case 1: return at::ones_like(tensor, wish);
            case 2: return at::empty_like(tensor, wish);
            case 3: return at::full_like(tensor, ds_value(value), wish);
            case 4: return at::rand_like(tensor, wish);
            case 5: return at::randn_like(tensor, wish);
            default: throw std::invalid_argument("The kind of fill is unknown.");
        }
    };
    return make().set_requires_grad(options.requires_grad != 0);
}

}  // namespace

int32_t ds_tensor_free(void* tensor)
{
    return ds_guard([&] { delete static_cast<at::Tensor*>(tensor); });
}

int32_t ds_tensor_ndim(ds_handle a, int64_t* result)
{
    return ds_guard([&] { *result = ds_in(a).dim(); });
}

int32_t ds_tensor_numel(ds_handle a, int64_t* result)
{
    return ds_guard([&] { *result = ds_in(a).numel(); });
}

int32_t ds_tensor_element_size(ds_handle a, int64_t* result)
{
    return ds_guard([&] { *result = static_cast<int64_t>(ds_in(a).element_size()); });
}

int32_t ds_tensor_shape(ds_handle a, int64_t* shape)
{
    return ds_guard([&] { ds_copy(ds_in(a).sizes(), shape); });
}

int32_t ds_tensor_strides(ds_handle a, int64_t* strides)
{
    return ds_guard([&] { ds_copy(ds_in(a).strides(), strides); });
}

int32_t ds_tensor_storage_offset(ds_handle a, int64_t* result)
{
    return ds_guard([&] { *result = ds_in(a).storage_offset(); });
}

int32_t ds_tensor_dtype(ds_handle a, int32_t* result)
{
    return ds_guard([&] { *result = static_cast<int32_t>(ds_in(a).scalar_type()); });
}

int32_t ds_tensor_device_type(ds_handle a, int32_t* result)
{
    return ds_guard([&] { *result = static_cast<int32_t>(ds_in(a).device().type()); });
}

int32_t ds_tensor_device_index(ds_handle a, int32_t* result)
{
    return ds_guard([&] { *result = static_cast<int32_t>(ds_in(a).device().index()); });
}

int32_t ds_tensor_data(ds_handle a, void** result)
{
    return ds_guard([&] { *result = ds_in(a).data_ptr(); });
}

int32_t ds_tensor_is_contiguous(ds_handle a, uint8_t* result)
{
    return ds_guard([&] { *result = (ds_in(a).is_contiguous()) ? 1 : 0; });
}

int32_t ds_tensor_requires_grad(ds_handle a, uint8_t* result)
{
    return ds_guard([&] { *result = (ds_in(a).requires_grad()) ? 1 : 0; });
}

int32_t ds_tensor_is_leaf(ds_handle a, uint8_t* result)
{
    return ds_guard([&] { *result = (ds_in(a).is_leaf()) ? 1 : 0; });
}

int32_t ds_tensor_clone(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).clone()); });
}

int32_t ds_tensor_to(
    ds_handle a, int8_t dtype, int32_t device_type, int32_t device_index, uint8_t copy,
    uint8_t non_blocking, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(ds_to(ds_in(a), dtype, device_type, device_index, copy != 0,
            non_blocking != 0));
    });
}

int32_t ds_tensor_copy_(ds_handle a, ds_handle source, uint8_t non_blocking)
{
    return ds_guard([&] { ds_in(a).copy_(ds_in(source), non_blocking != 0); });
}

int32_t ds_tensor_zero_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).zero_(); });
}

int32_t ds_tensor_fill_(ds_handle a, ds_scalar value)
{
    return ds_guard([&] { ds_in(a).fill_(ds_value(value)); });
}

int32_t ds_tensor_normal_(ds_handle a, double mean, double std, ds_handle generator)
{
    return ds_guard([&] { ds_in(a).normal_(mean, std, ds_generator(generator)); });
}

int32_t ds_tensor_uniform_(ds_handle a, double low, double high, ds_handle generator)
{
    return ds_guard([&] { ds_in(a).uniform_(low, high, ds_generator(generator)); });
}

int32_t ds_tensor_like(
    ds_handle a, ds_scalar value, int32_t kind, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_like(ds_in(a), value, kind, options)); });
}
