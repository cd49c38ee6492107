// SPDX-License-Identifier: Apache-2.0
// What says that there is a newer release: the manifest, and the signature that has to be under it. The first line says
// which.
#include "services/updates/minisign.h"
#include "services/updates/updatemanifest.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray what = input.line();
    const QByteArray bytes = input.rest();
    if (what == "manifest") {
        const auto manifest = UpdateManifest::parse(bytes);
        if (manifest)
            fuzz::require(manifest->page.scheme() == QLatin1StringView("https"), "the page is read in secret");
    } else {
        static_cast<void>(MinisignKey::parse(bytes));
        const auto signature = MinisignSignature::parse(bytes);
        if (signature)
            fuzz::require(signature->signature.size() == 64 && signature->globalSignature.size() == 64,
                          "a signature has its length");
        const auto never = [](const QByteArray&, const QByteArray&, const QByteArray&) { return false; };
        fuzz::require(
            !verifyMinisign("file", bytes, {MinisignKey{QByteArray(8, 'k'), QByteArray(32, 'k')}}, never).ok(),
            "what nobody signed is not believed");
    }
    return 0;
}
