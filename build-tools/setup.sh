# shellcheck shell=bash
# What ./droneseal and ./test share: finding what is missing, installing it, and building. Sourced, not run;
# the caller has set "root" and "set -euo pipefail".

: "${root:?this file is sourced by scripts that set root}"
logs="$root/build/logs"
stamp="$root/build/built.sha256"

say() { echo "droneseal: $*" >&2; }

fail() {
    say "$*"
    exit 4
}

# --- What is built already ---------------------------------------------------------------------------------------

# Names, sizes and times of every file that the build reads. Lock files are left out: a restore may rewrite them.
fingerprint() {
    (cd "$root" && find src bindings build-tools models sim-courses bench/OnnxPeer.cs bench/RatioSpread.cs \
        .editorconfig CMakeLists.txt Directory.Build.props Directory.Packages.props global.json \
        \( -name obj -o -name bin \) -prune -o -type f ! -name packages.lock.json -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)
}

# True where nothing has changed since the program was built.
is_current() {
    [[ -f "$root/build/host/droneseal.dll" && -f "$stamp" && "$(fingerprint)" == "$(<"$stamp")" ]]
}

# Taken before the build: a file saved meanwhile is built next time.
begin_stamp() {
    mkdir -p "$logs"
    fingerprint >"$stamp.begun"
}

mark_current() { mv -f "$stamp.begun" "$stamp"; }

# --- What must be there ------------------------------------------------------------------------------------------

missing_packages=()
missing_reasons=()

want() {
    missing_packages+=("$1")
    missing_reasons+=("$2")
}

exists() { compgen -G "$1" >/dev/null; }

has_torch() {
    [[ -n "${Torch_DIR:-}" ]] || exists '/usr/include/torch/csrc/api/include/torch/torch.h' ||
        exists '/usr/local/lib/python3*/dist-packages/torch/share/cmake/Torch/TorchConfig.cmake'
}

has_opencv() {
    [[ -n "${OpenCV_DIR:-}" ]] || exists '/usr/include/opencv4/opencv2/videoio.hpp' ||
        exists '/usr/local/include/opencv4/opencv2/videoio.hpp'
}

# Debian's libtorch alone brings the reference BLAS; other builds of it bring their own.
has_fast_blas() { [[ -n "${Torch_DIR:-}" ]] || exists '/usr/lib/*/openblas*/libblas.so.3'; }

has_egl() { exists '/usr/lib/*/libEGL.so.1' && exists '/usr/share/glvnd/egl_vendor.d/*.json'; }

find_missing() {
    command -v cmake >/dev/null || want cmake "builds the native parts"
    command -v g++ >/dev/null || want g++ "compiles the native parts"
    command -v make >/dev/null || want make "runs the compiler"
    has_torch || want libtorch-dev "computes the network's gradients"
    if ! has_opencv; then
        want libopencv-core-dev "OpenCV: pictures in memory"
        want libopencv-imgproc-dev "OpenCV: resizing, colours, outlines"
        want libopencv-imgcodecs-dev "OpenCV: picture files"
        want libopencv-videoio-dev "OpenCV: video files"
        want libopencv-calib3d-dev "OpenCV: calibrating cameras"
    fi
    has_egl || want libegl1 "opens a picture to draw into, for simulated courses"
    exists '/usr/lib/*/libGLESv2.so.2' || want libgles2 "draws simulated courses"
    exists '/usr/lib/*/dri/*_dri.so' || exists '/usr/lib/*/libEGL_nvidia.so.0' ||
        want libgl1-mesa-dri "draws where there is no graphics card"
    has_fast_blas || want libopenblas0-pthread "multiplies matrices; the reference BLAS is many times slower"
}

