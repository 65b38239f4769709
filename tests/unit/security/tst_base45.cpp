#include "security/base45.h"

#include <QTest>

using namespace kai;

/// The examples and the rules of RFC 9285.
class Base45Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesOfTheStandard_data();
    void examplesOfTheStandard();
    void whatNoEncoderMakesIsRefused_data();
    void whatNoEncoderMakesIsRefused();
    void everyLengthComesBack();
    void neverEndsWithASpace();
};

void Base45Test::examplesOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("a pair") << QByteArray("AB") << QByteArray("BB8");
    QTest::newRow("odd, with a space") << QByteArray("Hello!!") << QByteArray("%69 VD92EX0");
    QTest::newRow("odd") << QByteArray("base-45") << QByteArray("UJCLQE7W581");
    QTest::newRow("decoding") << QByteArray("ietf!") << QByteArray("QED8WEX0");
}

void Base45Test::examplesOfTheStandard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase45(bytes), text);
    QVERIFY(fromBase45(text).has_value());
    QCOMPARE(*fromBase45(text), bytes);
}

void Base45Test::whatNoEncoderMakesIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one character") << QByteArray("A");
    QTest::newRow("one left over") << QByteArray("BB8A");
    QTest::newRow("65536") << QByteArray("GGW");
    QTest::newRow("the largest group") << QByteArray(":::");
    QTest::newRow("a pair of 256") << QByteArray("V5");
    QTest::newRow("lower case") << QByteArray("bb8");
    QTest::newRow("outside the alphabet") << QByteArray("B_8");
    QTest::newRow("zero byte") << QByteArray("B\0"
                                             "8",
                                             3);
    QTest::newRow("newline at the end") << QByteArray("BB8\n");
}

void Base45Test::whatNoEncoderMakesIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase45(text).has_value());
}

void Base45Test::everyLengthComesBack()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(fromBase45(toBase45(bytes)), std::optional(bytes));
        bytes += char(i * 7 + i / 11);
    }
}

void Base45Test::neverEndsWithASpace()
{
    for (int number = 0; number < 65536; ++number) {
        const char pair[] = {char(number >> 8), char(number & 0xff)};
        QVERIFY(!toBase45(QByteArray(pair, 2)).endsWith(' '));
        QVERIFY(!toBase45(QByteArray(pair + 1, 1)).endsWith(' '));
    }
}

QTEST_GUILESS_MAIN(Base45Test)
#include "tst_base45.moc"
