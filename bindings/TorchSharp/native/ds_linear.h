// Matrix products. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_tensor_matmul(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_mm(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_bmm(ds_handle a, ds_handle b, ds_handle* result);
DS_API int32_t ds_tensor_addmm(
    ds_handle a, ds_handle b, ds_handle c, double beta, double alpha, ds_handle* result);
DS_API int32_t ds_tensor_linear(ds_handle a, ds_handle weight, ds_handle bias, ds_handle* result);
}
