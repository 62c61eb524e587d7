#include "ds_error.h"

#include <torch/version.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "ds_convert.h"

namespace {

thread_local std::string last_error;

int32_t copy_text(const char* text, size_t size, char* buffer, int32_t capacity, int32_t* length)
{
    if (buffer == nullptr || capacity <= 0 || length == nullptr) {
        return 1;
    }
    const size_t kept = std::min(size, static_cast<size_t>(capacity) - 1);
    std::memcpy(buffer, text, kept);
    buffer[kept] = '\0';
    *length = static_cast<int32_t>(size);
    return 0;
}

}  // namespace

int32_t ds_fail(const char* text) noexcept
{
    try {
        last_error = text;
    } catch (...) {
        // Out of memory while reporting: an empty text is all that is left to say.
        last_error.clear();
    }
    return 1;
}

int32_t ds_error_text(char* buffer, int32_t capacity, int32_t* length)
{
    return copy_text(last_error.data(), last_error.size(), buffer, capacity, length);
}

int32_t ds_torch_version(char* buffer, int32_t capacity, int32_t* length)
{
    const char* version = TORCH_VERSION;
    return copy_text(version, std::strlen(version), buffer, capacity, length);
}
