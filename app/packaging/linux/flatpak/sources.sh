#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fetches what the manifest beside it builds, from the archive that this Debian machine's own packages come from, and holds
# it against the manifest's hashes.
set -euo pipefail
cd "$(dirname "$0")"
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/\?$')
mkdir -p sources
awk '$1 == "path:" && $2 ~ /^sources\// { path = $2 } $1 == "sha256:" { print $2 "  " path }' ./*.yaml |
    while read -r hash path; do
        name=${path#sources/}
        package=${name%%_*}
        prefix=${package:0:1}
        [ "${package:0:3}" != lib ] || prefix=${package:0:4}
        echo "$hash  $path" | sha256sum --check --status 2>/dev/null ||
            curl -fsSL -o "$path" "${archive%/}/pool/main/$prefix/$package/$name"
        echo "$hash  $path" | sha256sum --check
    done
