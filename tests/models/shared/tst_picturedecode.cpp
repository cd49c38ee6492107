// SPDX-License-Identifier: Apache-2.0
#include "models/shared/columnlayout.h"
#include "models/shared/picturedecode.h"
#include "tests/testkit/testcase.h"

#include <QBuffer>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_picturedecode final : public testkit::TestCase
{
    Q_OBJECT

    static QByteArray png(const QSize& size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

private Q_SLOTS:
    void picturesAreShrunkAndNeverEnlarged()
    {
        const auto large = decodePicture(png({800, 400}), {200, 400});
        QVERIFY(large.ok());
        QCOMPARE(large->size(), QSize(200, 100));
        QCOMPARE(large->format(), QImage::Format_ARGB32_Premultiplied);
        QCOMPARE(decodePicture(png({40, 20}), {200, 400})->size(), QSize(40, 20));
    }

    void whatIsNoPictureOrClaimsTooMuchIsRefused()
    {
        QVERIFY(!decodePicture("not a picture", {80, 80}).ok());
        QVERIFY(!decodePicture({}, {80, 80}).ok());
        // A head that claims 100,000 × 100,000 pixels, as a hostile file does.
        QByteArray bomb = png({8, 8});
        const auto put = [&bomb](int at, quint32 value) {
            for (int i = 0; i < 4; ++i)
                bomb[at + i] = static_cast<char>((value >> (8 * (3 - i))) & 0xff);
        };
        put(16, 100'000);
        put(20, 100'000);
        QVERIFY(!decodePicture(bomb, {80, 80}).ok());
    }

    void columnsAreKeptByKey()
    {
        const ColumnLayout layout{{{u"offer"_s, 0, true}, {u"stock"_s, 90, false}, {u"moq"_s, 72, true}}, true};
        QCOMPARE(ColumnLayout::fromJson(layout.toJson()), layout);
        QVERIFY(ColumnLayout::fromJson("{}").columns.isEmpty());
        const auto odd = ColumnLayout::fromJson(R"({"columns":[{"key":"moq","width":-5},{"width":3},7],"frozen":1})");
        QCOMPARE(odd.columns, (QList<ColumnPlace>{{u"moq"_s, 0, true}}));
        QVERIFY(!odd.frozen);
    }
};

TRADEWIND_TEST(tst_picturedecode)
#include "tst_picturedecode.moc"
