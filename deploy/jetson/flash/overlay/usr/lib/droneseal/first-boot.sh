#!/bin/sh
# What makes one board this vehicle. Runs once; each step may have been cut off half way by a power cut before,
# so each is done by a rename, and the mark that all is done comes last.
#
#   ROOT   below which it works; for tests and for images
# /boot/droneseal.conf may say  HOSTNAME=...  and  VEHICLE_ID=1..250; the SD card's first partition can be
# written on any computer.
set -eu
umask 077
root="${ROOT:-}"
folder="$root/etc/droneseal"
mkdir -p "$folder"
chmod 0755 "$folder"

if [ -f "$folder/provisioned" ]; then
    exit 0
fi

# Writes standard input into a file that is there whole or not at all.
put() {
    cat >"$1.unfinished"
    chmod "$2" "$1.unfinished"
    sync "$1.unfinished"
    mv "$1.unfinished" "$1"
}

setting() {
    if [ -f "$root/boot/droneseal.conf" ]; then
        sed -n "s/^$1=\([A-Za-z0-9-]*\)\r\{0,1\}$/\1/p" "$root/boot/droneseal.conf" | tail -n 1
    fi
}

# The board's own serial number where it has one, so that a board that is flashed again keeps its name.
serial() {
    if [ -r "$root/proc/device-tree/serial-number" ]; then
        tr -d '\0' <"$root/proc/device-tree/serial-number"
    else
        od -An -N6 -tx1 "$root/dev/urandom" 2>/dev/null | tr -d ' \n' || od -An -N6 -tx1 /dev/urandom | tr -d ' \n'
    fi
}

number="$(serial)"
if [ -z "$number" ]; then
    number="$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')"
fi

name="$(setting HOSTNAME)"
if [ -z "$name" ]; then
    name="droneseal-$(printf '%s' "$number" | tail -c 6)"
fi
printf '%s\n' "$name" | put "$root/etc/hostname" 0644
if ! grep -q "127.0.1.1" "$root/etc/hosts" 2>/dev/null; then
    { cat "$root/etc/hosts" 2>/dev/null || true; printf '127.0.1.1\t%s\n' "$name"; } | put "$root/etc/hosts" 0644
fi
if [ -z "$root" ] && command -v hostname >/dev/null; then
    hostname "$name" || true
fi

vehicle="$(setting VEHICLE_ID)"
case "$vehicle" in
'' | *[!0-9]*) vehicle=1 ;;
esac
if [ "$vehicle" -lt 1 ] || [ "$vehicle" -gt 250 ]; then
    vehicle=1
fi
printf '%s\n' "$vehicle" | put "$folder/vehicle-id" 0644
if [ -f "$folder/agent.yaml" ]; then
    sed "s/^\(#\{0,1\} *system_id: \)[0-9]*/\1$vehicle/" "$folder/agent.yaml" | put "$folder/agent.yaml" 0644
fi

# The key that MAVLink frames are signed with; copy it to the ground station.
if [ ! -s "$folder/signing.key" ]; then
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n' | put "$folder/signing.key" 0600
    # The service reads it; until its group is there, nobody but root does (tmpfiles sees to it at the next boot).
    if chown root:droneseal "$folder/signing.key" 2>/dev/null; then
        chmod 0640 "$folder/signing.key"
    fi
fi

# Keys of the image would be the same on every vehicle.
if command -v ssh-keygen >/dev/null && [ -d "$root/etc/ssh" ]; then
    rm -f "$root"/etc/ssh/ssh_host_*
    ssh-keygen -A ${root:+-f "$root"} >/dev/null
fi
if [ -z "$root" ]; then
    rm -f /etc/machine-id
    systemd-machine-id-setup >/dev/null 2>&1 || true
fi

printf '%s %s %s\n' "$name" "$vehicle" "$number" | put "$folder/provisioned" 0644
