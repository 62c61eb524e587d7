#include "ds_factory.h"

#include "ds_convert.h"

namespace {

at::Tensor ds_from_shared(void* data, ds_release release, void* context, at::IntArrayRef shape,
                          at::ScalarType type, ds_options_value options)
{
    const auto free = [release, context](void*) { release(context); };
    auto shared = at::from_blob(data, shape, free, at::TensorOptions(type));
    return shared.to(ds_options(options)).set_requires_grad(options.requires_grad != 0);
}

}  // namespace

int32_t ds_tensor_zeros(
    const int64_t* shape, int32_t shape_count, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::zeros(ds_list(shape, shape_count),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_ones(
    const int64_t* shape, int32_t shape_count, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::ones(ds_list(shape, shape_count),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_empty(
    const int64_t* shape, int32_t shape_count, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::empty(ds_list(shape, shape_count),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_full(
    const int64_t* shape, int32_t shape_count, ds_scalar value, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::full(ds_list(shape, shape_count), ds_value(value),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_rand(
    const int64_t* shape, int32_t shape_count, ds_handle generator, ds_options_value options,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::rand(ds_list(shape, shape_count), ds_generator(generator),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_randn(
    const int64_t* shape, int32_t shape_count, ds_handle generator, ds_options_value options,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::randn(ds_list(shape, shape_count), ds_generator(generator),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_randint(
    int64_t low, int64_t high, const int64_t* shape, int32_t shape_count, ds_handle generator,
    ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::randint(low, high, ds_list(shape, shape_count), ds_generator(generator),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_randperm(int64_t count, ds_handle generator, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::randperm(count, ds_generator(generator),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_arange(
    ds_scalar start, ds_scalar stop, ds_scalar step, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::arange(ds_value(start), ds_value(stop), ds_value(step),
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_linspace(
    double start, double end, int64_t steps, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::linspace(start, end, steps,
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_eye(int64_t rows, int64_t columns, ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::eye(rows, columns,
            ds_options(options)).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_from_data(
    void* data, const int64_t* shape, int32_t shape_count, int8_t source, ds_options_value options,
    ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(at::from_blob(data, ds_list(shape, shape_count),
            at::TensorOptions(ds_type(source))).to(ds_options(options), false,
            true).set_requires_grad(options.requires_grad != 0));
    });
}

int32_t ds_tensor_from_shared(
    void* data, ds_release release, void* context, const int64_t* shape, int32_t shape_count, int8_t source,
    ds_options_value options, ds_handle* result)
{
    return ds_guard([&] {
        *result = ds_out(ds_from_shared(data, release, context, ds_list(shape, shape_count),
            ds_type(source), options));
    });
}
