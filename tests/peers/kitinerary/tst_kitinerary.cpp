#include "gateways/mimemessage.h"
#include "security/ed25519ticketsigner.h"
#include "tickets/pdfticketprinter.h"
#include "tickets/ticketmailcomposer.h"
#include "unit/tickets/samplemail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace kai;

/// KDE Itinerary's own extractor reads the trip out of a mail of ours.
class TestKItinerary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTripIsRead();
    void aCancellationIsRead();

private:
    /// What the extractor finds in the mail of that kind.
    QJsonArray extracted(MailKind kind);

    Ed25519TicketSigner m_signer {QByteArray(32, 's')};
    PdfTicketPrinter m_printer {m_signer, {}};
};

QJsonArray TestKItinerary::extracted(MailKind kind)
{
    TicketMailComposer composer(m_printer, m_signer, {}, QStringLiteral("id"));
    Result<MailMessage> message = composer.compose(sampleMail(kind));
    if (!message)
        qFatal("%s", qPrintable(message.error().internal));
    message->key = QStringLiteral("0d0cb9b6-3a4e-4d8f-9a1c-6a4e8f0f2b11");
    message->date = QDateTime(QDate(2026, 11, 20), QTime(4, 5), Qt::UTC);
    QProcess extractor;
    extractor.start(QStringLiteral(KAI_KITINERARY), QStringList());
    extractor.write(mimeMessage(
        *message, {QStringLiteral("Kereta Api"), QStringLiteral("tiket@kereta.example")}));
    extractor.closeWriteChannel();
    if (!extractor.waitForFinished(30'000)) {
        qWarning("kitinerary-extractor (libkpimitinerary-bin): %s",
                 qPrintable(extractor.errorString()));
        extractor.kill();
        extractor.waitForFinished();
    }
    return QJsonDocument::fromJson(extractor.readAllStandardOutput()).array();
}

void TestKItinerary::theTripIsRead()
{
    const QJsonArray found = extracted(MailKind::OrderPaid);
    QJsonObject reservation;
    for (const QJsonValue &one : found) {
        if (one[u"underName"][u"name"].toString() == u"Siti Rahmawati")
            reservation = one.toObject();
    }
    QVERIFY2(!reservation.isEmpty(), QJsonDocument(found).toJson().constData());
    QCOMPARE(reservation[u"@type"].toString(), QStringLiteral("TrainReservation"));
    QCOMPARE(reservation[u"reservationNumber"].toString(), QStringLiteral("K7MPX2Q"));
    const QJsonObject trip = reservation[u"reservationFor"].toObject();
    QCOMPARE(trip[u"trainNumber"].toString(), QStringLiteral("70"));
    QCOMPARE(trip[u"trainName"].toString(), QStringLiteral("Bima"));
    QCOMPARE(trip[u"departureStation"][u"name"].toString(), QStringLiteral("Gambir"));
    QCOMPARE(trip[u"arrivalStation"][u"name"].toString(), QStringLiteral("Surabaya Gubeng"));
    QVERIFY(qAbs(trip[u"departureStation"][u"geo"][u"latitude"].toDouble() + 6.1767) < 0.001);
    const auto time = [&trip](QStringView name) {
        const QJsonValue value = trip[name];
        const QString text = value.isObject() ? value[u"@value"].toString() : value.toString();
        return QDateTime::fromString(text, Qt::ISODate).toUTC();
    };
    QCOMPARE(time(u"departureTime"), QDateTime(QDate(2026, 12, 5), QTime(1, 10), Qt::UTC));
    QCOMPARE(time(u"arrivalTime"), QDateTime(QDate(2026, 12, 5), QTime(9, 35), Qt::UTC));
    const QJsonObject seat = reservation[u"reservedTicket"][u"ticketedSeat"].toObject();
    QCOMPARE(seat[u"seatSection"].toString(), QStringLiteral("3"));
    QCOMPARE(seat[u"seatNumber"].toString(), QStringLiteral("10C"));
    const QString token = reservation[u"reservedTicket"][u"ticketToken"].toString();
    QCOMPARE(token, QStringLiteral("qrCode:") + m_signer.payloadOf(sampleTicket()));
}

void TestKItinerary::aCancellationIsRead()
{
    const QJsonArray found = extracted(MailKind::OrderCancelled);
    QVERIFY(!found.isEmpty());
    for (const QJsonValue &one : found)
        QVERIFY(one[u"reservationStatus"].toString().endsWith(QLatin1String("Cancelled")));
}

QTEST_MAIN(TestKItinerary)
#include "tst_kitinerary.moc"
