# SPDX-License-Identifier: Apache-2.0
# Sourced by the builders beside it. debian_source NAME DIRECTORY: unpacks one of Debian's source packages with Debian's
# patches applied. What is downloaded is kept in $TRADEWIND_WINDOWS_CACHE/sources and held against the hashes below.

: "${TRADEWIND_WINDOWS_CACHE:=${XDG_CACHE_HOME:-$HOME/.cache}/tradewind-windows}"

# name, path below the archive's pool/main, SHA-256
pinned_sources() {
    cat <<'LIST'
qtbase q/qt6-base/qt6-base_6.4.2+dfsg.orig.tar.xz 4f14b89a9463a540fd84a6718b8519a2297119b454ef547721015a9e9019ae9e
qtbase q/qt6-base/qt6-base_6.4.2+dfsg-10.debian.tar.xz d1a2621b1acb1606db7274ccdb96654564cea04af836c5b86da94e150714d16c
qcoro q/qcoro/qcoro_0.12.0.orig.tar.gz 809afafab61593f994c005ca6e242300e1e3e7f4db8b5d41f8c642aab9450fbc
qtkeychain q/qtkeychain/qtkeychain_0.15.0.orig.tar.gz f4254dc8f0933b06d90672d683eab08ef770acd8336e44dfa030ce041dc2ca22
sqlite3 s/sqlite3/sqlite3_3.40.1.orig.tar.xz aaa776260ab4dc976db34aa7891819484c8676b5b2783123ebc6301e2ca5d655
sqlite3 s/sqlite3/sqlite3_3.40.1-2+deb12u2.debian.tar.xz 0843bc12e4364076477935ce313a6d0796fd899a989ff18ebb6545540e10e4ca
simdjson s/simdjson/simdjson_3.0.1.orig.tar.gz 156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed
cpp-httplib c/cpp-httplib/cpp-httplib_0.11.4+ds.orig.tar.xz 8b1a5df569003b6a4f24c68489bbda5c64aec94697bdc9ebba5d79408b2ae7eb
cpp-httplib c/cpp-httplib/cpp-httplib_0.11.4+ds-1+deb12u1.debian.tar.xz a0adf8a38610806f6d94ba69839438635e5e6580775e28ff31d6a081e34f1484
zlib z/zlib/zlib_1.2.13.dfsg.orig.tar.bz2 71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
zlib z/zlib/zlib_1.2.13.dfsg-1.debian.tar.xz f66cf3d4f2d7defcd4d1fd1fb0a11ee39f1e01b42ec7d059c9dc5c1695133c44
LIST
}

# The archive that this machine's own packages come from.
debian_archive() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/\?$' | sed 's#/*$##'
}

fetch_pinned() { # fetch_pinned PATH HASH: prints where the file is
    local file=$TRADEWIND_WINDOWS_CACHE/sources/${1##*/}
    mkdir -p "${file%/*}"
    if ! echo "$2  $file" | sha256sum --check --status 2>/dev/null; then
        curl -fsSL --retry 4 --retry-connrefused -o "$file.part" "$(debian_archive)/pool/main/$1"
        if ! echo "$2  $file.part" | sha256sum --check --status; then
            echo "$1 is not what its hash says" >&2
            return 1
        fi
        mv "$file.part" "$file"
    fi
    echo "$file"
}

debian_source() {
    local name=$1 directory=$2 entry path hash file patch
    rm -rf "$directory"
    mkdir -p "$directory"
    while read -r entry path hash; do
        [ "$entry" = "$name" ] || continue
        file=$(fetch_pinned "$path" "$hash") || return 1
        case $path in
            *.debian.tar.*) tar -xf "$file" -C "$directory" ;;
            *) tar -xf "$file" -C "$directory" --strip-components=1 ;;
        esac
    done < <(pinned_sources)
    [ -e "$directory/debian/patches/series" ] || return 0
    while read -r patch _; do
        case $patch in '' | '#'*) continue ;; esac
        patch --silent --directory "$directory" -p1 <"$directory/debian/patches/$patch" || return 1
    done <"$directory/debian/patches/series"
}
