// SPDX-License-Identifier: Apache-2.0
#include "services/updates/updatemanifest.h"

#include "services/core/localproblem.h"
#include "services/wire/jsonbody.h"

#include <QRegularExpression>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLargestPackage = Q_INT64_C(4) * 1024 * 1024 * 1024;
constexpr qsizetype kMostPackages = 64;
// A clock that runs a little late is no reason to refuse.
constexpr qint64 kClockSeconds = 24 * 60 * 60;

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(pattern))).match(text).hasMatch();
}

Error refused(Error::Kind kind, QStringView word, const QString& detail)
{
    Error error = makeError(kind, detail);
    error.problem = localproblem::problem(word);
    return error;
}
} // namespace

static void read(JsonReader& reader, UpdatePackage& package)
{
    QString sha256;
    reader.get("system"_L1, package.system);
    reader.get("name"_L1, package.name);
    reader.get("size"_L1, package.size);
    reader.get("sha256"_L1, sha256);
    if (reader.failed())
        return;
    if (!matches(package.system, "[a-z]{1,16}-[a-z0-9_]{1,16}"))
        reader.fail(u"not a system"_s);
    // Shown to people and perhaps typed by them: nothing but what file names of ours are made of.
    else if (!matches(package.name, "[A-Za-z0-9][A-Za-z0-9._~+-]{0,127}"))
        reader.fail(u"not a file's name"_s);
    else if (package.size <= 0 || package.size > kLargestPackage)
        reader.fail(u"not the size of a package"_s);
    else if (!matches(sha256, "[0-9a-f]{64}"))
        reader.fail(u"not a SHA-256"_s);
    package.sha256 = sha256.toLatin1();
}

static void read(JsonReader& reader, UpdateManifest& manifest)
{
    qint64 format = 0;
    QString program, version, page;
    reader.get("format"_L1, format);
    reader.get("program"_L1, program);
    reader.get("version"_L1, version);
    reader.get("issuedAt"_L1, manifest.issuedAt);
    reader.get("expiresAt"_L1, manifest.expiresAt);
    reader.get("page"_L1, page);
    reader.get("packages"_L1, manifest.packages);
    if (reader.failed())
        return;
    manifest.version = QVersionNumber::fromString(version);
    manifest.page = QUrl(page, QUrl::StrictMode);
    const qint64 lasts = manifest.issuedAt.secsTo(manifest.expiresAt);
    if (format != 1)
        reader.fail(u"another format"_s);
    else if (program != "tradewind"_L1)
        reader.fail(u"of another program"_s);
    else if (!matches(version, "(0|[1-9][0-9]{0,4})(\\.(0|[1-9][0-9]{0,4})){2}"))
        reader.fail(u"not a version"_s);
    else if (lasts <= 0 || lasts > qint64(UpdateManifest::kLongestDays) * 24 * 60 * 60)
        reader.fail(u"not a time it is good for"_s);
    else if (page.size() > 512 || !manifest.page.isValid() || manifest.page.scheme() != "https"_L1 ||
             manifest.page.host().isEmpty() || !manifest.page.userInfo().isEmpty())
        reader.fail(u"not an https page"_s);
    else if (manifest.packages.size() > kMostPackages)
        reader.fail(u"too many packages"_s);
}

Result<UpdateManifest> UpdateManifest::parse(const QByteArray& json)
{
    const auto unreadable = [](const QString& detail) {
        return refused(Error::Kind::Parse, localproblem::kUpdateUnreadable, detail);
    };
    if (json.size() > kMostBytes)
        return unreadable(u"too large"_s);
    const auto object = parseObject(json);
    if (!object)
        return unreadable(object.error().detail);
    auto manifest = decode<UpdateManifest>(*object);
    if (!manifest)
        return unreadable(manifest.error().detail);
    return manifest;
}

std::optional<UpdatePackage> UpdateManifest::packageFor(const QString& system) const
{
    for (const UpdatePackage& package : packages) {
        if (package.system == system)
            return package;
    }
    return std::nullopt;
}

Result<void> checkFreshness(const UpdateManifest& manifest, const QDateTime& now, const UpdateMark& seen)
{
    const auto refuse = [](QStringView word, const QString& detail) {
        return refused(Error::Kind::Validation, word, detail);
    };
    if (manifest.expiresAt <= now)
        return refuse(localproblem::kUpdateExpired, u"it has expired"_s);
    if (now.secsTo(manifest.issuedAt) > kClockSeconds)
        return refuse(localproblem::kUpdateExpired, u"it was issued in the future"_s);
    if (!seen.version.isNull() && manifest.version < seen.version)
        return refuse(localproblem::kUpdateRolledBack, u"a higher version was seen before"_s);
    if (seen.issuedAt.isValid() && manifest.issuedAt < seen.issuedAt)
        return refuse(localproblem::kUpdateRolledBack, u"a later one was seen before"_s);
    return {};
}

} // namespace tradewind
