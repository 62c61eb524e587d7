#version 300 es
out vec2 place;

void main() {
    place = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
    gl_Position = vec4(place * 2.0 - 1.0, 1.0, 1.0);
}
