#version 300 es
layout(location = 0) in vec3 position;
layout(location = 1) in vec4 normal;
layout(location = 2) in vec2 texturePlace;
layout(location = 3) in vec4 colour;
layout(location = 4) in vec4 material;

uniform mat4 model;
uniform mat4 viewProjection;
uniform mat4 shadowPlace;

invariant gl_Position;

out vec3 world;
out vec3 facing;
out vec3 surface;      // texture across and down, layer
out vec4 tint;         // linear colour, openness
out vec2 finish;       // gloss, translucency
out vec3 shadow;

void main() {
    vec4 place = model * vec4(position, 1.0);
    world = place.xyz;
    facing = mat3(model) * (normal.xyz * 2.0 - 1.0);
    surface = vec3(texturePlace, material.x * 255.0);
    tint = vec4(colour.rgb * colour.rgb, colour.a);
    finish = material.yz;
    shadow = (shadowPlace * place).xyz;
    gl_Position = viewProjection * place;
}
