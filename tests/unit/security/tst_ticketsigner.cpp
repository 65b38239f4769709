#include "barcode/qrimage.h"
#include "security/base45.h"
#include "security/ed25519ticketsigner.h"
#include "unit/tickets/sampleticket.h"

#include <QTest>

#include <stdexcept>

using namespace kai;

/// The text in a ticket's QR code: small, checked without a network, and not to be made by others.
class TicketSignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateReadsTheTripWithThePublicKeyAlone();
    void layoutIsTheDocumentedOne();
    void infantWithoutSeatIsSigned();
    void codeFitsVersionSeven();
    void identityIsNotInIt();
    void everyChangedCharacterIsForged();
    void textsThatAreForged_data();
    void textsThatAreForged();
    void anotherKeyIsForged();
    void ticketOfAnEarlierKeyStaysGood();
    void otherLayoutsAreForgedEvenWhenSigned();
    void textThatIsNotAsciiIsABug();

private:
    QString codeOf(const QString &payload);

    const QByteArray m_seed = QByteArray(32, 'e');
    Ed25519TicketSigner m_signer {m_seed};
    const QString m_payload = m_signer.payloadOf(sampleTicket());
};

QString TicketSignerTest::codeOf(const QString &payload)
{
    const Result<QString> number = m_signer.ticketNumberOf(payload);
    if (number)
        return {};
    const Error &error = number.error();
    if (error.kind != ErrorKind::Validation || error.fields.size() != 1
        || error.fields[0].pointer != QLatin1String("/payload"))
        return QStringLiteral("not a validation error at /payload");
    return error.fields[0].code;
}

void TicketSignerTest::gateReadsTheTripWithThePublicKeyAlone()
{
    const TicketVerifier gate({m_signer.publicKey()});
    const Result<TicketClaims> claims = gate.verify(m_payload);
    QVERIFY(claims.has_value());
    QCOMPARE(claims->number, QStringLiteral("26120500000017"));
    QCOMPARE(claims->serviceDate, QDate(2026, 12, 5));
    QCOMPARE(claims->departure, QDateTime(QDate(2026, 12, 5), QTime(1, 10), Qt::UTC));
    QCOMPARE(claims->trainNumber, QStringLiteral("70"));
    QCOMPARE(claims->from, QStringLiteral("GMR"));
    QCOMPARE(claims->to, QStringLiteral("SGU"));
    QCOMPARE(claims->travelClass, TravelClass::Executive);
    QCOMPARE(claims->coachNumber, 3);
    QCOMPARE(claims->seat, QStringLiteral("10C"));
    QCOMPARE(claims->passengerType, PassengerType::Adult);
    QCOMPARE(claims->identityTail, QStringLiteral("0123"));
    QCOMPARE(*m_signer.ticketNumberOf(m_payload), QStringLiteral("26120500000017"));
}

void TicketSignerTest::layoutIsTheDocumentedOne()
{
    QVERIFY(m_payload.startsWith(QLatin1String("KAI:")));
    const std::optional<QByteArray> bytes = fromBase45(m_payload.sliced(4).toLatin1());
    QVERIFY(bytes.has_value());
    const QByteArray start = QByteArray::fromHex("01") + ticketKeyId(m_signer.publicKey())
                             + QByteArray::fromHex("09e2"
                                                   "01c8db46"
                                                   "21"
                                                   "03")
                             + "0123";
    QCOMPARE(bytes->first(start.size()).toHex(), start.toHex());
    const QByteArray texts("\x03"
                           "GMR"
                           "\x03"
                           "SGU"
                           "\x02"
                           "70"
                           "\x03"
                           "10C"
                           "\x0e"
                           "26120500000017");
    QCOMPARE(bytes->sliced(start.size(), bytes->size() - start.size() - 64), texts);
}

void TicketSignerTest::infantWithoutSeatIsSigned()
{
    const Result<TicketClaims> claims
        = TicketVerifier({m_signer.publicKey()}).verify(m_signer.payloadOf(infantTicket()));
    QVERIFY(claims.has_value());
    QCOMPARE(claims->passengerType, PassengerType::Infant);
    QCOMPARE(claims->coachNumber, 0);
    QCOMPARE(claims->seat, QString());
}

