#version 300 es
// Cards of leaves are small and many: they are lit at their corners.
precision highp float;
precision highp sampler2DShadow;

layout(location = 0) in vec3 position;
layout(location = 1) in vec4 normal;
layout(location = 2) in vec2 texturePlace;
layout(location = 3) in vec4 colour;
layout(location = 4) in vec4 material;

uniform sampler2DShadow shadowMap;
uniform mat4 model;
uniform mat4 viewProjection;
uniform mat4 shadowPlace;
uniform vec3 eye;
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform vec3 skyColour;
uniform vec3 groundColour;
uniform vec3 fogColour;
uniform float fogDensity;
uniform float shadowSoftness;
uniform float exposure;

out vec3 surface;      // texture across and down, layer
out vec3 light;        // times the texture's colour
out vec3 haze;         // gloss and fog, added to it

float lit(vec3 shadow) {
    vec2 off = abs(shadow.xy - 0.5);
    if (max(off.x, off.y) > 0.49) {
        return 1.0;
    }
    float spread = shadowSoftness;
    float sum = textureLod(shadowMap, shadow + vec3(spread, 0.4 * spread, 0.0), 0.0);
    sum += textureLod(shadowMap, shadow + vec3(-0.4 * spread, spread, 0.0), 0.0);
    sum += textureLod(shadowMap, shadow + vec3(-spread, -0.4 * spread, 0.0), 0.0);
    sum += textureLod(shadowMap, shadow + vec3(0.4 * spread, -spread, 0.0), 0.0);
    return sum * 0.25;
}

void main() {
    vec4 place = model * vec4(position, 1.0);
    gl_Position = viewProjection * place;
    surface = vec3(texturePlace, material.x * 255.0);
    vec3 facing = normalize(mat3(model) * (normal.xyz * 2.0 - 1.0));
    vec3 toEye = eye - place.xyz;
    float range = length(toEye);
    toEye /= range;
    float toSun = dot(facing, sunDirection);
    float shade = lit((shadowPlace * place).xyz);
    float sun = (max(toSun, 0.0) + material.z * max(-toSun, 0.0)) * shade;
    vec3 ambient = mix(groundColour, skyColour, facing.y * 0.5 + 0.5) * colour.a;
    float shine = pow(max(dot(facing, normalize(toEye + sunDirection)), 0.0), 8.0 + 60.0 * material.y);
    float edge = 1.0 - max(dot(facing, toEye), 0.0);
    float rim = edge * edge * edge * edge * edge;
    vec3 glossy = material.y * (0.55 * shine * shade * sunColour + (0.04 + 0.5 * rim) * colour.a * skyColour);
    float clear = exp(-fogDensity * range);
    light = colour.rgb * colour.rgb * (ambient + sunColour * sun) * (clear * exposure);
    haze = (glossy * clear + fogColour * (1.0 - clear)) * exposure;
}
