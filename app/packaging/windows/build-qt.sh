#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build-qt.sh TARBALL: makes Qt (only the modules Tradewind uses), QCoro and QtKeychain for 64-bit Windows from Debian's
# source packages, and packs them. The versions are Debian 12's own Qt, so that its moc and rcc fit, and the newest QCoro
# and QtKeychain of Debian's archive.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tarball=${1:?build-qt.sh TARBALL}
. "$here/debian-source.sh"

work=${TRADEWIND_QT_WORK:-$(mktemp -d)}
mkdir -p "$work"
prefix=$work/prefix
rm -rf "$prefix"

# Debian's Qt uses the system's SQLite; on Windows there is none, so the plugin gets one of its own, made from Debian's.
qt_source() {
    debian_source qtbase "$work/qtbase"
    debian_source sqlite3 "$work/sqlite3"
    (cd "$work/sqlite3" && ./configure --disable-tcl --disable-shared && make -s sqlite3.c sqlite3.h) >"$work/sqlite3.log" 2>&1
    mkdir -p "$work/qtbase/src/3rdparty/sqlite"
    cp "$work/sqlite3/sqlite3.c" "$work/sqlite3/sqlite3.h" "$work/qtbase/src/3rdparty/sqlite/"
}

build() { # build NAME OPTION…
    local name=$1
    shift
    cmake -G Ninja -S "$work/$name" -B "$work/$name-build" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$here/mingw-w64.cmake" -DTRADEWIND_WINDOWS_ROOT="$prefix" \
        -DCMAKE_INSTALL_PREFIX="$prefix" "$@"
    cmake --build "$work/$name-build" -j "$(nproc)"
    cmake --install "$work/$name-build" --strip
}

# What Windows has itself (TLS, fonts by DirectWrite) is used; what Debian would take from its own libraries is Qt's copy.
# Left out: what Tradewind does not use, and tablet events, whose header Debian removes.
qt_options=(
    -DBUILD_SHARED_LIBS=ON -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF
    -DINPUT_opengl=no -DINPUT_openssl=no
)
for feature in direct2d schannel sql_sqlite; do
    qt_options+=("-DFEATURE_$feature=ON")
done
for feature in direct2d1_1 tabletevent openssl opengl opengl_desktop opengl_dynamic vulkan dbus icu glib zstd brotli \
    gssapi pkg_config qmake androiddeployqt sql_odbc sql_mysql sql_psql sql_oci sql_db2 sql_ibase \
    system_zlib system_pcre2 system_freetype system_harfbuzz system_png system_jpeg system_sqlite \
    system_doubleconversion system_textmarkdownreader system_libb2; do
    qt_options+=("-DFEATURE_$feature=OFF")
done

qt_source
build qtbase "${qt_options[@]}"

debian_source qcoro "$work/qcoro"
build qcoro -DBUILD_SHARED_LIBS=OFF -DUSE_QT_VERSION=6 -DBUILD_TESTING=OFF -DQCORO_BUILD_EXAMPLES=OFF \
    -DQCORO_WITH_QTDBUS=OFF -DQCORO_WITH_QTWEBSOCKETS=OFF -DQCORO_WITH_QTQUICK=OFF -DQCORO_WITH_QML=OFF

debian_source qtkeychain "$work/qtkeychain"
# A switch that only Microsoft's compiler knows.
sed -i 's|/utf-8 ||' "$work/qtkeychain/qtkeychain/CMakeLists.txt"
build qtkeychain -DBUILD_SHARED_LIBS=OFF -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF

mkdir -p "$(dirname "$tarball")"
tar -cJf "$tarball.part" -C "$prefix" .
mv "$tarball.part" "$tarball"
[ -n "${TRADEWIND_QT_WORK:-}" ] || rm -rf "$work"
