#!/usr/bin/env bash
# Installs DroneSeal on a Jetson (L4T 36, JetPack 6), or removes it. May be run again at any time: what is as
# it should be is left alone. Run it from inside the unpacked release bundle.
#
#   sudo ./install.sh --key release.pub          checks signature and checksums, installs, enables the service
#   sudo ./install.sh --key release.pub --dry-run
#   sudo ./install.sh uninstall [--purge]        leaves settings and what was learned, unless --purge
#
# Options
#   --key FILE         public key that the bundle must be signed with; kept, so that updates need not name it
#   --allow-unsigned   install without a signature (for a bundle that you made yourself)
#   --dry-run          say what would be done, and do nothing
#   --root DIR         install below DIR instead of /, and start nothing (images, tests)
#   --native-from DIR  take the native parts from DIR, cross-built against this board's own libraries
#   --no-native        do not build the native parts (they are there already)
#   --no-start         install, but do not start the service
set -euo pipefail

bundle="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
action=install
key=""
root=""
dry=false
unsigned=false
native=true
native_from=""
start=true
purge=false
staged=""
version=""
release=""

say() { echo "install: $*"; }

fail() {
    echo "install: $*" >&2
    exit 1
}

usage() { sed -n '2,19s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

# Runs a command, or says it.
run() {
    if $dry; then
        echo "  would run: $*"
    else
        "$@"
    fi
}

read_arguments() {
    while [[ $# -gt 0 ]]; do
        case "$1" in
        uninstall) action=uninstall ;;
        --key) key="$(realpath "${2:?--key needs a file}")" && shift ;;
        --root) root="$(realpath -m "${2:?--root needs a folder}")" && shift ;;
        --dry-run) dry=true ;;
        --allow-unsigned) unsigned=true ;;
        --native-from) native_from="$(realpath "${2:?--native-from needs a folder}")" && shift ;;
        --no-native) native=false ;;
        --no-start) start=false ;;
        --purge) purge=true ;;
        -h | --help) usage && exit 0 ;;
        *) fail "there is no option $1; --help lists them" ;;
        esac
        shift
    done
    root="${root%/}"
}

# --- Before anything is changed ----------------------------------------------------------------------------------

require_root() {
    $dry || [[ $EUID -eq 0 || -n "$root" ]] || fail "this must be run as root (sudo)"
}

# What is checked is what is installed: a copy that nobody but root can write, whoever unpacked the bundle.
take_copy() {
    cd "$bundle"
    [[ -f SHA256SUMS ]] || fail "$bundle is no release bundle: SHA256SUMS is missing"
    if $dry; then return; fi
    mkdir -p "$root/opt/droneseal/releases"
    staged="$(mktemp -d "$root/opt/droneseal/releases/unfinished.XXXXXX")"
    trap drop_copy EXIT
    cp -R --no-preserve=ownership . "$staged/"
    chmod -R u+rwX,go+rX,go-w "$staged"
    cd "$staged"
}

drop_copy() {
    rm -rf "$staged"
    rmdir "$root/opt/droneseal/releases" "$root/opt/droneseal" 2>/dev/null || true
}

# Every file of the bundle is named in SHA256SUMS, and SHA256SUMS is signed.
check_bundle() {
    check_signature
    sha256sum --quiet --strict -c SHA256SUMS || fail "the bundle is damaged or was changed: see the files above"
    local extra
    extra="$(comm -13 <(cut -c67- SHA256SUMS | LC_ALL=C sort) \
        <(find . ! -type d ! -path ./SHA256SUMS ! -path ./SHA256SUMS.sig -printf '%P\n' | LC_ALL=C sort))"
    [[ -z "$extra" ]] || fail "the bundle holds files that are not in SHA256SUMS: $extra"
    say "all $(wc -l <SHA256SUMS) files of the bundle are as they were released"
}

check_signature() {
    local kept="$root/etc/droneseal/release.pub"
    [[ -n "$key" || ! -f "$kept" ]] || key="$kept"
    if [[ -z "$key" ]]; then
        $unsigned || fail "name the key that the bundle must be signed with: --key FILE (or --allow-unsigned)"
        say "WARNING: the signature is not checked"
        return
    fi
    [[ -f "$key" ]] || fail "there is no key $key"
    [[ -f SHA256SUMS.sig ]] || fail "the bundle is not signed"
    openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig >/dev/null 2>&1 ||
        fail "the bundle's signature is not by $key"
    say "signed by $key"
}

