// Threads, devices, seeds and random generators. Rules of every function: see ds_api.h.
#pragma once

#include "ds_api.h"

extern "C" {
DS_API int32_t ds_set_num_threads(int32_t threads);
DS_API int32_t ds_get_num_threads(int32_t* result);
DS_API int32_t ds_set_num_interop_threads(int32_t threads);
DS_API int32_t ds_get_num_interop_threads(int32_t* result);
DS_API int32_t ds_cuda_is_available(uint8_t* result);
DS_API int32_t ds_cuda_device_count(int32_t* result);
DS_API int32_t ds_cudnn_is_available(uint8_t* result);
DS_API int32_t ds_cuda_synchronize(int64_t index);
DS_API int32_t ds_manual_seed(int64_t seed);
DS_API int32_t ds_generator_new(int64_t seed, int32_t device_type, int32_t device_index, void** result);
DS_API int32_t ds_generator_default(void** result);
DS_API int32_t ds_generator_free(void* generator);
DS_API int32_t ds_generator_seed(ds_handle generator, int64_t seed);
DS_API int32_t ds_generator_initial_seed(ds_handle generator, int64_t* result);
DS_API int32_t ds_generator_get_state(ds_handle generator, ds_handle* result);
DS_API int32_t ds_generator_set_state(ds_handle generator, ds_handle state);
}
