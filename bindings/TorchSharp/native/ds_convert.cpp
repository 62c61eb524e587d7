#include "ds_convert.h"

#include <memory>

void ds_out_pair(std::tuple<at::Tensor, at::Tensor> pair, ds_handle* first, ds_handle* second)
{
    auto one = std::make_unique<at::Tensor>(std::move(std::get<0>(pair)));
    *second = ds_out(std::move(std::get<1>(pair)));
    *first = one.release();
}

void ds_out_list(std::vector<at::Tensor> list, ds_handle* results, int32_t capacity, int32_t* count)
{
    if (list.size() > static_cast<size_t>(capacity)) {
        throw std::length_error("There are more results than the caller has room for.");
    }
    std::vector<std::unique_ptr<at::Tensor>> made;
    made.reserve(list.size());
    for (auto& tensor : list) {
        made.push_back(tensor.defined() ? std::make_unique<at::Tensor>(std::move(tensor)) : nullptr);
    }
    for (size_t i = 0; i < made.size(); ++i) {
        results[i] = made[i].release();
    }
    *count = static_cast<int32_t>(made.size());
}

std::vector<at::Tensor> ds_tensors(const ds_handle* tensors, int32_t count)
{
    std::vector<at::Tensor> list;
    list.reserve(static_cast<size_t>(count));
    for (int32_t i = 0; i < count; ++i) {
        list.push_back(ds_maybe(tensors[i]));
    }
    return list;
}

at::Scalar ds_value(ds_scalar scalar)
{
    switch (scalar.kind) {
        case DS_SCALAR_INTEGER:
            return at::Scalar(scalar.bits);
        case DS_SCALAR_BOOL:
            return at::Scalar(scalar.bits != 0);
        case DS_SCALAR_REAL: {
            double value = 0;
            std::memcpy(&value, &scalar.bits, sizeof(value));
            return at::Scalar(value);
        }
        default:
            throw std::invalid_argument("A scalar is missing.");
    }
}

c10::optional<at::Scalar> ds_optional(ds_scalar scalar)
{
    return scalar.kind == DS_SCALAR_NONE ? c10::nullopt : c10::optional<at::Scalar>(ds_value(scalar));
}

c10::optional<c10::string_view> ds_rounding(int32_t mode)
{
    switch (mode) {
        case 0:
            return c10::nullopt;
        case 1:
            return c10::string_view("trunc");
        case 2:
            return c10::string_view("floor");
        default:
            throw std::invalid_argument("The rounding mode is unknown.");
    }
}

std::vector<at::indexing::TensorIndex> ds_indices(const ds_index* indices, int32_t count)
{
    constexpr int64_t open = std::numeric_limits<int64_t>::min();
    const auto end = [](int64_t value) {
        return value == open ? c10::nullopt : c10::optional<int64_t>(value);
    };
    std::vector<at::indexing::TensorIndex> list;
    list.reserve(static_cast<size_t>(count));
    for (int32_t i = 0; i < count; ++i) {
        const ds_index& item = indices[i];
        switch (item.kind) {
            case DS_INDEX_SLICE:
                list.emplace_back(at::indexing::Slice(end(item.start), end(item.stop), end(item.step)));
                break;
            case DS_INDEX_SINGLE:
                list.emplace_back(item.start);
                break;
            case DS_INDEX_TENSOR:
                list.emplace_back(ds_in(item.tensor));
                break;
            case DS_INDEX_ELLIPSIS:
                list.emplace_back(at::indexing::Ellipsis);
                break;
            case DS_INDEX_NONE:
                list.emplace_back(at::indexing::None);
                break;
            case DS_INDEX_BOOL:
                list.emplace_back(item.start != 0);
                break;
            default:
                throw std::invalid_argument("The kind of an index is unknown.");
        }
    }
    return list;
}

at::TensorOptions ds_options(ds_options_value options)
{
    at::TensorOptions result;
    if (options.dtype >= 0) {
        result = result.dtype(ds_type(options.dtype));
    }
    if (options.device_type >= 0) {
        result = result.device(ds_device(options.device_type, options.device_index));
    }
    return result;
}