require_tools() {
    require_dotnet
    find_missing
    [[ ${#missing_packages[@]} -gt 0 ]] || return 0
    say "these Debian packages are missing and will be installed with apt-get:"
    local i
    for i in "${!missing_packages[@]}"; do
        printf '  %-26s %s\n' "${missing_packages[$i]}" "${missing_reasons[$i]}" >&2
    done
    install_missing
}

require_dotnet() {
    local wanted found
    wanted="$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json")"
    command -v dotnet >/dev/null ||
        fail "the .NET SDK $wanted or newer is missing: install it from https://dotnet.microsoft.com/download" \
            "(or by your distribution's package dotnet-sdk-${wanted%.*}) and start again."
    found="$(cd "$root" && dotnet --version 2>/dev/null)" ||
        fail "no .NET SDK that global.json accepts ($wanted or newer) is here: dotnet --list-sdks shows which are." \
            "Install one from https://dotnet.microsoft.com/download and start again."
    [[ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -n 1)" == "$wanted" ]] ||
        fail "the .NET SDK is $found, but $wanted or newer is needed: https://dotnet.microsoft.com/download"
}

install_missing() {
    local line="apt-get install -y --no-install-recommends ${missing_packages[*]}"
    command -v apt-get >/dev/null ||
        fail "there is no apt-get here: install what corresponds to ${missing_packages[*]} and start again."
    local as_root=()
    if [[ $EUID -ne 0 ]]; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }; }; then
            as_root=(sudo)
        else
            fail "installing needs root: run  sudo $line  and start again."
        fi
    fi
    mkdir -p "$logs"
    # A list of packages that is a few weeks old names files which are gone; refresh it only when needed.
    if ! run_apt "${as_root[@]}" || ! all_installed; then
        tail -n 5 "$logs/apt.log" >&2
        fail "apt-get could not install them (is there a network?); build/logs/apt.log has all of it." \
            "Install them by hand and start again:  $line"
    fi
}

run_apt() {
    local install=(apt-get install -y -q --no-install-recommends "${missing_packages[@]}")
    "$@" env DEBIAN_FRONTEND=noninteractive "${install[@]}" >"$logs/apt.log" 2>&1 ||
        { "$@" apt-get update -q >>"$logs/apt.log" 2>&1 &&
            "$@" env DEBIAN_FRONTEND=noninteractive "${install[@]}" >>"$logs/apt.log" 2>&1; }
}

all_installed() {
    missing_packages=()
    missing_reasons=()
    find_missing
    [[ ${#missing_packages[@]} -eq 0 ]]
}

# --- Building ----------------------------------------------------------------------------------------------------

# Runs a command quietly; where it fails, shows the end of its log and stops.
quietly() {
    local name="$1"
    shift
    if ! "$@" >"$logs/$name.log" 2>&1; then
        grep -E 'error|Error|FAILED' "$logs/$name.log" | sort -u | head -n 20 >&2 || true
        tail -n 5 "$logs/$name.log" >&2
        fail "$name failed; build/logs/$name.log has all of it."
    fi
}

jobs_count() {
    local cores
    cores="$(nproc 2>/dev/null || echo 2)"
    echo "$((cores < 4 ? cores : 4))"
}

build_native() {
    mkdir -p "$logs"
    say "building the native parts (a few minutes the first time)"
    quietly native-configure cmake -S "$root" -B "$root/build/native" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_LIBRARY_OUTPUT_DIRECTORY="$root/build/native/lib"
    quietly native-build cmake --build "$root/build/native" --parallel "$(jobs_count)"
}

build_host() {
    say "building the program"
    quietly host-publish dotnet publish "$root/src/Host/Host.csproj" -c Release -o "$root/build/host" \
        -nodeReuse:false -maxcpucount:2 -v:quiet --nologo
}

# The tests' independent MAVLink peer. Without npm or a network its tests are skipped, and say so.
prepare_peer() {
    local folder="$root/tests/Mavlink.Tests/node"
    command -v npm >/dev/null || return 0
    [[ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]] && return 0
    say "fetching node-mavlink, which the MAVLink tests are checked against (npm ci, no scripts)"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund) >"$logs/npm.log" 2>&1 ||
        say "npm could not fetch it (build/logs/npm.log): those tests will be skipped"
}

# Unless told otherwise: OpenMP's threads sleep soon instead of spinning, which would starve the other clock,
# and OpenCV's own notes about odd files stay out of the output.
set_environment() {
    export GOMP_SPINCOUNT="${GOMP_SPINCOUNT:-3000}"
    export OPENCV_LOG_LEVEL="${OPENCV_LOG_LEVEL:-ERROR}"
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}
