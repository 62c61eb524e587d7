#version 300 es
precision highp float;
precision highp sampler2DArray;

uniform sampler2DArray surfaces;
uniform vec3 eye;
uniform vec2 row;            // low and high byte of the obstacle's row plus one

in vec3 world;
in vec3 surface;
out vec4 result;

void main() {
    if (texture(surfaces, surface).a < 0.4) {
        discard;
    }
    float range = min(distance(eye, world) * 256.0, 65535.0);
    float high = floor(range / 256.0);
    result = vec4(row, high / 255.0, (range - 256.0 * high) / 255.0);
}
