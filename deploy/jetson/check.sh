#!/usr/bin/env bash
# Checks everything here that can be checked without a Jetson: scripts, units, bundle, signature, installer,
# overlay, first boot. Needs shellcheck, systemd, openssl, zstd, jq. Ends with  N passed, N failed.
set -uo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() {
    local what="$1"
    shift
    if "$@" >"$work/output" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $what"
        sed 's/^/    /' "$work/output" | tail -n 20
    fi
}

refused() { ! "$@"; }

# --- Scripts and units -------------------------------------------------------------------------------------------

check "the scripts have no fault that shellcheck knows" \
    shellcheck "$here"/*.sh "$here"/cross/*.sh "$here"/release/*.sh "$here"/flash/*.sh "$here"/flash/overlay/usr/lib/droneseal/*.sh

verify_unit() {
    sed 's|^\(Exec[A-Za-z]*\)=/[^ ]*|\1=/bin/true|' "$1" >"$work/$(basename "$1")"
    local words
    words="$(systemd-analyze verify "$work/$(basename "$1")" 2>&1)"
    echo "$words"
    [[ -z "$words" ]]
}
check "systemd understands the service" verify_unit "$here/droneseal.service"
check "systemd understands the first-boot service" \
    verify_unit "$here/flash/overlay/etc/systemd/system/droneseal-first-boot.service"

# Exposure in tenths; below 30 is what systemd calls OK.
exposure() {
    systemd-analyze security --offline=true --no-pager --threshold=30 "$here/droneseal.service" | tail -n 1
    systemd-analyze security --offline=true --no-pager --threshold=30 "$here/droneseal.service" >/dev/null
}
check "the service's exposure is below 3.0" exposure
echo "    $(tail -n 1 "$work/output")"

if command -v udevadm >/dev/null && udevadm verify --help >/dev/null 2>&1; then
    check "udev understands the rules" udevadm verify --no-summary "$here/system/70-droneseal.rules"
else
    echo "skipped: udevadm verify is not here (systemd 254)"
fi
check "sysusers and tmpfiles are understood" bash -c "
    mkdir -p '$work/users/etc' && systemd-sysusers --root='$work/users' '$here/system/droneseal.sysusers' &&
    grep -q '^droneseal:' '$work/users/etc/passwd' &&
    systemd-tmpfiles --root='$work/users' --create '$here/system/droneseal.tmpfiles' &&
    test -d '$work/users/var/lib/droneseal'"

# --- The bundle --------------------------------------------------------------------------------------------------

mkdir -p "$work/published" "$work/keys"
cat >"$work/published/droneseal.deps.json" <<'END'
{"libraries": {"droneseal/0.1.0": {"type": "project"},
 "YamlDotNet/16.3.0": {"type": "package", "sha512": "sha512-AAAA"}}}
END
echo program >"$work/published/droneseal.dll"
for one in release other; do
    openssl genpkey -algorithm ed25519 -out "$work/keys/$one.key" 2>/dev/null
    openssl pkey -in "$work/keys/$one.key" -pubout -out "$work/keys/$one.pub"
done
make_bundle() {
    "$here/release/make-bundle.sh" --published "$work/published" --key "$work/keys/release.key" --out "$1"
}
check "a bundle is made" make_bundle "$work/out"
check "the same input gives the same bundle, byte for byte" bash -c "
    '$here/release/make-bundle.sh' --published '$work/published' --key '$work/keys/release.key' --out '$work/again' &&
    cmp '$work'/out/*.zst '$work'/again/*.zst"
mkdir -p "$work/unpacked"
check "it unpacks" tar -C "$work/unpacked" --zstd -xf "$(echo "$work"/out/*.tar.zst)"
bundle="$(echo "$work"/unpacked/*)"
check "the bill of materials names the libraries" bash -c "
    jq -e '.components | map(.name) | index(\"YamlDotNet\") != null and index(\"libtorch\") != null' '$bundle/sbom.cdx.json'"

# --- The installer -----------------------------------------------------------------------------------------------

check "a relative root and a relative key are understood" bash -c "
    cd '$work' && mkdir -p relative/etc && '$bundle/install.sh' --root relative --no-native --key keys/release.pub &&
    test -f relative/opt/droneseal/app/droneseal.dll"
# As a bundle that somebody else unpacked.
chmod -R g+w "$bundle"
if [[ $EUID -eq 0 ]]; then chown -R nobody "$bundle"; fi
install_into() {
    local root="$1"
    shift
    "$bundle/install.sh" --root "$root" --no-native --key "$work/keys/release.pub" "$@"
}
listing() { (cd "$1" && find . -printf '%P %y %m %s %l\n' | LC_ALL=C sort && find . -type f -exec sha256sum {} + | LC_ALL=C sort); }

mkdir -p "$work/root/etc"
check "a dry run does nothing" bash -c "
    '$bundle/install.sh' --root '$work/root' --no-native --key '$work/keys/release.pub' --dry-run &&
    test -z \"\$(find '$work/root' -mindepth 2)\""
check "it installs" install_into "$work/root"
check "the program is where the service looks" test -f "$work/root/opt/droneseal/app/droneseal.dll"
check "nobody but its owner can change what was installed" bash -c "
    test -z \"\$(find '$work/root/opt' ! -type l \\( ! -user '$(id -un)' -o -perm /022 \\))\""
listing "$work/root" >"$work/first"
check "it installs again" install_into "$work/root"
listing "$work/root" >"$work/second"
check "the second time changed nothing" cmp "$work/first" "$work/second"
echo "# mine" >>"$work/root/etc/droneseal/agent.yaml"
check "settings that were changed stay" bash -c "
    '$bundle/install.sh' --root '$work/root' --no-native && grep -q '# mine' '$work/root/etc/droneseal/agent.yaml' &&
    test -f '$work/root/etc/droneseal/agent.yaml.new'"

mkdir -p "$work/native"
echo library | tee "$work/native/libdroneseal_torch.so" "$work/native/libdroneseal_cv.so" >/dev/null
with_native() { "$bundle/install.sh" --root "$work/root" --key "$work/keys/release.pub" --native-from "$work/native"; }
check "native parts built elsewhere are refused where one is missing" refused with_native
echo library >"$work/native/libdroneseal_trunk.so"
check "native parts built elsewhere are taken" bash -c "
    $(declare -f with_native); bundle='$bundle' work='$work'; with_native &&
    test -x '$work/root/opt/droneseal/lib/native/libdroneseal_trunk.so' &&
    grep -q '^LD_LIBRARY_PATH=/opt/droneseal/lib/native' '$work/root/etc/droneseal/environment'"

torch="$work/broken/usr/lib/python3/dist-packages/torch/share/cmake/Torch"
mkdir -p "$work/broken/etc" "$torch" "$work/tools"
touch "$torch/TorchConfig.cmake"
printf '#!/bin/sh\nexit 1\n' >"$work/tools/cmake"
chmod 0755 "$work/tools/cmake"
check "native parts that do not build are no installation" refused env PATH="$work/tools:$PATH" \
    "$bundle/install.sh" --root "$work/broken" --key "$work/keys/release.pub"
check "and are tried again the next time, and no release is in use" bash -c "
    test -z \"\$(find '$work/broken' -name built-against)\" && test ! -e '$work/broken/opt/droneseal/app'"

mkdir -p "$work/fresh/etc"
check "without a key it is refused" refused "$bundle/install.sh" --root "$work/fresh" --no-native
check "another key is refused" refused "$bundle/install.sh" --root "$work/fresh" --no-native --key "$work/keys/other.pub"
tamper() {
    rm -rf "$work/bad" && cp -a "$bundle" "$work/bad"
    bash -c "cd '$work/bad' && $1"
    refused "$work/bad/install.sh" --root "$work/fresh" --no-native --key "$work/keys/release.pub"
}
check "a changed file is refused" tamper 'echo x >>app/droneseal.dll'
check "a missing file is refused" tamper 'rm app/droneseal.dll'
check "a file more is refused" tamper 'echo x >app/extra.dll'
check "a link more is refused" tamper 'ln -s /etc/passwd app/extra.dll'
check "a changed list is refused" tamper 'sha256sum app/droneseal.dll >SHA256SUMS'
check "a missing signature is refused" tamper 'rm SHA256SUMS.sig'
check "a refused bundle leaves nothing behind" test -z "$(find "$work/fresh" -mindepth 2)"

check "it is removed, and settings and what was learned stay" bash -c "
    mkdir -p '$work/root/var/lib/droneseal/store' && '$bundle/install.sh' uninstall --root '$work/root' &&
    test ! -e '$work/root/opt/droneseal' && test ! -e '$work/root/etc/systemd/system/droneseal.service' &&
    test -f '$work/root/etc/droneseal/agent.yaml' && test -d '$work/root/var/lib/droneseal/store'"
check "with --purge nothing stays" bash -c "
    '$bundle/install.sh' uninstall --purge --root '$work/root' &&
    test ! -e '$work/root/etc/droneseal' && test ! -e '$work/root/var/lib/droneseal'"
check "removing twice is no fault" "$bundle/install.sh" uninstall --root "$work/root"

# --- The overlay -------------------------------------------------------------------------------------------------

tree="$work/tree"
mkdir -p "$tree"/{etc/systemd/system,usr/lib,boot,proc,dev}
echo "127.0.0.1 localhost" >"$tree/etc/hosts"
check "the overlay is laid into a tree" \
    "$here/flash/assemble.sh" --rootfs "$tree" --bundle "$bundle" --key "$work/keys/release.pub"
check "its services are enabled" bash -c "
    test -L '$tree/etc/systemd/system/multi-user.target.wants/droneseal.service' &&
    test -L '$tree/etc/systemd/system/sysinit.target.wants/droneseal-first-boot.service'"
check "this machine's own root is refused" refused "$here/flash/assemble.sh" --rootfs / --bundle "$bundle"
printf 'HOSTNAME=falcon-7\r\nVEHICLE_ID=42\r\n' >"$tree/boot/droneseal.conf"
first="$tree/usr/lib/droneseal/first-boot.sh"
check "the first boot gives name, number and key" bash -c "
    ROOT='$tree' '$first' && test \"\$(cat '$tree/etc/hostname')\" = falcon-7 &&
    test \"\$(cat '$tree/etc/droneseal/vehicle-id')\" = 42 && grep -q 'system_id: 42 ' '$tree/etc/droneseal/agent.yaml' &&
    test \"\$(stat -c %a '$tree/etc/droneseal/signing.key')\" = 600 &&
    test \"\$(wc -c <'$tree/etc/droneseal/signing.key')\" -eq 64 && grep -q falcon-7 '$tree/etc/hosts'"
cp "$tree/etc/droneseal/signing.key" "$work/signing.key"
check "the second boot changes nothing" bash -c "
    ROOT='$tree' '$first' && cmp '$work/signing.key' '$tree/etc/droneseal/signing.key'"
check "a first boot that was cut off is made up for, and its key stays" bash -c "
    rm '$tree/etc/droneseal/provisioned' && echo half >'$tree/etc/hostname.unfinished' &&
    ROOT='$tree' '$first' && cmp '$work/signing.key' '$tree/etc/droneseal/signing.key' &&
    test -f '$tree/etc/droneseal/provisioned'"
check "without settings it names itself" bash -c "
    mkdir -p '$work/bare/etc' && ROOT='$work/bare' '$first' &&
    grep -qE '^droneseal-[0-9a-zA-Z]{6}\$' '$work/bare/etc/hostname' && test \"\$(cat '$work/bare/etc/droneseal/vehicle-id')\" = 1"

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