check_board() {
    local release="$root/etc/nv_tegra_release"
    if [[ -f "$release" ]]; then
        say "L4T: $(head -n 1 "$release" | cut -d, -f1,2)"
        grep -q 'R36' "$release" || say "WARNING: made for L4T 36 (JetPack 6); this is another release"
    else
        say "WARNING: this is no Jetson with L4T (/etc/nv_tegra_release is missing)"
    fi
    command -v dotnet >/dev/null || [[ -x "$root/usr/share/dotnet/dotnet" || -x "$root/opt/dotnet/dotnet" ]] ||
        say "WARNING: the .NET 10 runtime is missing: https://learn.microsoft.com/dotnet/core/install/linux"
    local free
    free="$(df --output=avail -m "${root:-/}" | tail -n 1)"
    [[ "$free" -ge 2048 ]] || fail "only $free MiB of disk are free; 2048 are needed"
}

# Nothing may change under a flying vehicle: what fails there is started anew from the files that are there then.
require_landed() {
    if [[ -z "$root" ]] && grep -qs '"is_airborne": true' /run/droneseal/health.json; then
        fail "the vehicle is in the air; run this again when it has landed"
    fi
}

# --- Installing --------------------------------------------------------------------------------------------------

# The program goes into a folder of its version.
unpack_program() {
    version="$(<VERSION)"
    release="$root/opt/droneseal/releases/$version"
    if cmp -s SHA256SUMS "$release/SHA256SUMS"; then
        say "$version is unpacked already"
    else
        run rm -rf "$release"
        run mv -T "$staged" "$release"
    fi
    if ! $dry; then cd "$release"; fi
}

# Links say which release is used. They are turned when it is complete, so that one that cannot be built leaves the old
# one in use.
use_program() {
    local name
    for name in app bin docs lib; do
        run ln -sfnT "releases/$version/$name" "$root/opt/droneseal/$name.new"
        run mv -fT "$root/opt/droneseal/$name.new" "$root/opt/droneseal/$name"
    done
}

# Puts a file in place where it differs; settings that someone changed stay, and the new ones lie beside them.
place() {
    local from="$1" to="$root$2" mode="${3:-0644}"
    if cmp -s "$from" "$to"; then
        return
    fi
    run install -D -m "$mode" "$from" "$to"
    say "$2"
}

place_settings() {
    local to="$root/etc/droneseal/agent.yaml"
    if [[ ! -f "$to" ]]; then
        place deploy/agent.yaml /etc/droneseal/agent.yaml
    elif ! cmp -s deploy/agent.yaml "$to"; then
        place deploy/agent.yaml /etc/droneseal/agent.yaml.new
        say "your settings stay; the release's are agent.yaml.new"
    fi
    if [[ -n "$key" && "$key" != "$root/etc/droneseal/release.pub" ]]; then
        place "$key" /etc/droneseal/release.pub
    fi
}

install_system() {
    place deploy/droneseal.service /etc/systemd/system/droneseal.service
    place deploy/system/70-droneseal.rules /etc/udev/rules.d/70-droneseal.rules
    place deploy/system/droneseal.sysusers /etc/sysusers.d/droneseal.conf
    place deploy/system/droneseal.tmpfiles /etc/tmpfiles.d/droneseal.conf
    place deploy/system/droneseal.logrotate /etc/logrotate.d/droneseal
    place deploy/system/journald-droneseal.conf /etc/systemd/journald.conf.d/droneseal.conf
    run mkdir -p "$root/usr/local/bin"
    run ln -sfnT /opt/droneseal/bin/droneseal "$root/usr/local/bin/droneseal"
}

# The shims are compiled here, against the PyTorch and the OpenCV that this board has.
build_native() {
    $native || return 0
    local torch
    torch="$(find_torch)"
    if [[ -n "$native_from" ]]; then
        take_native
    elif [[ -n "$torch" ]]; then
        compile_native "$torch"
    else
        say "WARNING: no PyTorch was found; install NVIDIA's wheel and run this again, or the agent will not start"
        return
    fi
    local text="LD_LIBRARY_PATH=/opt/droneseal/lib/native${torch:+:$torch/lib}:/usr/local/cuda/lib64"
    if [[ "$(cat "$root/etc/droneseal/environment" 2>/dev/null)" != "$text" ]]; then
        $dry || { mkdir -p "$root/etc/droneseal" && echo "$text" >"$root/etc/droneseal/environment"; }
        say "/etc/droneseal/environment"
    fi
}

