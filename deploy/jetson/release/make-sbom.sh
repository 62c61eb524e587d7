#!/usr/bin/env bash
# Prints the software bill of materials (CycloneDX 1.5, JSON) of a published program: every managed library
# with its version and hash from the program's own deps.json, and the native libraries that the board brings.
#
#   make-sbom.sh droneseal.deps.json VERSION
set -euo pipefail

deps="${1:?deps.json}"
version="${2:?version}"
command -v jq >/dev/null || {
    echo "make-sbom: jq is missing" >&2
    exit 1
}

jq --sort-keys --arg version "$version" '
def package: . as $entry | ($entry.key | split("/")) as $parts | {
    type: "library",
    name: $parts[0],
    version: $parts[1],
    purl: "pkg:nuget/\($parts[0])@\($parts[1])",
    properties: [{name: "nuget:contentHash", value: ($entry.value.sha512 // "")}]
};
def board: [
    {name: "libtorch", description: "PyTorch of the board (NVIDIA wheel for JetPack 6)"},
    {name: "opencv", description: "OpenCV of the board (JetPack)"},
    {name: "dotnet-runtime", description: ".NET runtime 10 of the board"}
] | map({type: "library", scope: "excluded", version: "as installed"} + .);
{
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {component: {type: "application", name: "droneseal", version: $version}},
    components: ([.libraries | to_entries[] | select(.value.type == "package") | package] + board)
}' "$deps"
