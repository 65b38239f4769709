#include "http/clientaddress.h"

#include <QTest>

using namespace kai::http;

class ClientAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTrustedProxiesAreBelieved_data();
    void onlyTrustedProxiesAreBelieved();
    void twoHeadersMustAgree();
    void networksAreRead_data();
    void networksAreRead();
};

void ClientAddressTest::onlyTrustedProxiesAreBelieved_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("client");

    const QByteArray x = "X-Forwarded-For";
    const QByteArray f = "Forwarded";
    QTest::newRow("no proxy") << "198.51.100.9" << x << QByteArray() << "198.51.100.9";
    QTest::newRow("stranger claims to be another")
        << "198.51.100.9" << x << QByteArray("10.1.1.1") << "198.51.100.9";
    QTest::newRow("one proxy") << "10.0.0.1" << x << QByteArray("203.0.113.5") << "203.0.113.5";
    QTest::newRow("client forged the left")
        << "10.0.0.1" << x << QByteArray("1.2.3.4, 203.0.113.5") << "203.0.113.5";
    QTest::newRow("two proxies") << "10.0.0.1" << x << QByteArray("203.0.113.5, 10.0.0.2")
                                 << "203.0.113.5";
    QTest::newRow("garbage ends the search")
        << "10.0.0.1" << x << QByteArray("203.0.113.5, unknown") << "10.0.0.1";
    QTest::newRow("with a port") << "10.0.0.1" << x << QByteArray("203.0.113.5:4711")
                                 << "203.0.113.5";
    QTest::newRow("RFC 7239") << "10.0.0.1" << f << QByteArray("for=203.0.113.5;proto=https")
                              << "203.0.113.5";
    QTest::newRow("RFC 7239, IPv6")
        << "10.0.0.1" << f << QByteArray("For=\"[2001:db8::7]:4711\"") << "2001:db8::7";
    QTest::newRow("IPv4 in IPv6") << "::ffff:10.0.0.1" << x << QByteArray("203.0.113.5")
                                  << "203.0.113.5";
}

void ClientAddressTest::onlyTrustedProxiesAreBelieved()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QString, client);
    Request request;
    request.peer = Peer(QHostAddress(peer));
    if (!value.isEmpty())
        request.headers.append(header, value);
    QCOMPARE(clientAddress(request, {*Network::parse(QStringLiteral("10.0.0.0/8"))}), client);
}

void ClientAddressTest::twoHeadersMustAgree()
{
    const QList<Network> trusted {*Network::parse(QStringLiteral("10.0.0.0/8"))};
    Request request;
    request.peer = Peer(QHostAddress(QStringLiteral("10.0.0.1")));
    request.headers.append("X-Forwarded-For", "203.0.113.5");
    request.headers.append("Forwarded", "for=203.0.113.5");
    QCOMPARE(clientAddress(request, trusted), QStringLiteral("203.0.113.5"));
    // The proxy wrote one of them; the other is what the client would like to be.
    request.headers.set("Forwarded", "for=198.51.100.9");
    QCOMPARE(clientAddress(request, trusted), QStringLiteral("10.0.0.1"));
}

void ClientAddressTest::networksAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("address") << "10.0.0.1" << true;
    QTest::newRow("network") << "10.0.0.0/8" << true;
    QTest::newRow("IPv6") << "2001:db8::/32" << true;
    QTest::newRow("too long") << "10.0.0.0/33" << false;
    QTest::newRow("no number") << "10.0.0.0/x" << false;
    QTest::newRow("a name") << "proxy.example" << false;
    QTest::newRow("nothing") << "" << false;
}

void ClientAddressTest::networksAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isNetwork);
    QCOMPARE(Network::parse(text).has_value(), isNetwork);
}

QTEST_GUILESS_MAIN(ClientAddressTest)
#include "tst_clientaddress.moc"
