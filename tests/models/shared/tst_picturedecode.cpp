// SPDX-License-Identifier: Apache-2.0
#include "models/shared/columnlayout.h"
#include "models/shared/picturedecode.h"
#include "tests/testkit/testcase.h"

#include <QBuffer>
#include <QtEndian>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray chunk(const QByteArray& name, const QByteArray& data)
{
    return number(quint32(data.size())) + name + data + number(crcOf(name + data));
}

/// A small file that says it is this large.
QByteArray pngThatClaims(quint32 width, quint32 height, char depth, char colour)
{
    const QByteArray head = number(width) + number(height) + QByteArray(1, depth) + colour + QByteArray(3, '\0');
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", qCompress(QByteArray(64, '\0')).mid(4)) +
           chunk("IEND", {});
}

QByteArray saved(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

QImage photo(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

} // namespace

class tst_picturedecode final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<!doctype html><title>Sign in</title>");
        QTest::newRow("a drawing that could ask for other files")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        QTest::newRow("a format nobody sends") << saved(photo(10, 10), "bmp");
        QTest::newRow("a file that ends too early") << saved(photo(300, 300), "png").left(200);
        QTest::newRow("60,000 by 60,000, black and white") << pngThatClaims(60'000, 60'000, 1, 0);
        QTest::newRow("60,000 by 60,000, in colour") << pngThatClaims(60'000, 60'000, 8, 6);
        QTest::newRow("5,000 by 5,000, eight bytes a pixel") << pngThatClaims(5'000, 5'000, 16, 6);
        QTest::newRow("a million wide") << pngThatClaims(1'000'000, 1'000, 1, 0);
        // 50 MB as it lies in the file, 1.6 GB as it would be painted.
        QImage large(20'000, 20'000, QImage::Format_Mono);
        large.fill(0);
        QTest::newRow("20,000 by 20,000 and really there") << saved(large, "png");
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(bytes.size() < 1'000'000);
        const auto image = decodePicture(bytes, {200, 400});
        QVERIFY(!image.ok());
        QCOMPARE(image.error().kind, Error::Kind::Parse);
    }

    void picturesAreMadeFit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        QTest::newRow("one that fits stays as it is") << saved(photo(120, 90), "png") << QSize(120, 90);
        QTest::newRow("a large one is scaled down") << saved(photo(2'000, 1'000), "png") << QSize(200, 100);
        QTest::newRow("a photo is scaled down") << saved(photo(4'000, 3'000), "jpg") << QSize(200, 150);
        QTest::newRow("a tall one keeps its shape") << saved(photo(100, 4'000), "png") << QSize(10, 400);
        QTest::newRow("a line of a pixel stays one") << saved(photo(10'000, 1), "png") << QSize(200, 1);
    }
    void picturesAreMadeFit()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QSize, size);
        const auto image = decodePicture(bytes, {200, 400});
        QVERIFY2(image.ok(), qPrintable(image.ok() ? QString() : image.error().detail));
        QCOMPARE(image->size(), size);
        QCOMPARE(image->format(), QImage::Format_ARGB32_Premultiplied);
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
