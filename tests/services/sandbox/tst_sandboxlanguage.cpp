// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/language.h"
#include "services/sandbox/platform/phrase.h"
#include "tests/services/sandbox/tradehouse.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

namespace {

/// Members that hold words of the platform, by the list they are in.
const QMap<QString, QStringList>& platformWords()
{
    static const QMap<QString, QStringList> kWords{
        {u"/v1/orders"_s, {u"text"_s, u"basis"_s, u"rule"_s, u"title"_s, u"variant"_s, u"from"_s, u"location"_s}},
        {u"/v1/shipments"_s, {u"text"_s, u"basis"_s, u"freightLineName"_s, u"playbook"_s}},
        {u"/v1/receipts"_s, {u"text"_s, u"caption"_s, u"name"_s, u"inspector"_s, u"title"_s, u"supplierName"_s}},
        {u"/v1/stored-items"_s, {u"title"_s, u"location"_s, u"basis"_s}},
        {u"/v1/ledger"_s, {u"text"_s}},
        {u"/v1/freight-lines"_s, {u"name"_s}},
        {u"/v1/fee-books"_s, {u"name"_s}},
        {u"/v1/approval-rules"_s, {u"name"_s}},
        {u"/v1/fx/rates"_s, {u"source"_s}}};
    return kWords;
}

/// Words of three Latin letters and more that are nobody's name, code or number.
QStringList latinWords(QString text)
{
    static const QRegularExpression kKept(
        u"\\b(CNY|EUR|GBP|USD|AQL|PO|SH|IN|TW|SF|YT|DPK|SwiftBridge|Express|Eastwind|Cargo|Hai|Lan|Lines|Yixin|Rail|"
        "SafeCell|Air|China|Post|DHL|Paket|UPS|Parcelforce|Ordered twice by mistake|Hamburg|Portland|Reading)\\b"_s);
    static const QRegularExpression kWord(u"[A-Za-z]{3,}"_s);
    text.remove(kKept);
    QStringList words;
    for (auto found = kWord.globalMatch(text); found.hasNext();)
        words.append(found.next().captured());
    return words;
}

void collect(const QJsonValue& value, const QStringList& members, QStringList& texts)
{
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray())
            collect(each, members, texts);
    }
    const QJsonObject object = value.toObject();
    // A merchant's own words are theirs.
    if (object["kind"_L1].toString() == "cancel_asked"_L1)
        return;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isString() && members.contains(member.key()))
            texts.append(member->toString());
        else if (!QStringList{u"by"_s, u"memo"_s}.contains(member.key()))
            collect(*member, members, texts);
    }
}

} // namespace

