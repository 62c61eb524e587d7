#version 300 es
precision highp float;
precision highp sampler2DArray;

uniform sampler2DArray surfaces;
uniform vec3 eye;
uniform vec2 row;            // low and high byte of the obstacle's row plus one
uniform float trunkTop;      // metres; zero for all but trees, of which only bark below this counts

in vec3 world;
in vec3 surface;
out vec4 result;

void main() {
#ifdef HOLES
    if (texture(surfaces, surface).a < 0.4) {
        discard;
    }
#endif
    float range = min(distance(eye, world) * 256.0, 65535.0);
    float high = floor(range / 256.0);
    bool isBark = surface.z > 1.5 && surface.z < 3.5;
    bool counts = trunkTop == 0.0 || (isBark && world.y < trunkTop);
    result = vec4(counts ? row : vec2(0.0), high / 255.0, (range - 256.0 * high) / 255.0);
}
