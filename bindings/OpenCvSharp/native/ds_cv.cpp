#include "ds_cv_internal.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace {

struct LastError {
    char text[1024] = "";
    char function[256] = "";
    int32_t code = 0;
    int32_t line = 0;
};

thread_local LastError last;

// OpenCV also prints every error to the console; the caller gets it as a value instead.
int silent(int, const char*, const char*, const char*, int, void*) { return 0; }

const auto previous_handler = cv::redirectError(silent);

void copy(char* to, int32_t size, const char* from) noexcept {
    if (to != nullptr && size > 0) {
        std::snprintf(to, static_cast<size_t>(size), "%s", from);
    }
}

}  // namespace

namespace droneseal {

void remember(const cv::Exception& error) noexcept {
    copy(last.text, sizeof last.text, error.err.c_str());
    copy(last.function, sizeof last.function, error.func.c_str());
    last.code = error.code;
    last.line = error.line;
}

void remember(const char* text) noexcept {
    copy(last.text, sizeof last.text, text);
    last.function[0] = '\0';
    last.code = cv::Error::StsError;
    last.line = 0;
}

}  // namespace droneseal

int32_t ds_cv_last_error(char* text, int32_t text_size, char* function, int32_t function_size, int32_t* code,
    int32_t* line) {
    copy(text, text_size, last.text);
    copy(function, function_size, last.function);
    *code = last.code;
    *line = last.line;
    return 0;
}

int32_t ds_cv_version(char* text, int32_t text_size) {
    return droneseal::guard([&] { copy(text, text_size, cv::getVersionString().c_str()); });
}

int32_t ds_cv_set_num_threads(int32_t threads) {
    return droneseal::guard([&] { cv::setNumThreads(threads); });
}

int32_t ds_cv_get_num_threads(int32_t* threads) {
    return droneseal::guard([&] { *threads = cv::getNumThreads(); });
}