/// What the platform says of its own, in the language of who asks.
class tst_sandboxlanguage final : public TradeHouse
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }

    void whatThePlatformWritesIsChineseForAChineseReader_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("members");
        for (auto list = platformWords().begin(); list != platformWords().end(); ++list)
            QTest::newRow(qPrintable(list.key())) << list.key() << *list;
    }
    void whatThePlatformWritesIsChineseForAChineseReader()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, members);
        QStringList texts;
        collect(all(path, u"zh-CN"_s), members, texts);
        QVERIFY(!texts.isEmpty());
        int chinese = 0;
        for (const QString& text : std::as_const(texts)) {
            const bool han = std::any_of(text.begin(), text.end(),
                                         [](QChar letter) { return letter.script() == QChar::Script_Han; });
            chinese += han;
            // The goods' own words may name a material or a norm.
            if (!han)
                QVERIFY2(latinWords(text).isEmpty(), qPrintable(path + u": "_s + text));
        }
        QVERIFY(chinese > 0);
        QStringList english;
        collect(all(path), members, english);
        QVERIFY(english.size() == texts.size() && english != texts);
    }

    void aPhraseIsWrittenInBothLanguages()
    {
        QJsonObject body;
        const Phrase name(u"Balance"_s, u"尾款"_s);
        putWords(body, "text"_L1, Phrase(u"%1, %2"_s, u"%1，%2"_s).arg(name, u"PO-1"_s));
        putWords(body, "name"_L1, u"DHL"_s);
        QCOMPARE(body,
                 (QJsonObject{
                     {u"text"_s, u"Balance, PO-1"_s}, {u"textOriginal"_s, u"尾款，PO-1"_s}, {u"name"_s, u"DHL"_s}}));
        QCOMPARE(Phrase::in(body, "text"_L1).chinese(), u"尾款，PO-1"_s);
        QCOMPARE(Phrase::in(body, "name"_L1).chinese(), u"DHL"_s);
        putWords(body, "text"_L1, u"PO-2"_s); // the original of the words before goes with them
        QVERIFY(!body.contains("textOriginal"_L1));
    }

    void aThirdLanguageIsShownByItsTranslation()
    {
        const QJsonObject scan{{u"text"_s, u"Delivered"_s},
                               {u"textOriginal"_s, u"Zugestellt"_s},
                               {u"translation"_s, QJsonObject{{u"lang"_s, u"zh"_s}, {u"text"_s, u"已送达"_s}}}};
        const QJsonObject shown = QJsonDocument::fromJson(inOriginalWords(QJsonDocument(scan).toJson())).object();
        QCOMPARE(shown["text"_L1].toString(), u"已送达"_s);
        QCOMPARE(shown["textOriginal"_L1].toString(), u"Zugestellt"_s);
    }

    void whatAHashIsOverKeepsItsWords()
    {
        const QJsonObject line{{u"title"_s, u"Mug"_s}, {u"titleOriginal"_s, u"杯子"_s}};
        const QJsonObject bound{{u"contentHash"_s, u"00"_s}, {u"content"_s, line}, {u"line"_s, line}};
        const QJsonObject shown = QJsonDocument::fromJson(inOriginalWords(QJsonDocument(bound).toJson())).object();
        QCOMPARE(shown["content"_L1].toObject(), line);
        QCOMPARE(shown["line"_L1]["title"_L1].toString(), u"杯子"_s);
        // The hash of a round is over its own members.
        const QJsonObject round{{u"no"_s, 1}, {u"contentHash"_s, u"00"_s}, {u"lines"_s, QJsonArray{line}}};
        const QJsonObject rfq{
            {u"title"_s, u"Mug"_s}, {u"titleOriginal"_s, u"杯子"_s}, {u"rounds"_s, QJsonArray{round}}};
        const QJsonObject seen = QJsonDocument::fromJson(inOriginalWords(QJsonDocument(rfq).toJson())).object();
        QCOMPARE(seen["title"_L1].toString(), u"杯子"_s);
        QCOMPARE(seen["rounds"_L1][0].toObject(), round);
    }

    void goodsAskedForInChineseAreOrderedInBothLanguages()
    {
        const QString offerId = m_line["offerId"_L1].toString();
        const QJsonObject wanted{{u"scenarioId"_s, u"A"_s}, {u"quantity"_s, m_line["quantity"_L1]}};
        const QJsonObject line{{u"id"_s, u"L1"_s},       {u"offerId"_s, offerId},
                               {u"title"_s, u"杯子"_s},  {u"spec"_s, QString()},
                               {u"sample"_s, false},     {u"quantities"_s, QJsonArray{wanted}},
                               {u"qcPlan"_s, u"none"_s}, {u"files"_s, QJsonArray()}};
        const QJsonObject where{{u"serviceMode"_s, u"full_service"_s},
                                {u"addressId"_s, u"adr-nordhafen-1"_s},
                                {u"incoterm"_s, u"DAP"_s},
                                {u"incotermPlace"_s, u"Hamburg"_s}};
        QJsonObject request = where;
        request["title"_L1] = u"杯子"_s;
        request["currency"_L1] = u"CNY"_s;
        request["scenarios"_L1] = QJsonArray{QJsonObject{{u"id"_s, u"A"_s}, {u"name"_s, u"A"_s}}};
        request["lines"_L1] = QJsonArray{line};
        request["splits"_L1] = QJsonArray();
        request["note"_L1] = QString();
        request["files"_L1] = QJsonArray();
        const Reply asked = m_client->intent(u"POST"_s, u"/v1/rfqs"_s, request);
        QVERIFY2(asked.status == 201, qPrintable(message(asked)));
        const QString id = asked.json()["id"_L1].toString();
        m_client->control(u"/sandbox/story"_s, {{u"beat"_s, u"supplier_answer"_s}, {u"rfqId"_s, id}});
        const QJsonObject round = read(u"/v1/rfqs/"_s + id)["rounds"_L1].toArray().last().toObject();
        const QJsonObject seen{{u"roundNo"_s, round["no"_L1]}, {u"contentHash"_s, round["contentHash"_L1]}};
        const Reply accepted = m_client->intent(u"POST"_s, u"/v1/rfqs/%1/accept"_s.arg(id),
                                                {{u"expect"_s, seen}, {u"scenarioId"_s, u"A"_s}});
        QVERIFY2(accepted.status == 200, qPrintable(message(accepted)));
        QJsonObject order = where;
        order["source"_L1] = QJsonObject{{u"kind"_s, u"round"_s},
                                         {u"rfqId"_s, id},
                                         {u"roundNo"_s, round["no"_L1]},
                                         {u"roundHash"_s, round["contentHash"_L1]},
                                         {u"scenarioId"_s, u"A"_s}};
        order["freightLineId"_L1] = u"fl-sea"_s;
        order["paymentCurrency"_L1] = u"EUR"_s;
        const Reply figures = m_client->control(u"/v1/orders/prepare"_s, order);
        QVERIFY2(figures.status == 200, qPrintable(message(figures)));
        const QJsonObject ordered = figures.json()["lines"_L1][0].toObject();
        const QJsonObject offer = m_sandbox->context().offers->offer(offerId);
        QCOMPARE(ordered["title"_L1], offer["title"_L1]);
        QCOMPARE(ordered["titleOriginal"_L1], offer["titleOriginal"_L1]);
    }
};

TRADEWIND_TEST(tst_sandboxlanguage)

#include "tst_sandboxlanguage.moc"
