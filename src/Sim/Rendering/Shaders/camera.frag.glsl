#version 300 es
precision highp float;
precision highp int;

uniform sampler2D scene;
uniform vec2 size;
uniform vec4 sweep;          // how the picture moves while it is exposed: across, down, grow, turn; in picture heights
uniform float readout;       // readout time over exposure time
uniform float blur;          // pixels
uniform float noise;
uniform float rain;
uniform float time;
uniform int grainSeed;

in vec2 place;
out vec4 result;

uint scatter(uint x) {
    x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
    return x;
}

vec2 drift(float when) {
    vec2 middle = place - 0.5;
    return (sweep.xy + sweep.z * middle + sweep.w * vec2(-middle.y, middle.x)) * when;
}

// One tap: a moment of the exposure, and a point of the lens' spot.
vec3 tap(float when, vec2 spot) {
    return texture(scene, place + drift(when) + spot * blur / size).rgb;
}

float streaks(float cells, float speed, uint layer) {
    vec2 at = vec2(place.x + 0.03 * place.y, place.y) * vec2(cells, cells * 0.12);
    at.y += time * speed;
    uint column = uint(int(floor(at.x)) + 4096);
    float shift = float(scatter(column + layer) & 1023u) / 1023.0;
    float row = at.y + 7.0 * shift;
    uint drop = scatter(column * 31u + uint(int(floor(row)) + 4096) * 131u + layer);
    float isDrop = step(float(drop & 255u) / 255.0, 0.12 + 0.35 * rain);
    float across = fract(at.x) - 0.5;
    float along = fract(row);
    return isDrop * smoothstep(0.16, 0.0, abs(across)) * smoothstep(0.0, 0.2, along) * smoothstep(0.7, 0.3, along);
}

void main() {
    float start = (0.5 - place.y) * readout;
    vec3 above = tap(start - 0.375, vec2(-0.4, 1.0));
    vec3 rightOf = tap(start - 0.125, vec2(1.0, 0.4));
    vec3 leftOf = tap(start + 0.125, vec2(-1.0, -0.4));
    vec3 below = tap(start + 0.375, vec2(0.4, -1.0));
    vec3 colour = 0.25 * (above + rightOf + leftOf + below);
    // Stairs along an edge are smoothed along it, as larger pixels of a sensor do.
    vec3 weights = vec3(0.3, 0.6, 0.1);
    vec2 slope = vec2(dot(rightOf - leftOf, weights), dot(above - below, weights));
    float steep = length(slope);
    vec2 along = vec2(-slope.y, slope.x) * (1.3 / max(steep, 1e-3)) / size;
    vec2 here = place + drift(start);
    vec3 smoothed = 0.5 * (texture(scene, here + along).rgb + texture(scene, here - along).rgb);
    colour = mix(colour, smoothed, 0.55 * smoothstep(0.04, 0.16, steep));
#ifdef FAST_MOTION
    colour = 0.5 * colour + 0.125 * (tap(start - 0.5, vec2(0.0)) + tap(start - 0.25, vec2(0.0)) +
        tap(start, vec2(0.0)) + tap(start + 0.25, vec2(0.0)));
#endif
#ifdef RAIN
    {
        float drops = streaks(70.0, 9.0, 17u) * 0.5 + streaks(130.0, 11.0, 91u) * 0.3;
        colour = mix(colour, vec3(0.75), min(drops * (0.25 + 0.6 * rain), 0.6));
    }
#endif
    vec2 middle = place - 0.5;
    colour *= 1.0 - 0.32 * dot(middle, middle);
    uvec2 pixel = uvec2(place * size);
    uint bits = scatter(pixel.x + pixel.y * 4099u + uint(grainSeed));
    uint more = scatter(bits + 0x9E3779B9u);
    vec3 grain = vec3(bits & 1023u, (bits >> 10) & 1023u, (bits >> 20) & 1023u) +
        vec3(more & 1023u, (more >> 10) & 1023u, (more >> 20) & 1023u);
    grain = (grain / 1023.0 - 1.0) * 2.45;
    // Shot noise, after the display's gamma: nearly the same at all tones, more in the dark.
    colour += noise * grain * (0.7 + 0.5 * (1.0 - colour));
    result = vec4(colour.bgr, 1.0);
}
