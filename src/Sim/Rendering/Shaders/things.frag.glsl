#version 300 es
precision highp float;
precision highp sampler2DArray;
precision highp sampler2DShadow;

uniform sampler2DArray surfaces;
uniform sampler2DShadow shadowMap;
uniform vec3 eye;
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform vec3 skyColour;
uniform vec3 groundColour;
uniform vec3 fogColour;
uniform float fogDensity;
uniform float shadowSoftness;
uniform float exposure;

in vec3 world;
in vec3 facing;
in vec3 surface;
in vec4 tint;
in vec2 finish;
in vec3 shadow;
out vec4 result;

float lit() {
    vec2 off = abs(shadow.xy - 0.5);
    if (max(off.x, off.y) > 0.49) {
        return 1.0;
    }
#ifdef SOFT_SHADOWS
    float spread = shadowSoftness;
    float sum = texture(shadowMap, shadow + vec3(spread, 0.4 * spread, 0.0));
    sum += texture(shadowMap, shadow + vec3(-0.4 * spread, spread, 0.0));
    sum += texture(shadowMap, shadow + vec3(-spread, -0.4 * spread, 0.0));
    sum += texture(shadowMap, shadow + vec3(0.4 * spread, -spread, 0.0));
    return sum * 0.25;
#else
    return texture(shadowMap, shadow);
#endif
}

// A film's response: soft shoulder, then the display's gamma.
vec3 develop(vec3 light) {
    vec3 x = light * exposure;
    x = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
    return sqrt(clamp(x, 0.0, 1.0));
}

void main() {
    vec4 texel = texture(surfaces, surface);
#ifdef HOLES
    if (texel.a < 0.4) {
        discard;
    }
#endif
    vec3 albedo = tint.rgb * texel.rgb * texel.rgb;
    vec3 normal = normalize(facing);
    vec3 toEye = eye - world;
    float range = length(toEye);
    toEye /= range;
    float toSun = dot(normal, sunDirection);
    float sun = max(toSun, 0.0) + finish.y * max(-toSun, 0.0);
    float shade = lit();
    vec3 ambient = mix(groundColour, skyColour, normal.y * 0.5 + 0.5) * tint.a;
    vec3 light = ambient + sunColour * (sun * shade);
    vec3 halfway = normalize(toEye + sunDirection);
    float shine = pow(max(dot(normal, halfway), 0.0), 8.0 + 60.0 * finish.x);
    float edge = 1.0 - max(dot(normal, toEye), 0.0);
    float rim = edge * edge * edge * edge * edge;
    vec3 glossy = finish.x * (0.55 * shine * shade * sunColour + (0.04 + 0.5 * rim) * tint.a * skyColour);
    vec3 colour = albedo * light + glossy;
    colour = mix(fogColour, colour, exp(-fogDensity * range));
    result = vec4(develop(colour), 1.0);
}
