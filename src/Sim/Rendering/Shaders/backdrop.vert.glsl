#version 300 es
layout(location = 0) in vec3 position;       // a ring of radius one, y 0 or 1
layout(location = 1) in vec2 texturePlace;

uniform mat4 viewProjection;
uniform vec3 eye;

out vec2 place;

void main() {
    place = texturePlace;
    // 500 m away; the picture covers nine degrees.
    vec3 far = position * vec3(500.0, 79.2, 500.0);
    gl_Position = viewProjection * vec4(vec3(eye.x, 0.0, eye.z) + far, 1.0);
}
