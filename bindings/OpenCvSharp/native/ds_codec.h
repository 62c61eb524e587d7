// Picture files and picture bytes.
#pragma once

#include "ds_cv.h"

DS_CV_API int32_t ds_cv_imread(const char* path, int32_t flags, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_imwrite(const char* path, const ds_cv_mat* image, const int32_t* parameters,
    int32_t count,
    int32_t* written);
DS_CV_API int32_t ds_cv_imdecode(const ds_cv_input* bytes, int32_t flags, ds_cv_mat* out);
DS_CV_API int32_t ds_cv_imencode(const char* extension, const ds_cv_input* image, const int32_t* parameters,
    int32_t count, ds_cv_mat* out, int32_t* encoded);