# Built elsewhere; where that was against other libraries than are here, it is said now and not in flight.
take_native() {
    local name unfound
    for name in torch cv trunk; do
        [[ -f "$native_from/libdroneseal_$name.so" ]] || fail "$native_from has no libdroneseal_$name.so"
        place "$native_from/libdroneseal_$name.so" "${release#"$root"}/lib/native/libdroneseal_$name.so" 0755
    done
    [[ -z "$root" ]] && ! $dry || return 0
    unfound="$(ldd "$release"/lib/native/*.so 2>&1 | grep -E 'not found|not a dynamic' | sort -u || true)"
    [[ -z "$unfound" ]] || fail "the native parts of $native_from do not fit this board: $unfound"
}

compile_native() {
    local torch="$1" stamp="$release/lib/built-against" against folder
    against="$torch $(sed -n "s/^__version__ = '\(.*\)'$/\1/p" "$torch/version.py" 2>/dev/null || true)"
    if [[ -f "$stamp" && "$(<"$stamp")" == "$against" ]]; then
        say "the native parts are built already"
        return
    fi
    folder="$(if $dry; then echo build; else mktemp -d; fi)"
    run cmake -S native -B "$folder" -DCMAKE_BUILD_TYPE=Release \
        -DTorch_DIR="$torch/share/cmake/Torch" -DCMAKE_LIBRARY_OUTPUT_DIRECTORY="$release/lib/native"
    run cmake --build "$folder" --parallel 4
    run rm -rf "$folder"
    $dry || echo "$against" >"$stamp"
}

find_torch() {
    local folder
    for folder in "$root"/usr/local/lib/python3*/dist-packages/torch "$root"/usr/lib/python3/dist-packages/torch; do
        if [[ -f "$folder/share/cmake/Torch/TorchConfig.cmake" ]]; then
            echo "$folder"
            return
        fi
    done
}

activate() {
    if [[ -n "$root" ]]; then
        say "below $root nothing is started"
        return
    fi
    run systemd-sysusers
    run systemd-tmpfiles --create droneseal.conf
    if [[ ! -d /run/systemd/system ]]; then
        # A root file system that is being made, or a container: its links count from the next start.
        run systemctl enable droneseal.service
        say "systemd does not run here, so nothing is started"
        return
    fi
    run udevadm control --reload-rules
    run udevadm trigger --subsystem-match=tty --subsystem-match=gpio
    if systemctl is-enabled --quiet nvgetty.service 2>/dev/null; then
        # The login prompt on UART1 would talk to the autopilot.
        run systemctl disable --now nvgetty.service
    fi
    run systemctl daemon-reload
    run systemctl enable droneseal.service
    $start || return 0
    run systemctl restart droneseal.service
}

# --- Removing ----------------------------------------------------------------------------------------------------

uninstall() {
    require_root
    require_landed
    local now=()
    if [[ -d /run/systemd/system ]]; then now=(--now); fi
    if [[ -z "$root" ]]; then
        run systemctl disable "${now[@]}" droneseal.service || true
    fi
    local path
    for path in /etc/systemd/system/droneseal.service /etc/udev/rules.d/70-droneseal.rules \
        /etc/sysusers.d/droneseal.conf /etc/tmpfiles.d/droneseal.conf /etc/logrotate.d/droneseal \
        /etc/systemd/journald.conf.d/droneseal.conf /usr/local/bin/droneseal /opt/droneseal; do
        if [[ -e "$root$path" || -L "$root$path" ]]; then
            run rm -rf "${root:-}${path:?}"
        fi
    done
    if $purge; then
        run rm -rf "$root/etc/droneseal" "$root/var/lib/droneseal" "$root/var/log/droneseal"
    else
        say "settings (/etc/droneseal) and what was learned (/var/lib/droneseal) stay; --purge removes them"
    fi
    if [[ -z "$root" && -d /run/systemd/system ]]; then
        run systemctl daemon-reload
    fi
    say "removed"
}

install_all() {
    require_root
    require_landed
    check_board
    take_copy
    check_bundle
    unpack_program
    build_native
    use_program
    place_settings
    install_system
    activate
    say "done; $(if $dry; then echo 'nothing was changed'; else echo "version $(<VERSION)"; fi)"
}

read_arguments "$@"
if [[ "$action" == uninstall ]]; then
    uninstall
else
    install_all
fi
