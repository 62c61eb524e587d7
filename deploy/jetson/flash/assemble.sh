#!/usr/bin/env bash
# Lays DroneSeal into a root file system: NVIDIA's Linux_for_Tegra/rootfs before it is flashed, a mounted SD
# image, or any arm64 tree.
#
#   sudo deploy/jetson/flash/assemble.sh --rootfs DIR --bundle UNPACKED_BUNDLE --key release.pub
#
# The native parts are compiled on the board, by running install.sh there once.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
rootfs=""
bundle=""
key=()

fail() {
    echo "assemble: $*" >&2
    exit 1
}

while [[ $# -gt 0 ]]; do
    case "$1" in
    --rootfs) rootfs="${2:?--rootfs needs a folder}" && shift ;;
    --bundle) bundle="${2:?--bundle needs a folder}" && shift ;;
    --key) key=(--key "${2:?--key needs a file}") && shift ;;
    --allow-unsigned) key=(--allow-unsigned) ;;
    *) fail "there is no option $1" ;;
    esac
    shift
done

[[ -d "$rootfs/etc" && -d "$rootfs/usr" ]] || fail "--rootfs '$rootfs' is no root file system"
[[ "$(realpath "$rootfs")" != / ]] || fail "that is this machine; use install.sh"
[[ -x "$bundle/install.sh" ]] || fail "--bundle '$bundle' is no unpacked release bundle"

cp -a --no-preserve=ownership "$here/overlay/." "$rootfs/"
chmod 0755 "$rootfs/usr/lib/droneseal/first-boot.sh"
"$bundle/install.sh" "${key[@]}" --root "$rootfs" --no-native --no-start

# Enabled by links, because systemctl of this machine must not touch another tree's units.
wants="$rootfs/etc/systemd/system"
mkdir -p "$wants/multi-user.target.wants" "$wants/sysinit.target.wants"
ln -sfn /etc/systemd/system/droneseal.service "$wants/multi-user.target.wants/droneseal.service"
ln -sfn /etc/systemd/system/droneseal-first-boot.service "$wants/sysinit.target.wants/droneseal-first-boot.service"
# The login prompt on UART1 would talk to the autopilot.
ln -sfn /dev/null "$wants/nvgetty.service"
echo "assemble: $rootfs is ready"
