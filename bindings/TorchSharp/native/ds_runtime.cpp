#include "ds_runtime.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/types.h>
#include <torch/utils.h>

#include "ds_convert.h"

namespace {

at::Generator* ds_new_generator(uint64_t seed, int32_t device_type, int32_t device_index)
{
    const auto device = ds_device(device_type, device_index);
    auto generator = at::globalContext().defaultGenerator(device).clone();
    generator.set_current_seed(seed);
    return new at::Generator(std::move(generator));
}

void ds_seed(c10::optional<at::Generator> generator, uint64_t seed)
{
    const std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_current_seed(seed);
}

void ds_set_state(c10::optional<at::Generator> generator, const at::Tensor& state)
{
    const std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_state(state);
}

}  // namespace

int32_t ds_set_num_threads(int32_t threads)
{
    return ds_guard([&] { at::set_num_threads(threads); });
}

int32_t ds_get_num_threads(int32_t* result)
{
    return ds_guard([&] { *result = at::get_num_threads(); });
}

int32_t ds_set_num_interop_threads(int32_t threads)
{
    return ds_guard([&] { at::set_num_interop_threads(threads); });
}

int32_t ds_get_num_interop_threads(int32_t* result)
{
    return ds_guard([&] { *result = at::get_num_interop_threads(); });
}

int32_t ds_cuda_is_available(uint8_t* result)
{
    return ds_guard([&] { *result = (torch::cuda::is_available()) ? 1 : 0; });
}

int32_t ds_cuda_device_count(int32_t* result)
{
    return ds_guard([&] { *result = static_cast<int32_t>(torch::cuda::device_count()); });
}

int32_t ds_cudnn_is_available(uint8_t* result)
{
    return ds_guard([&] { *result = (torch::cuda::cudnn_is_available()) ? 1 : 0; });
}

int32_t ds_cuda_synchronize(int64_t index)
{
    return ds_guard([&] { torch::cuda::synchronize(index); });
}

int32_t ds_manual_seed(int64_t seed)
{
    return ds_guard([&] { torch::manual_seed(static_cast<uint64_t>(seed)); });
}

int32_t ds_generator_new(int64_t seed, int32_t device_type, int32_t device_index, void** result)
{
    return ds_guard([&] {
        *result = ds_new_generator(static_cast<uint64_t>(seed), device_type, device_index);
    });
}

int32_t ds_generator_default(void** result)
{
    return ds_guard([&] { *result = new at::Generator(at::globalContext().defaultGenerator(at::kCPU)); });
}

int32_t ds_generator_free(void* generator)
{
    return ds_guard([&] { delete static_cast<at::Generator*>(generator); });
}

int32_t ds_generator_seed(ds_handle generator, int64_t seed)
{
    return ds_guard([&] { ds_seed(ds_generator(generator), static_cast<uint64_t>(seed)); });
}

int32_t ds_generator_initial_seed(ds_handle generator, int64_t* result)
{
    return ds_guard([&] { *result = static_cast<int64_t>(ds_generator(generator)->current_seed()); });
}

int32_t ds_generator_get_state(ds_handle generator, ds_handle* result)
{
    return ds_guard([&] { *result = ds_out(ds_generator(generator)->get_state()); });
}

int32_t ds_generator_set_state(ds_handle generator, ds_handle state)
{
    return ds_guard([&] { ds_set_state(ds_generator(generator), ds_in(state)); });
}
