// Between the plain C types of the boundary and those of libtorch. Not part of the boundary.
#pragma once

#include <ATen/ATen.h>
#include <ATen/TensorIndexing.h>
#include <c10/core/InferenceMode.h>

#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

#include "ds_api.h"

// Keeps the text for ds_error_text; always returns 1.
int32_t ds_fail(const char* text) noexcept;

// Runs the work of one boundary function; no exception passes.
template <typename Work>
int32_t ds_guard(Work&& work) noexcept
{
    try {
        work();
        return 0;
    } catch (const c10::Error& error) {
        return ds_fail(error.what_without_backtrace());
    } catch (const std::exception& error) {
        return ds_fail(error.what());
    } catch (...) {
        return ds_fail("The native library failed without a message.");
    }
}

inline at::Tensor& ds_in(ds_handle tensor)
{
    if (tensor == nullptr) {
        throw std::invalid_argument("A tensor is missing.");
    }
    return *static_cast<at::Tensor*>(tensor);
}

inline at::Tensor ds_maybe(ds_handle tensor)
{
    return tensor == nullptr ? at::Tensor() : *static_cast<at::Tensor*>(tensor);
}

inline c10::optional<at::Tensor> ds_optional(ds_handle tensor)
{
    return tensor == nullptr ? c10::nullopt : c10::optional<at::Tensor>(*static_cast<at::Tensor*>(tensor));
}

inline ds_handle ds_out(at::Tensor tensor)
{
    return new at::Tensor(std::move(tensor));
}

inline ds_handle ds_out_or_null(at::Tensor tensor)
{
    return tensor.defined() ? ds_out(std::move(tensor)) : nullptr;
}

void ds_out_pair(std::tuple<at::Tensor, at::Tensor> pair, ds_handle* first, ds_handle* second);
void ds_out_list(std::vector<at::Tensor> list, ds_handle* results, int32_t capacity, int32_t* count);

inline at::IntArrayRef ds_list(const int64_t* values, int32_t count)
{
    return at::IntArrayRef(values, static_cast<size_t>(count));
}

inline void ds_copy(at::IntArrayRef values, int64_t* target)
{
    std::memcpy(target, values.data(), values.size() * sizeof(int64_t));
}

std::vector<at::Tensor> ds_tensors(const ds_handle* tensors, int32_t count);
at::Scalar ds_value(ds_scalar scalar);
c10::optional<at::Scalar> ds_optional(ds_scalar scalar);
c10::optional<c10::string_view> ds_rounding(int32_t mode);
std::vector<at::indexing::TensorIndex> ds_indices(const ds_index* indices, int32_t count);

inline at::ScalarType ds_type(int8_t dtype)
{
    return static_cast<at::ScalarType>(dtype);
}

inline c10::optional<at::ScalarType> ds_dtype(int8_t dtype)
{
    return dtype < 0 ? c10::nullopt : c10::optional<at::ScalarType>(ds_type(dtype));
}

inline at::Device ds_device(int32_t type, int32_t index)
{
    return at::Device(static_cast<at::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}

at::TensorOptions ds_options(ds_options_value options);

inline c10::optional<at::Generator> ds_generator(ds_handle generator)
{
    return generator == nullptr ? c10::nullopt
                                : c10::optional<at::Generator>(*static_cast<at::Generator*>(generator));
}
