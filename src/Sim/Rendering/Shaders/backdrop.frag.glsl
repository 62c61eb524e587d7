#version 300 es
precision highp float;

uniform sampler2D backdrop;
uniform vec3 backdropLight;
uniform vec3 fogColour;
uniform float backdropFog;
uniform float photoFog;
uniform float exposure;
uniform float photoLight;    // brightness of a photograph, 0..1; zero for what is painted by rule

in vec2 place;
out vec4 result;

vec3 develop(vec3 light) {
    vec3 x = light * exposure;
    x = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
    return sqrt(clamp(x, 0.0, 1.0));
}

void main() {
    vec4 far = texture(backdrop, place);
    if (far.a < 0.5) {
        discard;
    }
    if (photoLight > 0.0) {
        result = vec4(mix(develop(fogColour), far.rgb * photoLight, photoFog), 1.0);
        return;
    }
    result = vec4(develop(mix(fogColour, far.rgb * far.rgb * backdropLight, backdropFog)), 1.0);
}
