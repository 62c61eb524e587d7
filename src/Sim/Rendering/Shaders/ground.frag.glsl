#version 300 es
precision highp float;
precision highp sampler2DArray;
precision highp sampler2DShadow;

uniform sampler2DArray grounds;
uniform sampler2DShadow shadowMap;
uniform vec3 eye;
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform vec3 skyColour;
uniform vec3 fogColour;
uniform vec4 patches;        // colour of bare or damp patches, how strong
uniform float fogDensity;
uniform float shadowSoftness;
uniform float exposure;
uniform float wetness;

in vec3 world;
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

vec3 develop(vec3 light) {
    vec3 x = light * exposure;
    x = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
    return sqrt(clamp(x, 0.0, 1.0));
}

void main() {
    vec2 place = world.xz;
    vec3 near = texture(grounds, vec3(place * 0.55, 0.0)).rgb;
    vec3 turned = texture(grounds, vec3(vec2(place.y - 0.3 * place.x, -place.x - 0.3 * place.y) * 0.061, 0.0)).rgb;
    vec4 slow = texture(grounds, vec3(place * 0.021, 1.0));
    vec4 middle = slow.abgr;
    vec3 detail = mix(near, turned, 0.35);
    vec3 albedo = detail * detail * (0.55 + 0.6 * slow.r + 0.3 * middle.r);
    float patchShare = smoothstep(0.52, 0.68, 0.6 * slow.g + 0.4 * middle.g) * patches.a;
    albedo = mix(albedo, patches.rgb * (0.5 + near.g), patchShare);
    albedo *= 1.0 - 0.45 * wetness;
    vec3 toEye = eye - world;
    float range = length(toEye);
    toEye /= range;
    vec3 light = skyColour + sunColour * (sunDirection.y * lit());
    vec3 colour = albedo * light;
    float edge = 1.0 - toEye.y;
    float rim = edge * edge * edge * edge * edge;
    colour += skyColour * rim * (0.04 + 0.5 * wetness * middle.g);
    colour = mix(fogColour, colour, exp(-fogDensity * range));
    result = vec4(develop(colour), 1.0);
}
