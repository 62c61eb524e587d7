// The kernels that exist once per instruction set, as a table of functions. Plain C structures only: the
// sources behind this header are compiled with other instruction sets than the rest, so they must not share
// inline functions of the standard library with it.
#pragma once

#include <stdint.h>

namespace dse {

// A 1x1 convolution over a run of pixels, NHWC: out = activate(in * weights + bias + before) + residual.
struct Pointwise {
    const float* in;
    int64_t in_stride;     // floats from one pixel to the next
    const float* weights;  // packed by PackPointwise
    const float* bias;     // padded to whole vectors
    int32_t depth;         // input channels
    int32_t outputs;       // output channels, a multiple of the vector
    float* out;
    int64_t out_stride;
    const float* residual;  // or null; added after the activation
    int64_t residual_stride;
    const float* before;  // or null; a map of half the size, added (nearest neighbour) before the activation
    int64_t before_stride;
    int32_t width;  // pixels a row, for `before`
    int64_t first;  // index of the first pixel in the map, for `before`
    int64_t pixels;
    int32_t activate;  // SiLU
};

// A depthwise 3x3 convolution with padding 1, bias and SiLU over a run of output pixels, NHWC.
struct Depthwise {
    const float* in;  // the whole map
    int64_t in_stride;
    int32_t in_width;
    int32_t in_height;
    int32_t step;          // 1 or 2
    int32_t channels;      // a multiple of 16
    const float* weights;  // packed by PackDepthwise
    const float* zeros;    // at least one pixel of zeros
    float* out;            // of the first pixel of the run
    int64_t out_stride;
    int32_t out_width;
    int64_t first;
    int64_t pixels;
};

// Focus and the first 3x3 convolution as one 6x6 convolution of stride 2 over the planar picture, with SiLU.
struct Stem {
    const float* image;  // [3, size, size]
    int32_t size;
    const float* weights;  // [3 planes][6 rows][6 columns][16 outputs]
    const float* bias;     // [16]
    float* out;            // the whole map, NHWC
    int64_t out_stride;
    int32_t first_row;
    int32_t rows;
    float* scratch;  // StemScratch(size, rows) floats
};

// Three cascaded 5x5 maxima (5, 9 and 13 wide) of `channels` channels from `first_channel` on.
struct Pools {
    float* map;  // [height, width, 4 * quarter]: the input is the first quarter
    int64_t stride;
    int32_t width;
    int32_t height;
    int32_t quarter;
    int32_t first_channel;
    int32_t channels;  // a multiple of 16
    float* scratch;    // width * height * 16 floats
};

struct Kernels {
    const char* name;
    int32_t lanes;  // floats a vector
    int32_t block;  // output channels a tile of the 1x1 kernel
    int32_t tile;   // pixels a tile of the 1x1 kernel
    void (*pointwise)(const Pointwise*);
    void (*depthwise)(const Depthwise*);
    void (*stem)(const Stem*);
    void (*pools)(const Pools*);
    void (*sigmoid)(const float* in, float* out, int64_t count);
    // Boxes of a run of anchors in one row of cells: centre x, centre y, width, height.
    void (*boxes)(const float* raw, float* out, int64_t first, int64_t count, int32_t width, float stride);
    // Scores of a run of anchors: out[a][c] = sigmoid(objectness[a]) * sigmoid(logits[a][c]).
    void (*scores)(const float* objectness, const float* logits, float* out, int64_t count, int32_t classes);
    // The best class of one anchor; the first of equals.
    int32_t (*best)(const float* logits, int32_t classes);
};

// Rows of the padded picture that a stem chunk holds, times their length.
inline int64_t StemScratch(int64_t size, int64_t rows) { return 3 * (2 * rows + 4) * (size + 16); }

extern const Kernels kGenericKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
#endif

}  // namespace dse
