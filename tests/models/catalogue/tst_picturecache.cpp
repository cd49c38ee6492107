// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/picturecache.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QBuffer>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_picturecache final : public testkit::TestCase
{
    Q_OBJECT

    static QByteArray picture(int side)
    {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    }

private Q_SLOTS:
    void aListShowsItsPlaceholderInsteadOfWhatIsNoPicture()
    {
        const QHash<QString, QByteArray> files{{u"bad"_s, picture(400).left(200)}, {u"good"_s, picture(400)}};
        PictureCache cache([&files](const QString& id, int, const std::stop_token&) { return ready(files.value(id)); });
        QSignalSpy arrived(&cache, &PictureCache::arrived);
        QVERIFY(cache.picture(u"bad"_s, 40).isNull());
        QVERIFY(cache.picture(u"good"_s, 40).isNull());
        QVERIFY(testkit::awaitUntil([&arrived] { return arrived.size() == 1; }));
        QCOMPARE(arrived.first().first().toString(), u"good"_s);
        QCOMPARE(cache.picture(u"good"_s, 40).width(), 40); // no larger than its place
    }
};

TRADEWIND_TEST(tst_picturecache)
#include "tst_picturecache.moc"
