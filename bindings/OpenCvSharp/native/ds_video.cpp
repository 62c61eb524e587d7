#include "ds_video.h"

#include "ds_cv_internal.h"

#include <opencv2/videoio.hpp>

using droneseal::guard;
using droneseal::Input;
using droneseal::mat;

namespace {
cv::VideoCapture& it(ds_cv_capture* handle) { return *reinterpret_cast<cv::VideoCapture*>(handle); }
cv::VideoWriter& it(ds_cv_writer* handle) { return *reinterpret_cast<cv::VideoWriter*>(handle); }
}  // namespace

int32_t ds_cv_capture_new(ds_cv_capture** out) {
    return guard([&] { *out = reinterpret_cast<ds_cv_capture*>(new cv::VideoCapture()); });
}

void ds_cv_capture_free(ds_cv_capture* capture) {
    guard([&] { delete reinterpret_cast<cv::VideoCapture*>(capture); });
}

int32_t ds_cv_capture_open_file(ds_cv_capture* capture, const char* path, int32_t api, int32_t* opened) {
    return guard([&] { *opened = it(capture).open(path, api); });
}

int32_t ds_cv_capture_open_camera(ds_cv_capture* capture, int32_t index, int32_t api, int32_t* opened) {
    return guard([&] { *opened = it(capture).open(index, api); });
}

int32_t ds_cv_capture_is_opened(ds_cv_capture* capture, int32_t* opened) {
    return guard([&] { *opened = it(capture).isOpened(); });
}

int32_t ds_cv_capture_release(ds_cv_capture* capture) {
    return guard([&] { it(capture).release(); });
}

int32_t ds_cv_capture_grab(ds_cv_capture* capture, int32_t* grabbed) {
    return guard([&] { *grabbed = it(capture).grab(); });
}

int32_t ds_cv_capture_retrieve(ds_cv_capture* capture, ds_cv_mat* out, int32_t flag, int32_t* retrieved) {
    return guard([&] { *retrieved = it(capture).retrieve(mat(out), flag); });
}

int32_t ds_cv_capture_read(ds_cv_capture* capture, ds_cv_mat* out, int32_t* read) {
    return guard([&] { *read = it(capture).read(mat(out)); });
}

int32_t ds_cv_capture_get(ds_cv_capture* capture, int32_t property, double* value) {
    return guard([&] { *value = it(capture).get(property); });
}

int32_t ds_cv_capture_set(ds_cv_capture* capture, int32_t property, double value, int32_t* accepted) {
    return guard([&] { *accepted = it(capture).set(property, value); });
}

int32_t ds_cv_writer_new(ds_cv_writer** out) {
    return guard([&] { *out = reinterpret_cast<ds_cv_writer*>(new cv::VideoWriter()); });
}

void ds_cv_writer_free(ds_cv_writer* writer) {
    guard([&] { delete reinterpret_cast<cv::VideoWriter*>(writer); });
}

int32_t ds_cv_writer_open(ds_cv_writer* writer, const char* path, int32_t api, int32_t code, double fps,
    ds_cv_size size, int32_t color, int32_t* opened) {
    return guard([&] { *opened = it(writer).open(path, api, code, fps, droneseal::size(size), color != 0); });
}

int32_t ds_cv_writer_is_opened(ds_cv_writer* writer, int32_t* opened) {
    return guard([&] { *opened = it(writer).isOpened(); });
}

int32_t ds_cv_writer_release(ds_cv_writer* writer) {
    return guard([&] { it(writer).release(); });
}

int32_t ds_cv_writer_write(ds_cv_writer* writer, const ds_cv_input* image) {
    return guard([&] { it(writer).write(Input(image)); });
}
