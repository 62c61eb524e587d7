#include "ds_autograd.h"

#include <torch/types.h>

#include <torch/csrc/autograd/autograd.h>
#include <torch/nn/utils/clip_grad.h>

#include "ds_convert.h"

namespace {

void ds_set_grad(at::Tensor& tensor, ds_handle grad)
{
    tensor.mutable_grad() = ds_maybe(grad);
}

}  // namespace

int32_t ds_tensor_backward(ds_handle a, uint8_t retain_graph, uint8_t create_graph)
{
    return ds_guard([&] {
        ds_in(a).backward({}, retain_graph != 0 ? c10::optional<bool>(true) : c10::nullopt,
            create_graph != 0);
    });
}

int32_t ds_autograd_backward(
    const ds_handle* tensors, int32_t tensors_count, const ds_handle* grads, int32_t grads_count,
    uint8_t retain_graph, uint8_t create_graph, const ds_handle* inputs, int32_t inputs_count)
{
    return ds_guard([&] {
        torch::autograd::backward(ds_tensors(tensors, tensors_count), ds_tensors(grads, grads_count),
            retain_graph != 0, create_graph != 0, ds_tensors(inputs, inputs_count));
    });
}

int32_t ds_autograd_grad(
    const ds_handle* outputs, int32_t outputs_count, const ds_handle* inputs, int32_t inputs_count,
    const ds_handle* grads, int32_t grads_count, uint8_t retain_graph, uint8_t create_graph,
    uint8_t allow_unused, ds_handle* results, int32_t capacity, int32_t* count)
{
    return ds_guard([&] {
        ds_out_list(torch::autograd::grad(ds_tensors(outputs, outputs_count), ds_tensors(inputs,
            inputs_count), ds_tensors(grads, grads_count), retain_graph != 0, create_graph != 0,
            allow_unused != 0), results, capacity, count);
    });
}

int32_t ds_tensor_grad(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out_or_null(ds_in(a).grad()); });
}

int32_t ds_tensor_set_grad(ds_handle a, ds_handle grad)
{
    return ds_guard([&] { ds_set_grad(ds_in(a), grad); });
}

int32_t ds_tensor_set_requires_grad(ds_handle a, uint8_t requires_grad)
{
    return ds_guard([&] { ds_in(a).set_requires_grad(requires_grad != 0); });
}

int32_t ds_tensor_detach(ds_handle a, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_in(a).detach()); });
}

int32_t ds_tensor_detach_(ds_handle a)
{
    return ds_guard([&] { ds_in(a).detach_(); });
}

int32_t ds_set_grad_enabled(uint8_t enabled)
{
    return ds_guard([&] { at::GradMode::set_enabled(enabled != 0); });
}

int32_t ds_is_grad_enabled(uint8_t* result)
{
    return ds_guard([&] { *result = (at::GradMode::is_enabled()) ? 1 : 0; });
}

int32_t ds_clip_grad_norm_(
    const ds_handle* tensors, int32_t tensors_count, double max_norm, double norm_type, double* result)
{
    return ds_guard([&] {
        *result = torch::nn::utils::clip_grad_norm_(ds_tensors(tensors, tensors_count), max_norm,
            norm_type);
    });
}

int32_t ds_clip_grad_value_(const ds_handle* tensors, int32_t tensors_count, double clip_value)
{
    return ds_guard([&] {
        torch::nn::utils::clip_grad_value_(ds_tensors(tensors, tensors_count), clip_value);
    });
}

int32_t ds_inference_mode_enter(uint8_t enabled, void** result)
{
    return ds_guard([&] { *result = new c10::InferenceMode(enabled != 0); });
}

int32_t ds_inference_mode_exit(void* guard)
{
    return ds_guard([&] { delete static_cast<c10::InferenceMode*>(guard); });
}

int32_t ds_is_inference_mode(uint8_t* result)
{
    return ds_guard([&] { *result = (c10::InferenceMode::is_enabled()) ? 1 : 0; });
}
