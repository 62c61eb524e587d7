#version 300 es
layout(location = 0) in vec3 position;       // a ring of radius one, y 0 or 1
layout(location = 1) in vec2 texturePlace;

uniform mat4 viewProjection;
uniform vec3 eye;
uniform vec4 span;          // the ring's lower and upper edge, the picture's height (metres), how often it goes round

out vec2 place;

void main() {
    vec3 far = vec3(position.x * 500.0, mix(span.x, span.y, position.y), position.z * 500.0);
    place = vec2(texturePlace.x * span.w, (far.y - span.x) / span.z);
    gl_Position = viewProjection * vec4(vec3(eye.x, 0.0, eye.z) + far, 1.0);
}
