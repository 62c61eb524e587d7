// The text of what went wrong last on this thread.
#pragma once

#include "ds_api.h"

extern "C" {
// Copies at most capacity - 1 bytes of UTF-8 and a zero; length is that of the whole text.
DS_API int32_t ds_error_text(char* buffer, int32_t capacity, int32_t* length);
// The version of libtorch that the shim was compiled against, copied in the same way.
DS_API int32_t ds_torch_version(char* buffer, int32_t capacity, int32_t* length);
}
