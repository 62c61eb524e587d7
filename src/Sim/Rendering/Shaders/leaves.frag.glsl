#version 300 es
precision highp float;
precision highp sampler2DArray;

uniform sampler2DArray surfaces;

in vec3 surface;
in vec3 light;
in vec3 haze;
out vec4 result;

// A film's response: soft shoulder, then the display's gamma.
vec3 develop(vec3 x) {
    x = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
    return sqrt(clamp(x, 0.0, 1.0));
}

void main() {
    vec4 texel = texture(surfaces, surface);
    if (texel.a < 0.4) {
        discard;
    }
    result = vec4(develop(light * texel.rgb * texel.rgb + haze), 1.0);
}
