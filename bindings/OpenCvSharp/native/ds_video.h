// Video files and cameras.
#pragma once

#include "ds_cv.h"

typedef struct ds_cv_capture ds_cv_capture;
typedef struct ds_cv_writer ds_cv_writer;

DS_CV_API int32_t ds_cv_capture_new(ds_cv_capture** out);
DS_CV_API void ds_cv_capture_free(ds_cv_capture* capture);
DS_CV_API int32_t ds_cv_capture_open_file(ds_cv_capture* capture, const char* path, int32_t api,
    int32_t* opened);
DS_CV_API int32_t ds_cv_capture_open_camera(ds_cv_capture* capture, int32_t index, int32_t api,
    int32_t* opened);
DS_CV_API int32_t ds_cv_capture_is_opened(ds_cv_capture* capture, int32_t* opened);
DS_CV_API int32_t ds_cv_capture_release(ds_cv_capture* capture);
DS_CV_API int32_t ds_cv_capture_grab(ds_cv_capture* capture, int32_t* grabbed);
DS_CV_API int32_t ds_cv_capture_retrieve(ds_cv_capture* capture, ds_cv_mat* out, int32_t flag,
    int32_t* retrieved);
DS_CV_API int32_t ds_cv_capture_read(ds_cv_capture* capture, ds_cv_mat* out, int32_t* read);
DS_CV_API int32_t ds_cv_capture_get(ds_cv_capture* capture, int32_t property, double* value);
DS_CV_API int32_t ds_cv_capture_set(ds_cv_capture* capture, int32_t property, double value,
    int32_t* accepted);
DS_CV_API int32_t ds_cv_writer_new(ds_cv_writer** out);
DS_CV_API void ds_cv_writer_free(ds_cv_writer* writer);
DS_CV_API int32_t ds_cv_writer_open(ds_cv_writer* writer, const char* path, int32_t api, int32_t code,
    double fps,
    ds_cv_size size, int32_t color, int32_t* opened);
DS_CV_API int32_t ds_cv_writer_is_opened(ds_cv_writer* writer, int32_t* opened);
DS_CV_API int32_t ds_cv_writer_release(ds_cv_writer* writer);
DS_CV_API int32_t ds_cv_writer_write(ds_cv_writer* writer, const ds_cv_input* image);
