#!/usr/bin/env bash
# From a clean Debian arm64 tree to an installed bundle, as the README next door says it, in one run on a PC. The
# tree's programs run under qemu-user. What the run printed, shortened, is rehearsal.md.
#
#   sudo deploy/jetson/cross/rehearse.sh DIR [bundle board install use flash]
#
# DIR gets everything, about 3 GB: the base tree (base.tar), board/ and flashed/ made of it, the cross-built parts
# (build.sh), the published program, and transcript.txt. Base, parts and program are used again the next time.
# Steps that are named are done again by themselves, with what an earlier run left. Needs root, the .NET SDK, jq,
# zstd, openssl, and Debian's debootstrap, qemu-user-static and g++-aarch64-linux-gnu; installs none of them.
# While it runs, the kernel is told of the emulator (binfmt_misc), where it was not before.
#
# In the tree Debian's libtorch and OpenCV stand for NVIDIA's, and the native parts are the cross-built ones: to
# compile them under the emulator takes hours.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
suite=bookworm
emulator=/proc/sys/fs/binfmt_misc/qemu-aarch64
registered=false

fail() {
    echo "rehearse: $*" >&2
    exit 4
}

out="${1:?the folder that gets everything}"
shift
[[ $EUID -eq 0 ]] || fail "this must be run as root: it makes device nodes and changes its root"
for pair in debootstrap:debootstrap qemu-aarch64-static:qemu-user-static aarch64-linux-gnu-gcc:g++-aarch64-linux-gnu \
    jq:jq zstd:zstd openssl:openssl dotnet:the-dotnet-sdk; do
    command -v "${pair%%:*}" >/dev/null || fail "${pair#*:} is missing"
done
mkdir -p "$out"
out="$(realpath "$out")"
transcript="$out/transcript.txt"

# --- Showing what is done ----------------------------------------------------------------------------------------

title() { printf '\n## %s\n\n' "$*" | tee -a "$transcript"; }

# The first lines and the last one, without this PC's folders.
shortened() {
    sed -e "s|$out|DIR|g; s|$root/||g" |
        awk -v most="$1" 'NR <= most { print } 
            END { if (NR > most + 1) print "..."; if (NR > most) print }'
}

# A command of this PC, or of the tree's own programs; shown as a person would type it, with the time it took.
on_pc() { show 'pc' "$1" bash -c "cd '$root' && $1"; }

on_board() { show "${board_name:-board}" "$1" inside "$1"; }

inside() {
    unshare --uts chroot "$board" /usr/bin/env -i HOME=/root LC_ALL=C DEBIAN_FRONTEND=noninteractive TERM=dumb \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "cd /root && $1"
}

show() {
    local where="$1" line="$2" begun=$SECONDS code=0
    shift 2
    printf '%s# %s\n' "$where" "$line" | shortened 20 | tee -a "$transcript"
    "$@" >"$out/last.log" 2>&1 || code=$?
    shortened "$lines" <"$out/last.log" | sed 's/^/    /' | tee -a "$transcript"
    echo "    [exit code $code, $((SECONDS - begun)) s]" | tee -a "$transcript"
    [[ $code -eq 0 ]] || fail "that should not have failed; $out/last.log has all of it"
}

# --- The tree ----------------------------------------------------------------------------------------------------

let_arm_programs_run() {
    [[ -e /proc/sys/fs/binfmt_misc/register ]] || mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
    if [[ ! -e "$emulator" ]]; then
        cat /usr/lib/binfmt.d/qemu-aarch64.conf >/proc/sys/fs/binfmt_misc/register
        registered=true
    fi
}

clean_up() {
    local tree
    for tree in "$out/board" "$out/flashed"; do
        if mountpoint -q "$tree/proc"; then umount "$tree/proc"; fi
    done
    if $registered; then echo -1 >"$emulator"; fi
}

# shellcheck disable=SC2016  # the words are for apt to fill in
mirror() {
    echo "${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" | head -n 1)}"
}

