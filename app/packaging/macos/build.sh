#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build.sh: builds, signs and notarises the disk image, on a Mac with Xcode and vcpkg (VCPKG_ROOT). Not yet run on one.
#   TRADEWIND_SIGNING_IDENTITY  "Developer ID Application: NAME (TEAM)"; without it nothing is signed or notarised
#   TRADEWIND_NOTARY_PROFILE    what "xcrun notarytool store-credentials" saved in the keychain; without it not notarised
set -euo pipefail
cd "$(dirname "$0")/../../.."

cmake --preset macos-vcpkg
cmake --build --preset macos-vcpkg
(cd build/macos-vcpkg && cpack -G DragNDrop)
image=$(ls -t build/macos-vcpkg/*.dmg | head -n 1)

if [ -n "${TRADEWIND_SIGNING_IDENTITY:-}" ]; then
    codesign --force --timestamp --sign "$TRADEWIND_SIGNING_IDENTITY" "$image"
fi
if [ -n "${TRADEWIND_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$TRADEWIND_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
echo "$image"
