// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "tests/services/updates/updatefixture.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::updateFixture;
using testkit::updateKeys;

namespace {

/// A signature's lines, to be spoiled one at a time.
struct Lines
{
    explicit Lines(const QString& name)
        : all(updateFixture(name).split('\n'))
    {
    }
    QByteArray bytes(int line) const { return QByteArray::fromBase64(all.at(line)); }
    Lines& put(int line, const QByteArray& text)
    {
        all[line] = text;
        return *this;
    }
    QByteArray text() const { return all.join('\n'); }

    QList<QByteArray> all;
};

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes.at(at) ^ 1);
    return bytes;
}

} // namespace

class tst_minisign final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreReadStrictly()
    {
        const QByteArray good = updateFixture(u"first.pub"_s).trimmed();
        QVERIFY(MinisignKey::parse(good).ok());
        QCOMPARE(MinisignKey::parse(good)->key.size(), 32);
        for (const QByteArray& bad :
             {QByteArray(), good.left(40), good + "AAAA", " " + good, good + "\n", QByteArray("!") + good.mid(1),
              ("ED" + QByteArray::fromBase64(good).mid(2)).toBase64()})
            QVERIFY2(!MinisignKey::parse(bad).ok(), bad.constData());
    }

    void signaturesAreReadStrictly_data()
    {
        const Lines good(u"good.json.minisig"_s);
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("nothing", {});
        row("the first line alone", good.all.at(0));
        row("cut in the middle", good.text().left(good.text().size() / 2));
        row("a line missing", QByteArrayList(good.all.mid(1)).join('\n'));
        row("a line more", good.text() + "more\n");
        row("two signatures", good.text() + good.text());
        row("no untrusted comment", Lines(good).put(0, "comment: x").text());
        row("no trusted comment", Lines(good).put(2, "trusted: x").text());
        row("not base64", Lines(good).put(1, "****").text());
        row("spaces in the base64", Lines(good).put(1, good.all.at(1).left(8) + " " + good.all.at(1).mid(8)).text());
        row("a short signature", Lines(good).put(1, good.bytes(1).left(70).toBase64()).text());
        row("a long signature", Lines(good).put(1, (good.bytes(1) + "x").toBase64()).text());
        row("another algorithm", Lines(good).put(1, ("XX" + good.bytes(1).mid(2)).toBase64()).text());
        row("a short global signature", Lines(good).put(3, good.bytes(3).left(63).toBase64()).text());
        row("absurdly long", Lines(good).put(0, "untrusted comment: " + QByteArray(5000, 'x')).text());
        row("a public key", "untrusted comment: x\n" + updateFixture(u"first.pub"_s));
    }
    void signaturesAreReadStrictly()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!MinisignSignature::parse(text).ok());
        const auto verified = verifyMinisign(updateFixture(u"good.json"_s), text, updateKeys(),
                                             [](const auto&, const auto&, const auto&) { return true; });
        QVERIFY(localproblem::is(verified.error().problem, localproblem::kUpdateForged));
    }

    void lineEndsOfWindowsAreRead()
    {
        QByteArray text = updateFixture(u"good.json.minisig"_s);
        text.replace("\n", "\r\n");
        QVERIFY(MinisignSignature::parse(text).ok());
    }

    void bothFormsAreKnown()
    {
        QVERIFY(MinisignSignature::parse(updateFixture(u"good.json.minisig"_s))->prehashed);
        QVERIFY(!MinisignSignature::parse(updateFixture(u"legacy.json.minisig"_s))->prehashed);
        QCOMPARE(MinisignSignature::parse(updateFixture(u"good.json.minisig"_s))->trustedComment, "tradewind good");
    }

    void withoutALibraryNothingIsBelieved()
    {
        const auto verified =
            verifyMinisign(updateFixture(u"good.json"_s), updateFixture(u"good.json.minisig"_s), updateKeys(), {});
        QVERIFY(localproblem::is(verified.error().problem, localproblem::kUpdateUnverifiable));
    }

    void onlyOurKeysAreBelieved_data()
    {
        const QByteArray file = updateFixture(u"good.json"_s);
        const Lines good(u"good.json.minisig"_s);
        const QByteArray ourId = good.bytes(1).mid(2, 8);
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<bool>("believed");
        const auto row = [](const char* name, const QByteArray& what, const QByteArray& signature, bool believed) {
            QTest::newRow(name) << what << signature << believed;
        };
        row("prehashed", file, good.text(), true);
        row("legacy", updateFixture(u"legacy.json"_s), updateFixture(u"legacy.json.minisig"_s), true);
        row("the key in reserve", updateFixture(u"reserve.json"_s), updateFixture(u"reserve.json.minisig"_s), true);
        row("another untrusted comment", file, Lines(good).put(0, "untrusted comment: anything").text(), true);

        row("a stranger's key", updateFixture(u"stranger.json"_s), updateFixture(u"stranger.json.minisig"_s), false);
        const Lines stranger(u"stranger.json.minisig"_s);
        row("a stranger under the number of our key", updateFixture(u"stranger.json"_s),
            Lines(stranger).put(1, ("ED" + ourId + stranger.bytes(1).mid(10)).toBase64()).text(), false);
        row("one digit changed", QByteArray(file).replace("0.2.0", "0.2.1"), good.text(), false);
        row("cut short", file.left(file.size() - 2), good.text(), false);
        row("something after it", file + "\n", good.text(), false);
        row("empty", {}, good.text(), false);
        row("another file of ours", updateFixture(u"older.json"_s), good.text(), false);
        row("one bit of the signature", file, Lines(good).put(1, flipped(good.bytes(1), 30).toBase64()).text(), false);
        row("one bit of the global signature", file, Lines(good).put(3, flipped(good.bytes(3), 5).toBase64()).text(),
            false);
        row("another trusted comment", file, Lines(good).put(2, "trusted comment: tradewind bad").text(), false);
        row("no words in the trusted comment", file, Lines(good).put(2, "trusted comment: ").text(), false);
        row("said to be legacy", file, Lines(good).put(1, ("Ed" + good.bytes(1).mid(2)).toBase64()).text(), false);
        const Lines legacy(u"legacy.json.minisig"_s);
        row("said to be prehashed", updateFixture(u"legacy.json"_s),
            Lines(legacy).put(1, ("ED" + legacy.bytes(1).mid(2)).toBase64()).text(), false);
        row("a signature of zeros", file, Lines(good).put(1, ("ED" + ourId + QByteArray(64, '\0')).toBase64()).text(),
            false);
    }
    void onlyOurKeysAreBelieved()
    {
#ifdef TRADEWIND_SODIUM
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, signature);
        QFETCH(bool, believed);
        QVERIFY(!signature.isEmpty());
        const auto verified = verifyMinisign(file, signature, updateKeys(), ed25519Check());
        QCOMPARE(verified.ok(), believed);
        if (!believed)
            QVERIFY(localproblem::is(verified.error().problem, localproblem::kUpdateForged));
#else
        QVERIFY(!ed25519Check());
        QSKIP("built without libsodium: nothing is believed");
#endif
    }
};

TRADEWIND_TEST(tst_minisign)
#include "tst_minisign.moc"