fresh_tree() {
    local tree="$out/$1"
    if mountpoint -q "$tree/proc"; then umount "$tree/proc"; fi
    rm -rf --one-file-system "$tree"
    mkdir -p "$tree"
    tar -C "$tree" --numeric-owner -xpf "$out/base.tar"
    cp /etc/resolv.conf "$tree/etc/resolv.conf"
    mount -t proc proc "$tree/proc"
}

make_base() {
    if [[ -f "$out/base.tar" ]]; then return; fi
    local begun=$SECONDS
    rm -rf --one-file-system "$out/base"
    debootstrap --arch=arm64 --variant=minbase --include=systemd-sysv,udev,openssl,zstd,openssh-client,ca-certificates \
        "$suite" "$out/base" "$(mirror)" >"$out/debootstrap.log" 2>&1 || fail "$out/debootstrap.log says why"
    tar -C "$out/base" --numeric-owner -cpf "$out/base.tar.unfinished" .
    mv "$out/base.tar.unfinished" "$out/base.tar"
    rm -rf --one-file-system "$out/base"
    echo "debootstrap took $((SECONDS - begun)) s" >"$out/base.txt"
}

# --- What the README asks of the board ---------------------------------------------------------------------------

# Unpacked, not installed: to let the emulated dpkg install these 400 packages takes the better part of an hour.
put_libraries() {
    (cd "$out/cross/sysroot" && find usr/lib -name '*.so*' ! -type d -print0) |
        tar -C "$out/cross/sysroot" --null --files-from - -c | tar -C "$board" --skip-old-files -x
    echo "$(find "$board/usr/lib/aarch64-linux-gnu" -name '*.so*' | wc -l) libraries lie in the tree"
}

# The arm64 runtime as Microsoft's package of it has it. The starter, which that package lacks, does what theirs does.
put_runtime() {
    local version pack
    version="$(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \(10\.[0-9.]*\) .*/\1/p' | tail -n 1)"
    mkdir -p "$out/runtime"
    cat >"$out/runtime/runtime.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>
<PackageDownload Include="Microsoft.NETCore.App.Runtime.linux-arm64" Version="[$version]" /></ItemGroup></Project>
END
    cat >"$out/runtime/dotnet.c" <<'END'
#include <dlfcn.h>
#include <stdio.h>
int main(int count, const char** words) {
    void* library = dlopen(HOSTFXR, RTLD_NOW);
    int (*start)(int, const char**) = library ? (int (*)(int, const char**))dlsym(library, "hostfxr_main") : 0;
    if (!start) return fprintf(stderr, "%s\n", dlerror()), 1;
    return start(count, words);
}
END
    dotnet restore "$out/runtime/runtime.csproj" --packages "$out/runtime/packages" -v quiet
    pack="$out/runtime/packages/microsoft.netcore.app.runtime.linux-arm64/$version/runtimes/linux-arm64"
    mkdir -p "$board/opt/dotnet/host/fxr/$version" "$board/opt/dotnet/shared/Microsoft.NETCore.App/$version"
    cp "$pack"/lib/net10.0/* "$pack"/native/* "$board/opt/dotnet/shared/Microsoft.NETCore.App/$version/"
    cp "$pack/native/libhostfxr.so" "$board/opt/dotnet/host/fxr/$version/"
    aarch64-linux-gnu-gcc -O1 "-DHOSTFXR=\"/opt/dotnet/host/fxr/$version/libhostfxr.so\"" "$out/runtime/dotnet.c" \
        -o "$board/opt/dotnet/dotnet" -ldl
    echo ".NET $version for arm64 lies in /opt/dotnet"
}

# --- The run -----------------------------------------------------------------------------------------------------

do_bundle() {
    title "On the PC: the native parts, the key, the bundle"
    on_pc "deploy/jetson/cross/build.sh --out '$out/cross'"
    rm -rf "$out/keys" "$out/release" && mkdir -p "$out/keys"
    on_pc "openssl genpkey -algorithm ed25519 -out '$out/keys/release.key'"
    on_pc "openssl pkey -in '$out/keys/release.key' -pubout -out '$out/keys/release.pub'"
    if [[ ! -d "$out/published" ]]; then
        on_pc "dotnet publish src/Host/Host.csproj -c Release -o '$out/published.unfinished' --nologo -v quiet"
        mv "$out/published.unfinished" "$out/published"
    fi
    on_pc "deploy/jetson/release/make-bundle.sh --published '$out/published' --key '$out/keys/release.key' \
--out '$out/release'"
}

do_board() {
    title "The board: a clean Debian 12 tree for arm64, and what the README asks for"
    echo "tree of $(cat "$out/base.txt")" | tee -a "$transcript"
    fresh_tree board
    on_board "uname -m && head -n 1 /etc/os-release && dpkg-query -W | wc -l"
    show pc "(Debian's libtorch and OpenCV into the tree, from the folder that the parts were built against)" put_libraries
    show pc "(the .NET runtime into the tree)" put_runtime
    cp "$out/release/$name.tar.zst" "$out/keys/release.pub" "$board/root/"
    cp -r "$out/cross/lib" "$board/root/native-arm64"
}

do_install() {
    title "Installing, as the README says"
    on_board "tar --zstd -xf $name.tar.zst && ls $name"
    local install="cd $name && ./install.sh --key ../release.pub --native-from ../native-arm64"
    lines=60
    on_board "$install --dry-run"
    on_board "$install"
    on_board "$install"
    lines=12
    on_board "ls -l /opt/droneseal /usr/local/bin/droneseal && ls /opt/droneseal/lib/native && id droneseal"
    on_board "systemctl is-enabled droneseal.service"
}

do_use() {
    title "The program on the board"
    lines=30
    on_board "droneseal --version"
    on_board "droneseal config check /etc/droneseal/agent.yaml"
    on_board "sed -i 's/device: cuda.*/device: cpu/' /etc/droneseal/agent.yaml && mkdir -p /run/droneseal"
    on_board "droneseal agent self-test && cat /run/droneseal/self-test.json"
    on_board "cd $name && ./install.sh uninstall --purge && (ls -d /opt/droneseal /etc/droneseal || true)"
}

