// The boundary as C sees it: values, errors and ownership. Run under ASan and UBSan with DRONESEAL_SANITIZE.
#include <cstdio>
#include <cstring>
#include <vector>

#include "../ds_autograd.h"
#include "../ds_binary.h"
#include "../ds_error.h"
#include "../ds_factory.h"
#include "../ds_index.h"
#include "../ds_linear.h"
#include "../ds_reduce.h"
#include "../ds_shape.h"
#include "../ds_tensor.h"

namespace {

int failures = 0;

void check(bool holds, const char* what)
{
    if (!holds) {
        ++failures;
        std::printf("FAILED: %s\n", what);
    }
}

constexpr ds_options_value plain = {6, 0, 0, 0, -1};
constexpr ds_scalar one = {1, DS_SCALAR_INTEGER};

ds_handle numbers(std::vector<float> values, std::vector<int64_t> shape)
{
    ds_handle tensor = nullptr;
    check(ds_tensor_from_data(values.data(), shape.data(), static_cast<int32_t>(shape.size()), 6, plain, &tensor) == 0,
          "numbers become a tensor");
    return tensor;
}

float first(ds_handle tensor)
{
    void* data = nullptr;
    check(ds_tensor_data(tensor, &data) == 0, "the data has an address");
    return *static_cast<float*>(data);
}

void sums_are_right()
{
    ds_handle a = numbers({1, 2, 3, 4}, {2, 2});
    ds_handle sum = nullptr;
    check(ds_tensor_add(a, a, one, &sum) == 0 && first(sum) == 2, "1 + 1 = 2");
    ds_handle total = nullptr;
    check(ds_tensor_sum(sum, nullptr, 0, 0, -1, &total) == 0 && first(total) == 20, "all add up to 20");
    for (ds_handle tensor : {a, sum, total}) {
        ds_tensor_free(tensor);
    }
}

void a_failure_keeps_its_text()
{
    ds_handle a = numbers({1, 2}, {1, 2});
    ds_handle product = nullptr;
    check(ds_tensor_mm(a, a, &product) != 0 && product == nullptr, "shapes that do not fit are refused");
    char text[16];
    int32_t length = 0;
    check(ds_error_text(text, sizeof text, &length) == 0, "the text can be read");
    check(length > 15 && std::strlen(text) == 15, "a long text is cut at the buffer's end");
    check(ds_tensor_mm(nullptr, a, &product) != 0, "a missing tensor is refused");
    check(ds_error_text(nullptr, 0, &length) != 0, "a missing buffer is refused");
    ds_tensor_free(a);
}

void too_many_results_leave_nothing_behind()
{
    ds_handle a = numbers({1, 2, 3, 4}, {4});
    ds_handle pieces[2] = {nullptr, nullptr};
    int32_t count = 0;
    check(ds_tensor_split(a, 1, 0, pieces, 2, &count) != 0 && pieces[0] == nullptr, "four do not fit into two");
    check(ds_tensor_split(a, 2, 0, pieces, 2, &count) == 0 && count == 2, "two fit into two");
    for (ds_handle tensor : {a, pieces[0], pieces[1]}) {
        ds_tensor_free(tensor);
    }
}

void gradients_flow()
{
    ds_handle a = numbers({3}, {1});
    ds_handle square = nullptr;
    ds_handle gradient = nullptr;
    check(ds_tensor_set_requires_grad(a, 1) == 0, "a leaf records");
    check(ds_tensor_mul(a, a, &square) == 0 && ds_tensor_backward(square, 0, 0) == 0, "backward runs");
    check(ds_tensor_grad(a, &gradient) == 0 && first(gradient) == 6, "the slope of x * x at 3 is 6");
    for (ds_handle tensor : {a, square, gradient}) {
        ds_tensor_free(tensor);
    }
}

void released(void* context)
{
    ++*static_cast<int*>(context);
}

void shared_memory_is_released_once()
{
    float values[2] = {1, 2};
    int calls = 0;
    const int64_t shape[1] = {2};
    ds_handle a = nullptr;
    ds_handle view = nullptr;
    check(ds_tensor_from_shared(values, released, &calls, shape, 1, 6, plain, &a) == 0, "memory is shared");
    check(ds_tensor_select(a, 0, 1, &view) == 0 && first(view) == 2, "a view of shared memory");
    ds_tensor_free(a);
    check(calls == 0, "the view keeps the memory");
    ds_tensor_free(view);
    check(calls == 1, "the last view lets it go");
}

void subscripts_pick()
{
    ds_handle a = numbers({1, 2, 3, 4}, {2, 2});
    ds_index index[2] = {{DS_INDEX_ELLIPSIS, 0, 0, 0, 0, nullptr}, {DS_INDEX_SINGLE, 0, 1, 0, 0, nullptr}};
    ds_handle column = nullptr;
    check(ds_tensor_index(a, index, 2, &column) == 0 && first(column) == 2, "the second column starts with 2");
    ds_tensor_free(a);
    ds_tensor_free(column);
}

}  // namespace

int main()
{
    sums_are_right();
    a_failure_keeps_its_text();
    too_many_results_leave_nothing_behind();
    gradients_flow();
    shared_memory_is_released_once();
    subscripts_pick();
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
