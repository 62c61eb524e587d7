#version 300 es
precision highp float;
precision highp sampler2DArray;

uniform sampler2DArray surfaces;

in vec3 surface;

void main() {
#ifdef HOLES
    if (texture(surfaces, surface).a < 0.4) {
        discard;
    }
#endif
}
