// SPDX-License-Identifier: Apache-2.0
#include "app/deeplink.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QUrl>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kScheme = TRADEWIND_SCHEME ":"_L1;
constexpr qsizetype kLongestLink = 2048;
constexpr qsizetype kLongestSearch = 200; // as the search field takes

/// Pages that show one thing, by the word of the link.
const QHash<QString, QString>& things()
{
    static const QHash<QString, QString> routes{
        {u"order"_s, u"orders/"_s},       {u"offer"_s, u"offer/"_s},
        {u"supplier"_s, u"supplier/"_s},  {u"quote"_s, u"quotes/"_s},
        {u"shipment"_s, u"shipments/"_s}, {u"approval"_s, u"approvals/"_s},
        {u"thread"_s, u"messages/"_s},    {u"receipt"_s, u"warehouse/receipt/"_s}};
    return routes;
}

const QSet<QString>& places()
{
    static const QSet<QString> routes{u"home"_s,      u"catalogue"_s, u"buying"_s, u"quotes"_s,   u"orders"_s,
                                      u"warehouse"_s, u"shipments"_s, u"money"_s,  u"messages"_s, u"pending"_s};
    return routes;
}

/// Text a person could have typed into a field: nothing invisible, nothing that turns the reading around.
bool isPlain(const QString& text)
{
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            break;
        }
    }
    return true;
}

std::optional<QString> searchWords(const QString& encoded)
{
    static const QRegularExpression percent(u"%(?![0-9A-Fa-f]{2})"_s);
    if (encoded.contains(percent))
        return std::nullopt;
    QStringDecoder utf8(QStringDecoder::Utf8,
                        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString words = utf8.decode(QByteArray::fromPercentEncoding(encoded.toUtf8()));
    if (utf8.hasError() || words.trimmed().isEmpty() || words.size() > kLongestSearch || !isPlain(words))
        return std::nullopt;
    return words.trimmed();
}
} // namespace

bool looksLikeLink(const QString& text)
{
    return text.startsWith(kScheme, Qt::CaseInsensitive);
}

Result<QString> routeOfLink(const QString& link)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"//([a-z]{1,16})(?:/|/([A-Za-z0-9_~-][A-Za-z0-9._~-]{0,63})|\\?q=([^#&?]*))?"_s));
    const Error nowhere = makeError(Error::Kind::Validation, u"a link that leads nowhere"_s);
    if (link.size() > kLongestLink || !looksLikeLink(link))
        return nowhere;
    const auto match = form.match(link.mid(kScheme.size()));
    if (!match.hasMatch())
        return nowhere;
    const QString word = match.captured(1);
    const QString id = match.captured(2);
    if (match.hasCaptured(3)) {
        const auto words = searchWords(match.captured(3));
        if (word != "search"_L1 || !words)
            return nowhere;
        return u"catalogue?q="_s + QString::fromLatin1(QUrl::toPercentEncoding(*words));
    }
    if (id.isEmpty() ? !places().contains(word) : !things().contains(word))
        return nowhere;
    return id.isEmpty() ? word : things().value(word) + id;
}

} // namespace tradewind
