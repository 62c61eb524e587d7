#!/usr/bin/env bash
# Makes a folder with Debian 12's arm64 libtorch, OpenCV and what they need, to build and test against. Needs no
# root and no emulator: apt only resolves and downloads, and nothing of what it brings is run.
#
#   deploy/jetson/cross/sysroot.sh DIR
#
# About 240 MB are downloaded. The second time there is nothing to do. MIRROR=URL names a Debian mirror; else it is
# the one that this machine's apt has for bookworm.
set -euo pipefail

fail() {
    echo "sysroot: $*" >&2
    exit 4
}

folder="${1:?the folder to make}"
suite=bookworm
# The board's OpenCV and PyTorch, as Debian has them; a fast BLAS; what a C++ program is linked with.
packages=(libc6-dev libstdc++-12-dev libtorch-dev libopenblas0-pthread
    libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev libopencv-videoio-dev
    libopencv-calib3d-dev)
recipe="$(sha256sum <"${BASH_SOURCE[0]}")"

if [[ "$(cat "$folder/.recipe" 2>/dev/null)" == "$recipe" ]]; then
    exit 0
fi
for tool in apt-get dpkg-deb; do
    command -v "$tool" >/dev/null || fail "$tool is missing: this needs a Debian, or a machine with Debian's tools"
done

# shellcheck disable=SC2016  # the words are for apt to fill in
mirror="${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" | head -n 1)}"
[[ -n "$mirror" ]] || fail "this machine's apt knows no $suite; name a mirror: MIRROR=URL $0 $folder"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[[ -f "$keys" ]] || fail "$keys is missing: apt-get install debian-archive-keyring"

mkdir -p "$folder"
folder="$(realpath "$folder")"
apt="$folder.apt"
rm -rf "${folder:?}" "${apt:?}"/{lists,sources.list,status}
mkdir -p "$folder/usr"/{bin,sbin,lib} "$apt"/{lists/partial,archives/partial}

# --- Which packages, and from where ------------------------------------------------------------------------------

echo "deb [signed-by=$keys] $mirror $suite main" >"$apt/sources.list"
: >"$apt/status"
cat >"$apt/apt.conf" <<END
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Languages "none";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::status "$apt/status";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt";
Dir::Cache::archives "$apt/archives";
Dir::Log "$apt";
END
export APT_CONFIG="$apt/apt.conf"
echo "sysroot: downloading ${packages[*]} for arm64, and what they need"
apt-get update -q >"$apt/log" 2>&1 || fail "apt-get update failed; $apt/log has all of it"
apt-get install -y -q --download-only -o Debug::NoLocking=1 "${packages[@]}" >>"$apt/log" 2>&1 ||
    fail "apt-get could not download them; $apt/log has all of it"

# --- Unpacking ---------------------------------------------------------------------------------------------------

for name in bin sbin lib; do
    ln -s "usr/$name" "$folder/$name"
done
count=0
for package in "$apt"/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -C "$folder" -x --keep-directory-symlink --no-same-owner \
        --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' --exclude='./dev'
    count=$((count + 1))
done

# No maintainer script has run, so what Debian's alternatives would have linked is linked here.
libraries="$folder/usr/lib/aarch64-linux-gnu"
for file in "$libraries"/openblas-pthread/*.so.[0-9]*; do
    ln -sfn "openblas-pthread/${file##*/}" "$libraries/${file##*/}"
done
# A link that begins with / would lead out of the folder, into this machine.
find "$folder" -type l -lname '/*' -printf '%p\0%l\0' | while IFS= read -r -d '' link && IFS= read -r -d '' target; do
    ln -sfn "$(realpath -ms --relative-to="$(dirname "$link")" "$folder$target")" "$link"
done
rm -rf "$apt/archives"
echo "$recipe" >"$folder/.recipe"
echo "sysroot: $count packages, $(du -sm "$folder" | cut -f1) MB in $folder"
