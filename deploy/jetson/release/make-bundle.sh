#!/usr/bin/env bash
# Makes a release bundle: droneseal-VERSION-linux-arm64.tar.zst with everything that install.sh installs, a
# software bill of materials, checksums and a signature.
#
#   deploy/jetson/release/make-bundle.sh --key release.key [--out DIR] [--published DIR]
#
# --key FILE        Ed25519 private key; make one with  openssl genpkey -algorithm ed25519 -out release.key
#                   and its public half with            openssl pkey -in release.key -pubout -out release.pub
# --published DIR   take this output of  dotnet publish  instead of publishing anew
# Without --key the bundle is not signed, and install.sh refuses it unless told otherwise.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
out="$root/build/release"
key=""
published=""

fail() {
    echo "make-bundle: $*" >&2
    exit 1
}

while [[ $# -gt 0 ]]; do
    case "$1" in
    --key) key="${2:?--key needs a file}" && shift ;;
    --out) out="${2:?--out needs a folder}" && shift ;;
    --published) published="${2:?--published needs a folder}" && shift ;;
    *) fail "there is no option $1" ;;
    esac
    shift
done

version="$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' "$root/Directory.Build.props")"
[[ -n "$version" ]] || fail "Directory.Build.props names no version"
name="droneseal-$version-linux-arm64"
stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
bundle="$stage/$name"
mkdir -p "$bundle"/{app,bin,docs,lib,native,deploy}

# The managed program is portable; SQLite brings its own arm64 library, everything else native is compiled on
# the board.
if [[ -z "$published" ]]; then
    published="$stage/published"
    dotnet publish "$root/src/Host/Host.csproj" -c Release -o "$published" --nologo -v quiet
fi
cp -a "$published/." "$bundle/app/"
find "$bundle/app" -name 'libdroneseal_*.so' -delete
find "$bundle/app/runtimes" -mindepth 1 -maxdepth 1 -type d ! -name 'linux-arm64' ! -name unix ! -name linux \
    -exec rm -rf {} + 2>/dev/null || true

cp "$root/CMakeLists.txt" "$bundle/native/"
for folder in TorchSharp OpenCvSharp TorchExtensions; do
    mkdir -p "$bundle/native/bindings/$folder"
    cp -a "$root/bindings/$folder/native" "$bundle/native/bindings/$folder/"
done

cp -a "$root/deploy/jetson/." "$bundle/deploy/"
mv "$bundle/deploy/install.sh" "$bundle/install.sh"
cp "$root/deploy/jetson/README.md" "$bundle/README.md"
cp "$root"/docs/*.md "$bundle/docs/"
cp "$root/LICENSE" "$root/NOTICE" "$bundle/"
echo "$version" >"$bundle/VERSION"
echo "The native libraries are compiled into lib/native by install.sh." >"$bundle/lib/README"

cat >"$bundle/bin/droneseal" <<'END'
#!/bin/sh
# Starts DroneSeal with the .NET runtime of this machine, and with the libraries that install.sh found.
if [ -z "${LD_LIBRARY_PATH:-}" ] && [ -r /etc/droneseal/environment ]; then
    LD_LIBRARY_PATH="$(sed -n 's/^LD_LIBRARY_PATH=//p' /etc/droneseal/environment)"
    export LD_LIBRARY_PATH
fi
for dotnet in /opt/dotnet/dotnet /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/bin/dotnet; do
    if [ -x "$dotnet" ]; then
        exec "$dotnet" /opt/droneseal/app/droneseal.dll "$@"
    fi
done
echo "droneseal: the .NET 10 runtime is missing" >&2
exit 4
END
chmod 0755 "$bundle/bin/droneseal"

"$root/deploy/jetson/release/make-sbom.sh" "$bundle/app/droneseal.deps.json" "$version" >"$bundle/sbom.cdx.json"

# Same input, same bytes: names in order, one time, no owner.
cd "$bundle"
find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum >"$stage/SHA256SUMS"
mv "$stage/SHA256SUMS" SHA256SUMS
if [[ -n "$key" ]]; then
    openssl pkeyutl -sign -inkey "$key" -rawin -in SHA256SUMS -out SHA256SUMS.sig
fi
mkdir -p "$out"
epoch="$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 0)"
tar -C "$stage" --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner -cf - "$name" |
    zstd -q -12 -T0 -f -o "$out/$name.tar.zst"
sha256sum "$out/$name.tar.zst" | sed "s|$out/||" >"$out/$name.tar.zst.sha256"
echo "$out/$name.tar.zst ($(wc -l <SHA256SUMS) files, $(if [[ -n "$key" ]]; then echo signed; else echo NOT signed; fi))"
