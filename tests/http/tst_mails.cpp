#include "http/house.h"

#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTest>

using namespace kai;

/// The mails of an order over HTTP, and as files where no mail server is set.
class TestMails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aSaleWritesItsMails();
    void aMailCanBeRead();
    void foreignMailsDoNotExist();
    void operatorsSendAgain();

private:
    QJsonArray mails(const Person &who)
    {
        return m_house.get("/api/v1/orders/" + m_code + "/mails", who).data().toArray();
    }
    QByteArray path(const char *what)
    {
        return "/api/v1/mails/" + QByteArray::number(m_mail) + '/' + what;
    }

    House m_house;
    Person m_customer;
    Person m_stranger;
    Person m_cashier;
    QByteArray m_code;
    qint64 m_mail = 0;
};

void TestMails::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_stranger = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_house.trip()));
    m_code = order.data()[u"code"].toString().toLatin1();
}

void TestMails::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestMails::aSaleWritesItsMails()
{
    QCOMPARE(m_house.mails().sendDue().value(), 1);
    const Answer paid = m_house.post("/api/v1/orders/" + m_code + "/payments", m_cashier,
                                     {{QStringLiteral("method"), QStringLiteral("cash")}});
    QCOMPARE(paid.status, 201);
    QCOMPARE(mails(m_customer)[1][u"status"].toString(), QStringLiteral("waiting"));
    QCOMPARE(m_house.mails().sendDue().value(), 1);
    const QJsonArray found = mails(m_customer);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0][u"kind"].toString(), QStringLiteral("orderCreated"));
    QCOMPARE(found[1][u"kind"].toString(), QStringLiteral("orderPaid"));
    QCOMPARE(found[1][u"status"].toString(), QStringLiteral("written"));
    m_mail = found[1][u"id"].toInteger();

    QFile file(QDir(m_house.mailFolder())
                   .filePath(QString::fromLatin1(m_code) + QStringLiteral("-orderPaid.eml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("From: KAI <tickets@kai.example>\r\n"));
    QVERIFY(text.contains("\r\nTo: Siti Rahma <siti@example.com>\r\n"));
    QVERIFY(text.contains("application/pdf"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestMails::aMailCanBeRead()
{
    for (const Person &who : {m_customer, m_cashier}) {
        const Answer answer = m_house.get(path("message"), who);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("Content-Type"), QByteArray("message/rfc822"));
        QVERIFY(answer.body.contains("\r\nMessage-ID: <"));
        QVERIFY(answer.body.contains("application/pdf"));
    }
}

void TestMails::foreignMailsDoNotExist()
{
    QCOMPARE(m_house.get(path("message"), m_stranger).status, 404);
    QCOMPARE(m_house.get("/api/v1/orders/" + m_code + "/mails", m_stranger).status, 404);
    QCOMPARE(m_house.get("/api/v1/mails/999999/message", m_cashier).status, 404);
}

void TestMails::operatorsSendAgain()
{
    QCOMPARE(m_house.post(path("send"), m_customer, {}).status, 403);
    QCOMPARE(m_house.post("/api/v1/mails/999999/send", m_cashier, {}).status, 404);
    const Answer again = m_house.post(path("send"), m_cashier, {});
    QCOMPARE(again.status, 200);
    QCOMPARE(again.data()[u"status"].toString(), QStringLiteral("waiting"));
    QCOMPARE(m_house.mails().sendDue().value(), 1);
    QCOMPARE(mails(m_cashier)[1][u"status"].toString(), QStringLiteral("written"));
}

QTEST_MAIN(TestMails)
#include "tst_mails.moc"