void TicketSignerTest::codeFitsVersionSeven()
{
    Ticket largest = sampleTicket();
    largest.trip.from.stationCode = QStringLiteral("SMTX");
    largest.trip.to.stationCode = QStringLiteral("YKTX");
    largest.trip.train.number = QStringLiteral("7018");
    largest.number = QString(14, QLatin1Char('9'));
    for (const Ticket &ticket : {sampleTicket(), largest}) {
        const Result<QImage> image = qrImage(m_signer.payloadOf(ticket).toLatin1(), 1, 0);
        QVERIFY(image.has_value());
        QVERIFY2(image->width() <= 45, qPrintable(QString::number(image->width())));
    }
}

void TicketSignerTest::identityIsNotInIt()
{
    const std::optional<QByteArray> bytes = fromBase45(m_payload.sliced(4).toLatin1());
    QVERIFY(bytes.has_value());
    QVERIFY(!bytes->contains("90123"));
    QVERIFY(!bytes->contains("Siti"));
}

void TicketSignerTest::everyChangedCharacterIsForged()
{
    for (qsizetype i = 0; i < m_payload.size(); ++i) {
        QString changed = m_payload;
        changed[i] = changed[i] == u'0' ? u'1' : u'0';
        QCOMPARE(codeOf(changed), QStringLiteral("ticket.forged"));
    }
}

void TicketSignerTest::textsThatAreForged_data()
{
    QTest::addColumn<QString>("payload");
    QTest::newRow("empty") << QString();
    QTest::newRow("prefix alone") << QStringLiteral("KAI:");
    QTest::newRow("a ticket's number") << QStringLiteral("26120500000017");
    QTest::newRow("a web address") << QStringLiteral("https://example.com/ticket");
    QTest::newRow("without the prefix") << m_payload.sliced(4);
    QTest::newRow("in lower case") << m_payload.toLower();
    QTest::newRow("cut") << m_payload.chopped(3);
    QTest::newRow("something behind") << m_payload + QStringLiteral("000");
    QTest::newRow("space behind") << m_payload + QLatin1Char(' ');
    QTest::newRow("not ASCII") << m_payload.chopped(1) + QChar(0xff10);
    QTest::newRow("huge") << m_payload + QString(1'000'000, QLatin1Char('0'));
}

void TicketSignerTest::textsThatAreForged()
{
    QFETCH(QString, payload);
    QCOMPARE(codeOf(payload), QStringLiteral("ticket.forged"));
}

void TicketSignerTest::anotherKeyIsForged()
{
    Ed25519TicketSigner other(QByteArray(32, 'o'));
    QCOMPARE(codeOf(other.payloadOf(sampleTicket())), QStringLiteral("ticket.forged"));

    // Another key that claims to be ours.
    const QByteArray claims
        = encodedClaims(claimsOf(sampleTicket()), ticketKeyId(m_signer.publicKey()));
    const QByteArray signature = Ed25519Key(QByteArray(32, 'o')).sign(claims);
    QCOMPARE(codeOf(ticketText(claims + signature)), QStringLiteral("ticket.forged"));
}

void TicketSignerTest::ticketOfAnEarlierKeyStaysGood()
{
    Ed25519TicketSigner changed(QByteArray(32, 'n'), {m_signer.publicKey()});
    QVERIFY(changed.ticketNumberOf(m_payload).has_value());
    QVERIFY(changed.payloadOf(sampleTicket()) != m_payload);
}

void TicketSignerTest::otherLayoutsAreForgedEvenWhenSigned()
{
    const Ed25519Key key(m_seed);
    const QByteArray claims = encodedClaims(claimsOf(sampleTicket()), ticketKeyId(key.publicKey()));
    const auto signedText
        = [&key](const QByteArray &bytes) { return ticketText(bytes + key.sign(bytes)); };
    QCOMPARE(codeOf(signedText(claims)), QString());
    QCOMPARE(codeOf(signedText(claims + 'x')), QStringLiteral("ticket.forged"));
    QCOMPARE(codeOf(signedText(claims.chopped(1))), QStringLiteral("ticket.forged"));
    QCOMPARE(codeOf(signedText('\x02' + claims.sliced(1))), QStringLiteral("ticket.forged"));
    QByteArray unknownClass = claims;
    unknownClass[11] = '\x51';
    QCOMPARE(codeOf(signedText(unknownClass)), QStringLiteral("ticket.forged"));
    QCOMPARE(codeOf(signedText(claims.first(5))), QStringLiteral("ticket.forged"));
}

void TicketSignerTest::textThatIsNotAsciiIsABug()
{
    Ticket ticket = sampleTicket();
    ticket.number = QStringLiteral("\u0661\u0662\u0663");
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, m_signer.payloadOf(ticket));
}

QTEST_GUILESS_MAIN(TicketSignerTest)
#include "tst_ticketsigner.moc"
