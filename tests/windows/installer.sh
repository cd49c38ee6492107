#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# installer.sh PACKAGES WORK VERSION IDENTIFIER: installs an older version without a window, signs in with it, installs this
# version over it, removes it: what it put is there, then gone; the profile stays readable.
set -euo pipefail
. "$(dirname "$0")/installation.sh"

user=$WINEPREFIX/drive_c/users/$(ls "$WINEPREFIX/drive_c/users" | grep -v -i '^public$' | head -n 1)
installed="$user/AppData/Local/Programs/Tradewind"
profile="$user/AppData/Local/tradewind"
shortcut="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Tradewind.lnk"
cli="$installed/bin/tradewind-cli.exe"
listed='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\'$identifier

registered() { $wine reg query "$listed" /v "$1" 2>/dev/null | tr -d '\r' | sed -n "s/^ *$1 *REG_[A-Z]* *//p"; }

$wine "$packages/older/older.exe" /S || fail "the older installer ended with $?"
settle
[ "$(registered DisplayVersion)" = 0.0.9 ] || fail "the older version is not listed: $(registered DisplayVersion)"
for file in "$cli" "$installed/bin/older.txt" "$shortcut"; do
    [ -e "$file" ] || fail "not installed: $file"
done

start_platform "$installed/bin/tradewind-sandbox.exe" "$work/platform"
$wine "$cli" sign-in --account u-marta --platform "$url" --json || fail "sign-in ended with $?"
$wine "$cli" sync --account u-marta --json || fail "sync ended with $?"
$wine "$cli" orders --account u-marta --json >"$work/orders.before" || fail "orders ended with $?"
end_platform
settle
[ -e "$profile/settings.ini" ] || fail "no profile at $profile"
(cd "$profile" && find . -type f -exec sha256sum {} + | sort) >"$work/profile.before"

$wine "$packages/tradewind-$version-windows-x64.exe" /S || fail "the installer ended with $?"
settle
[ "$(registered DisplayVersion)" = "$version" ] || fail "this version is not listed: $(registered DisplayVersion)"
[ ! -e "$installed/bin/older.txt" ] || fail "a file of the older version stayed"
[ -e "$shortcut" ] || fail "the start menu lost its entry"
(cd "$profile" && find . -type f -exec sha256sum {} + | sort) >"$work/profile.after"
diff "$work/profile.before" "$work/profile.after" || fail "installing over an older version changed the profile"
[ "$($wine "$cli" version | tr -d '\r')" = "tradewind-cli $version" ] || fail "the program says another version"
$wine "$cli" orders --account u-marta --json >"$work/orders.after" || fail "orders ended with $?"
diff "$work/orders.before" "$work/orders.after" || fail "the profile reads differently"

$wine "$installed/uninstall.exe" /S || fail "the uninstaller ended with $?"
settle
[ ! -e "$installed" ] || fail "left behind: $(find "$installed")"
[ ! -e "$shortcut" ] || fail "the start menu kept its entry"
[ -z "$(registered DisplayVersion)" ] || fail "it is still listed"
[ -e "$profile/settings.ini" ] || fail "the profile is gone"
