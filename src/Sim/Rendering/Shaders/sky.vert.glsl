#version 300 es
layout(location = 0) in vec3 position;       // -1..1 across and up

uniform vec3 ahead;
uniform vec3 right;
uniform vec3 up;
uniform vec3 zenith;
uniform vec3 horizon;
uniform vec3 sunDirection;
uniform vec3 sunColour;

out vec3 look;
out vec3 clear;        // the sky's colour without clouds

void main() {
    look = ahead + position.x * right + position.y * up;
    vec3 direction = normalize(look);
    float toSun = max(dot(direction, sunDirection), 0.0);
    clear = mix(horizon, zenith, 1.0 - exp(-3.5 * max(direction.y, 0.0)));
    clear += sunColour * (0.10 * pow(toSun, 6.0) + 0.5 * pow(toSun, 90.0));
    gl_Position = vec4(position.xy, 1.0, 1.0);
}
