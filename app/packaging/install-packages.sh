#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# install-packages.sh GROUP…: installs what a part of the project needs on Debian 12, and only what is missing.
# Groups: build, tests, xvfb, contract, clang19, fuzz, valgrind, packages, windows. Run as root or where sudo works.
set -euo pipefail

packages_of() {
    case "$1" in
        build) echo g++ cmake ninja-build ccache pkg-config git ca-certificates \
            qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite \
            qt6-translations-l10n libgl-dev libopengl-dev qcoro-qt6-dev qtkeychain-qt6-dev libsqlite3-dev libsimdjson-dev zlib1g-dev \
            libcpp-httplib-dev libsodium-dev fonts-inter fonts-noto-core fonts-noto-cjk ;;
        tests) echo clang-format-14 dbus-daemon gnome-keyring openssl python3 python3-yaml python3-jsonschema poppler-utils desktop-file-utils appstream strace ;;
        xvfb) echo xvfb xauth ;;
        windows) echo g++-mingw-w64-x86-64-posix wine64 nsis xvfb xauth curl make patch perl tcl xz-utils bzip2 \
            fonts-wine fonts-liberation ;;
        contract) echo nodejs npm python3 python3-yaml python3-jsonschema ;;
        clang19) echo clang-19 ;;
        fuzz) echo libclang-rt-19-dev ;;
        valgrind) echo valgrind ;;
        packages) echo python3 dpkg-dev file lintian debootstrap desktop-file-utils appstream ;;
        *) echo "unknown package group: $1" >&2; exit 2 ;;
    esac
}

node_is_recent() {
    command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 18 ]
}

missing=()
for group in "$@"; do
    list=$(packages_of "$group")
    for package in $list; do
        case "$package" in
            nodejs | npm) if node_is_recent; then continue; fi ;;
        esac
        if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
            missing+=("$package")
        fi
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Run this as root, or install sudo: missing ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
