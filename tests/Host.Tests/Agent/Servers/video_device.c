// A V4L2 camera where the kernel has none. Preloaded, it answers the calls of a streaming capture device for one
// regular file, named by DRONESEAL_VIDEO_DEVICE; everything else goes on to the kernel. The file holds the driver's
// buffers, then the pictures one after another: 640 x 480, blue, green, red. Behind the last one the camera is gone.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <linux/videodev2.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { width = 640, height = 480, buffer_count = 4, picture_bytes = 3 * width * height };

static int waiting[buffer_count], waiting_count, next_picture;

static int fail(int code) {
    errno = code;
    return -1;
}

static int is_ours(int file) {
    const char* path = getenv("DRONESEAL_VIDEO_DEVICE");
    struct stat here, named;
    return path != NULL && fstat(file, &here) == 0 && stat(path, &named) == 0 && here.st_ino == named.st_ino
        && here.st_dev == named.st_dev && S_ISREG(here.st_mode);
}

static int format(struct v4l2_format* wanted) {
    if (wanted->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) {
        return fail(EINVAL);
    }
    memset(&wanted->fmt.pix, 0, sizeof wanted->fmt.pix);
    wanted->fmt.pix.width = width;
    wanted->fmt.pix.height = height;
    wanted->fmt.pix.pixelformat = V4L2_PIX_FMT_BGR24;
    wanted->fmt.pix.field = V4L2_FIELD_NONE;
    wanted->fmt.pix.bytesperline = 3 * width;
    wanted->fmt.pix.sizeimage = picture_bytes;
    return 0;
}

static int query(struct v4l2_buffer* buffer) {
    if (buffer->index >= buffer_count) {
        return fail(EINVAL);
    }
    buffer->length = picture_bytes;
    buffer->m.offset = buffer->index * picture_bytes;
    return 0;
}

static int give(int file, struct v4l2_buffer* buffer) {
    static char picture[picture_bytes];
    const off_t from = (off_t)(buffer_count + next_picture) * picture_bytes;
    if (pread(file, picture, picture_bytes, from) != picture_bytes) {
        return fail(ENODEV);
    }
    if (waiting_count == 0) {
        return fail(EAGAIN);
    }
    buffer->index = waiting[0];
    memmove(waiting, waiting + 1, --waiting_count * sizeof waiting[0]);
    // The caller has mapped this place of the file.
    if (pwrite(file, picture, picture_bytes, (off_t)buffer->index * picture_bytes) != picture_bytes) {
        return fail(EIO);
    }
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    buffer->timestamp.tv_sec = now.tv_sec;
    buffer->timestamp.tv_usec = now.tv_nsec / 1000;
    buffer->sequence = next_picture++;
    buffer->bytesused = picture_bytes;
    return query(buffer);
}

static int answer(int file, unsigned long request, void* argument) {
    switch (request) {
    case VIDIOC_QUERYCAP: {
        struct v4l2_capability* capability = argument;
        memset(capability, 0, sizeof *capability);
        strcpy((char*)capability->driver, "stand-in");
        capability->capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING | V4L2_CAP_DEVICE_CAPS;
        capability->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
        return 0;
    }
    case VIDIOC_S_FMT:
    case VIDIOC_TRY_FMT:
    case VIDIOC_G_FMT:
        return format(argument);
    case VIDIOC_G_PARM:
    case VIDIOC_S_PARM: {
        struct v4l2_streamparm* stream = argument;
        stream->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
        stream->parm.capture.timeperframe.numerator = 1;
        stream->parm.capture.timeperframe.denominator = 30;
        return 0;
    }
    case VIDIOC_REQBUFS: {
        struct v4l2_requestbuffers* wanted = argument;
        wanted->count = wanted->count > buffer_count ? buffer_count : wanted->count;
        waiting_count = 0;
        return 0;
    }
    case VIDIOC_QUERYBUF:
        return query(argument);
    case VIDIOC_QBUF:
        if (waiting_count == buffer_count) {
            return fail(EINVAL);
        }
        waiting[waiting_count++] = ((struct v4l2_buffer*)argument)->index;
        return 0;
    case VIDIOC_DQBUF:
        return give(file, argument);
    case VIDIOC_STREAMON:
    case VIDIOC_STREAMOFF:
        return 0;
    default:
        return fail(EINVAL);
    }
}

int ioctl(int file, unsigned long request, ...) {
    static int (*kernel)(int, unsigned long, ...);
    va_list rest;
    va_start(rest, request);
    void* argument = va_arg(rest, void*);
    va_end(rest);
    if (_IOC_TYPE(request) == 'V' && is_ours(file)) {
        return answer(file, request, argument);
    }
    if (kernel == NULL) {
        kernel = (int (*)(int, unsigned long, ...))dlsym(RTLD_NEXT, "ioctl");
    }
    return kernel(file, request, argument);
}
