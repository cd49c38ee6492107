#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# deb.sh PACKAGES: the Debian package in that folder is clean (lintian), lists what it is linked with, installs into a
# fresh Debian 12 with what it depends on, runs the whole tour there without a display as a user of its own, and is gone
# after a purge. The tarball then runs from a folder of a user. Needs root; the fresh system comes from the archive this
# machine's apt uses.
set -euo pipefail
cd "$(dirname "$0")/../.."
packages=$(realpath "${1:?needs the folder of the packages}")
deb=$(echo "$packages"/tradewind_*.deb)
[ "$(id -u)" -eq 0 ] || { echo "deb.sh needs root" >&2; exit 1; }
work=$(mktemp -d)
root=$work/root
# Nothing may be copied or removed through a mount: they go first, and rm stays on this file system.
cleanup() {
    umount --recursive --lazy "$root"/{dev,sys,proc} 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT

echo "== lintian"
lintian --allow-root --fail-on error,warning --display-info "$deb"

echo "== bill of materials"
dpkg-deb -x "$deb" "$work/tree"
python3 app/packaging/sbom.py check "$work/tree/usr/share/doc/tradewind/sbom.spdx.json" "$work"/tree/usr/bin/*

echo "== a fresh system"
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | awk '$2 == "bookworm" { print $1; exit }')
debootstrap --variant=minbase bookworm "$root" "${mirror:?no archive of Debian 12 in this machine\'s apt}" >"$work/debootstrap.log" ||
    { tail -n 20 "$work/debootstrap.log"; exit 1; }
rm -f "$root/etc/apt/sources.list"
cp -a /etc/apt/sources.list* /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/sys"
mount --make-rslave "$root/dev"
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
inside apt-get update -qq
find "$root" -xdev -path "$root/proc" -prune -o -print | sort >"$work/before"

echo "== install"
cp "$deb" "$root/tmp/"
inside apt-get install -y -qq --no-install-recommends "/tmp/$(basename "$deb")" >"$work/install.log" 2>&1 ||
    { tail -n 20 "$work/install.log"; exit 1; }
# What desktops and the session bus start is there.
for file in "$root"/usr/share/applications/*radewind*.desktop "$root"/usr/share/dbus-1/services/*radewind*.service; do
    [ -e "$file" ] || continue
    sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$file" | while read -r program; do
        inside sh -c "command -v $program" >/dev/null || { echo "$file starts $program, which is not there"; exit 1; }
    done
done
inside useradd --create-home merchant
for program in tradewind tradewind-cli tradewind-sandbox; do
    inside "$program" --version
done

echo "== tour"
inside su merchant -c 'QT_QPA_PLATFORM=offscreen tradewind --tour /home/merchant/tour --profile /home/merchant/profile --demo --size 1280x800 --theme light --lang en' 2>"$work/tour.log" ||
    { tail -n 30 "$work/tour.log"; exit 1; }
python3 tests/tour/inputs.py "$root/home/merchant/profile/demo-platform" "$root/home/merchant/tour" "$root/usr/bin/tradewind-sandbox"
python3 tests/tour/check.py "$root/home/merchant/tour"

echo "== purge"
inside apt-get purge -y -qq tradewind >/dev/null
left=$(inside find / -xdev -path /home -prune -o -path /proc -prune -o -name '*tradewind*' -print | grep -vE '^/tmp/|^/var/log|^/var/lib/dpkg/info' || true)
if [ -n "$left" ]; then
    printf 'left after the purge:\n%s\n' "$left"
    exit 1
fi

echo "== tarball"
# What the package needed is still installed; the folder's name has a space in it.
mkdir "$root/home/merchant/any folder"
tar -xzf "$packages"/tradewind-*.tar.gz -C "$root/home/merchant/any folder" --strip-components=1 --no-same-owner
inside su merchant -c 'cd /home/merchant; "any folder/bin/tradewind" --version; "any folder/bin/tradewind-cli" --version
    "any folder/bin/tradewind-sandbox" --listen 127.0.0.1:0 --data world --offers 200 --no-past --exit-with-parent </dev/null' |
    tee "$work/tarball.log"
grep -q '"ready":true' "$work/tarball.log"
echo "The packages are fine."
