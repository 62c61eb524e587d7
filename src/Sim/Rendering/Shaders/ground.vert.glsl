#version 300 es
layout(location = 0) in vec3 position;

uniform mat4 viewProjection;
uniform mat4 shadowPlace;
uniform vec3 center;

out vec3 world;
out vec3 shadow;

void main() {
    world = position + center;
    shadow = (shadowPlace * vec4(world, 1.0)).xyz;
    gl_Position = viewProjection * vec4(world, 1.0);
}
