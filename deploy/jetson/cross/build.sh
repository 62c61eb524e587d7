#!/usr/bin/env bash
# Cross-builds the native parts for 64-bit ARM on a PC and runs their C tests under qemu-user.
#
#   deploy/jetson/cross/build.sh [--out DIR] [--only-trunk] [--largest 64]
#
# --out DIR      where everything goes (build/arm64): DIR/sysroot, DIR/native, and the libraries in DIR/lib
# --only-trunk   only the fused engine, which needs neither libtorch nor OpenCV, hence no sysroot
# --largest N    largest picture of the engine's self-check, 224 where it is not named
#
# It installs nothing. It needs cmake, make, Debian's g++-aarch64-linux-gnu and qemu-user-static, and says which
# are missing. What it makes runs with Debian 12's libtorch 1.13 and OpenCV 4.6; a Jetson has others, so there
# install.sh compiles. The second time only what has changed is built. Ends with  N passed, N failed.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
out="$root/build/arm64"
only_trunk=false
largest=224

fail() {
    echo "cross: $*" >&2
    exit 4
}

while [[ $# -gt 0 ]]; do
    case "$1" in
    --out) out="${2:?--out needs a folder}" && shift ;;
    --only-trunk) only_trunk=true ;;
    --largest) largest="${2:?--largest needs a number}" && shift ;;
    *) fail "there is no option $1" ;;
    esac
    shift
done

missing=()
for pair in cmake:cmake make:make aarch64-linux-gnu-g++:g++-aarch64-linux-gnu qemu-aarch64-static:qemu-user-static; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
done
[[ ${#missing[@]} -eq 0 ]] || fail "missing: apt-get install --no-install-recommends ${missing[*]}"
mkdir -p "$out"
out="$(realpath "$out")"

# A test that the emulator runs needs seconds where the board needs none.
export GOMP_SPINCOUNT="${GOMP_SPINCOUNT:-300}" OMP_NUM_THREADS="${OMP_NUM_THREADS:-2}"
options=(-DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DDSE_SELFCHECK=ON
    -DDSE_LARGEST="$largest")
source="$root"
tree="$out/native"
if $only_trunk; then
    source="$root/bindings/TorchExtensions/native"
    tree="$out/trunk"
else
    "$here/sysroot.sh" "$out/sysroot"
    export DRONESEAL_SYSROOT="$out/sysroot"
    options+=(-DCMAKE_LIBRARY_OUTPUT_DIRECTORY="$out/lib")
fi

quietly() {
    local log="$out/$1.log"
    shift
    "$@" >"$log" 2>&1 || {
        grep -E 'error|Error' "$log" | head -n 20 >&2
        tail -n 5 "$log" >&2
        fail "failed: $*; $log has all of it"
    }
}

echo "cross: building $(if $only_trunk; then echo 'the fused engine'; else echo 'the native parts'; fi) for aarch64"
quietly configure cmake -S "$source" -B "$tree" "${options[@]}"
quietly build cmake --build "$tree" --parallel "${JOBS:-2}"
ctest --test-dir "$tree" --output-on-failure 2>&1 | tee "$out/tests.log" | grep -E '^ *[0-9]+/[0-9]+ Test ' || true
passed="$(grep -c -E '^ *[0-9]+/[0-9]+ Test .* Passed ' "$out/tests.log" || true)"
failed="$(grep -c -E '^ *[0-9]+/[0-9]+ Test .*\*\*\*' "$out/tests.log" || true)"
[[ "$failed" == 0 ]] || cat "$out/tests.log"
echo "$passed passed, $failed failed"
[[ "$failed" == 0 && "$passed" -gt 0 ]]