do_flash() {
    title "A root file system to be flashed"
    fresh_tree flashed
    rm -rf "$out/unpacked" && mkdir -p "$out/unpacked"
    on_pc "tar -C '$out/unpacked' --zstd -xf '$out/release/$name.tar.zst'"
    on_pc "deploy/jetson/flash/assemble.sh --rootfs '$out/flashed' --bundle '$out/unpacked/$name' \
--key '$out/keys/release.pub'"
    board="$out/flashed"
    board_name=flashed
    printf 'HOSTNAME=falcon-7\nVEHICLE_ID=42\n' >"$board/boot/droneseal.conf"
    on_board "systemctl is-enabled droneseal.service droneseal-first-boot.service nvgetty.service || true"
    on_board "systemd-analyze verify /etc/systemd/system/droneseal*.service && echo no complaint"
    on_board "systemd-sysusers && systemd-tmpfiles --create droneseal.conf && ls -ld /var/lib/droneseal"
    on_board "/usr/lib/droneseal/first-boot.sh && cat /etc/hostname /etc/droneseal/provisioned && ls -l /etc/droneseal"
    on_board "sha256sum /etc/droneseal/signing.key >k && /usr/lib/droneseal/first-boot.sh && sha256sum -c k && rm k"
}

version="$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' "$root/Directory.Build.props")"
name="droneseal-$version-linux-arm64"
board="$out/board"
lines=12
trap clean_up EXIT
let_arm_programs_run
if [[ $# -eq 0 ]]; then
    : >"$transcript"
    make_base
    set -- bundle board install use flash
elif [[ -d "$board/proc" ]] && ! mountpoint -q "$board/proc"; then
    mount -t proc proc "$board/proc"
fi
for step in "$@"; do
    "do_$step"
done
title "Done in $SECONDS s"
