#include "barcode/qrimage.h"
#include "unit/tickets/commandline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kai;

class QrImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readerGetsTheTextBack_data();
    void readerGetsTheTextBack();
    void imageIsMonoOfTheAskedSize();
    void quietZoneIsWhite();
    void capitalsTakeLessRoom();
    void textThatCannotBeEncodedIsRefused();
    void sizeOutOfRangeIsRefused();
};

void QrImageTest::readerGetsTheTextBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("payment page") << QByteArray(
        "https://127.0.0.1:8443/snap/v4/redirection/a-b_c?x=1");
    QTest::newRow("capitals and signs") << QByteArray("KAI:6BF 1$%*+-./:Z");
    QTest::newRow("Javanese") << QByteArray("\xea\xa6\xb1\xea\xa6\xb6 ticket");
    QTest::newRow("long") << QByteArray(1200, 'q');
}

void QrImageTest::readerGetsTheTextBack()
{
    QFETCH(QByteArray, text);
    const Result<QImage> image = qrImage(text, 4, 4);
    QVERIFY(image.has_value());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("code.png"));
    QVERIFY(image->save(file));
    QCOMPARE(
        outputOf(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                             QStringLiteral("-Sbinary"), file}),
        text);
}

void QrImageTest::imageIsMonoOfTheAskedSize()
{
    const Result<QImage> image = qrImage("A", 3, 2);
    QVERIFY(image.has_value());
    QCOMPARE(image->format(), QImage::Format_Mono);
    QCOMPARE(image->size(), QSize(3 * (21 + 4), 3 * (21 + 4)));
}

void QrImageTest::quietZoneIsWhite()
{
    const Result<QImage> image = qrImage("A", 1, 4);
    QVERIFY(image.has_value());
    for (int i = 0; i < image->width(); ++i) {
        for (int j = 0; j < 4; ++j) {
            QCOMPARE(image->pixel(i, j), QColor(Qt::white).rgb());
            QCOMPARE(image->pixel(j, i), QColor(Qt::white).rgb());
        }
    }
    // The corner of the finder pattern.
    QCOMPARE(image->pixel(4, 4), QColor(Qt::black).rgb());
}

void QrImageTest::capitalsTakeLessRoom()
{
    QCOMPARE(qrImage(QByteArray(178, 'A'), 1, 0)->width(), 45); // version 7
    QVERIFY(qrImage(QByteArray(178, 'a'), 1, 0)->width() > 45);
}

void QrImageTest::textThatCannotBeEncodedIsRefused()
{
    QCOMPARE(qrImage(QByteArray(3000, 'a'), 1, 0).error().code, QStringLiteral("barcode.tooLong"));
    QCOMPARE(qrImage({}, 1, 0).error().kind, ErrorKind::Validation);
    QCOMPARE(qrImage(QByteArray("a\0b", 3), 1, 0).error().kind, ErrorKind::Validation);
}

void QrImageTest::sizeOutOfRangeIsRefused()
{
    for (const auto &[modulePixels, quietZone] : {std::pair {0, 4}, {65, 4}, {4, -1}, {4, 17}})
        QCOMPARE(qrImage("A", modulePixels, quietZone).error().kind, ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(QrImageTest)
#include "tst_qrimage.moc"
