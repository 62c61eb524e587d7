// What every part of the shim shares: status, error text, and how arguments cross the border.
//
// Rules: each function returns a status and lets nothing be thrown through; 0 is success. Results go to out
// pointers. The text of the last error of a thread stays until its next error and is copied out on request.
#pragma once

#include <cstdint>

#define DS_CV_API extern "C" __attribute__((visibility("default")))

/// A cv::Mat. Made by ds_cv_mat_new, freed by ds_cv_mat_free.
typedef struct ds_cv_mat ds_cv_mat;

/// Kinds of input: none, a mat, four doubles, one double, or rows * 1 elements of a type at an address.
enum ds_cv_input_kind { DS_CV_NONE = 0, DS_CV_MAT = 1, DS_CV_SCALAR = 2, DS_CV_DOUBLE = 3, DS_CV_DATA = 4 };

/// An input array as the caller has it; read only during the call.
struct ds_cv_input {
    const void* pointer;
    int32_t kind;
    int32_t rows;
    int32_t type;
    int32_t reserved;
    double value[4];
};

struct ds_cv_size { int32_t width, height; };
struct ds_cv_point { int32_t x, y; };
struct ds_cv_point2f { float x, y; };
struct ds_cv_rect { int32_t x, y, width, height; };
struct ds_cv_scalar { double value[4]; };

/// Copies the last error's text (cut to fit, zero-terminated) and its code and line in OpenCV.
DS_CV_API int32_t ds_cv_last_error(char* text, int32_t text_size, char* function, int32_t function_size,
    int32_t* code, int32_t* line);
DS_CV_API int32_t ds_cv_version(char* text, int32_t text_size);
DS_CV_API int32_t ds_cv_set_num_threads(int32_t threads);
DS_CV_API int32_t ds_cv_get_num_threads(int32_t* threads);
