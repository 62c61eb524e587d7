#version 300 es
precision highp float;
precision highp sampler2DArray;

uniform sampler2DArray grounds;
uniform vec3 cloudColour;
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform float cloudCover;
uniform float exposure;

in vec3 look;
in vec3 clear;
out vec4 result;

vec3 develop(vec3 light) {
    vec3 x = light * exposure;
    x = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
    return sqrt(clamp(x, 0.0, 1.0));
}

void main() {
    vec3 direction = normalize(look);
    float height = max(direction.y, 0.0);
    vec3 colour = clear + sunColour * (6.0 * smoothstep(0.99986, 0.99994, dot(direction, sunDirection)));
    vec2 sheet = direction.xz / (height + 0.12);
    float cloud = texture(grounds, vec3(sheet * 0.11, 1.0)).b * 0.65 + texture(grounds, vec3(sheet.yx * 0.37, 1.0)).b * 0.35;
    float share = smoothstep(0.62 - 0.25 * cloudCover, 0.72, cloud) * smoothstep(0.0, 0.15, height) * cloudCover;
    colour = mix(colour, cloudColour * (0.75 + 0.5 * cloud), share);
    result = vec4(develop(colour), 1.0);
}
