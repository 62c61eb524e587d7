// Gradients and the modes that switch them. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_backward(ds_handle a, uint8_t retain_graph, uint8_t create_graph);
DS_API int32_t ds_autograd_backward(
    const ds_handle* tensors, int32_t tensors_count, const ds_handle* grads, int32_t grads_count,
    uint8_t retain_graph, uint8_t create_graph, const ds_handle* inputs, int32_t inputs_count);
DS_API int32_t ds_autograd_grad(
    const ds_handle* outputs, int32_t outputs_count, const ds_handle* inputs, int32_t inputs_count,
    const ds_handle* grads, int32_t grads_count, uint8_t retain_graph, uint8_t create_graph,
    uint8_t allow_unused, ds_handle* results, int32_t capacity, int32_t* count);
DS_API int32_t ds_tensor_grad(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_set_grad(ds_handle a, ds_handle grad);
DS_API int32_t ds_tensor_set_requires_grad(ds_handle a, uint8_t requires_grad);
DS_API int32_t ds_tensor_detach(ds_handle a, ds_handle* result);
DS_API int32_t ds_tensor_detach_(ds_handle a);
DS_API int32_t ds_set_grad_enabled(uint8_t enabled);
DS_API int32_t ds_is_grad_enabled(uint8_t* result);
DS_API int32_t ds_clip_grad_norm_(
    const ds_handle* tensors, int32_t tensors_count, double max_norm, double norm_type, double* result);
DS_API int32_t ds_clip_grad_value_(const ds_handle* tensors, int32_t tensors_count, double clip_value);
DS_API int32_t ds_inference_mode_enter(uint8_t enabled, void** result);
DS_API int32_t ds_inference_mode_exit(void* guard);
DS_API int32_t ds_is_inference_mode(uint8_t* result);
}
