#include "security/ed25519ticketsigner.h"
#include "tickets/pdfticketprinter.h"
#include "tickets/ticketmailcomposer.h"
#include "unit/tickets/samplemail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// The words of mails about orders.
class TestTicketMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsWords_data();
    void everyKindHasItsWords();
    void theBuyerLearnsHowToPay();
    void ticketsAreAttached();
    void everyLineOfThePriceIsTold();
    void theRefundSaysHowMuchAndWhichWay();
    void onlyWhoLeavesLosesTheReservation();
    void nothingOfTheBuyerIsMarkup();
    void otherLanguagesAreRefused();

private:
    MailMessage compose(const MailContent &content, const char *language = "en");

    Ed25519TicketSigner m_signer {QByteArray(32, 's')};
    PdfTicketPrinter m_printer {m_signer, {}};
};

MailMessage TestTicketMail::compose(const MailContent &content, const char *language)
{
    TicketMailComposer composer(m_printer, m_signer, {}, QString::fromLatin1(language));
    const Result<MailMessage> message = composer.compose(content);
    if (!message)
        qFatal("%s %s", qPrintable(message.error().code), qPrintable(message.error().internal));
    return *message;
}

void TestTicketMail::everyKindHasItsWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("language");
    for (const auto &[kind, name] : WireNames<MailKind>::values) {
        for (const char *language : {"id", "en"})
            QTest::addRow("%s %s", name, language) << int(kind) << QByteArray(language);
    }
}

void TestTicketMail::everyKindHasItsWords()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, language);
    const MailMessage message = compose(sampleMail(MailKind(kind)), language);
    QCOMPARE(message.toAddress, QStringLiteral("siti@example.com"));
    QVERIFY(message.subject.contains(QLatin1String("K7MPX2Q")));
    for (const QString &text : {message.text, message.html}) {
        QVERIFY(!text.contains(QLatin1String("{{")));
        for (const char *word : {"K7MPX2Q", "Bima (70)", "Gambir (GMR)", "Surabaya Gubeng (SGU)",
                                 "08:10 WIB", "16:35 WIB", "10C"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
        QVERIFY(text.contains(Money(592'500).toString()));
        // Identity numbers are for the gate, not for mailboxes.
        QVERIFY(!text.contains(QLatin1String("3171234567890123")));
    }
    QVERIFY(
        message.html.contains(QStringLiteral("<html lang=\"%1\">").arg(QLatin1String(language))));
}

void TestTicketMail::theBuyerLearnsHowToPay()
{
    MailContent content = sampleMail(MailKind::OrderCreated);
    const MailMessage without = compose(content);
    QVERIFY(without.subject.contains(QLatin1String("12:05 WIB")));
    QVERIFY(!without.text.contains(QLatin1String("here:")));
    QVERIFY(without.attachments.isEmpty());
    content.paymentUrl = QStringLiteral("https://pay.example/x?a=1&b=2");
    const MailMessage with = compose(content);
    QVERIFY(with.text.contains(content.paymentUrl));
    QVERIFY(with.html.contains(QLatin1String("<a href=\"https://pay.example/x?a=1&amp;b=2\">")));
}

void TestTicketMail::ticketsAreAttached()
{
    const MailMessage message = compose(sampleMail(MailKind::OrderPaid));
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments[0].fileName, QStringLiteral("tickets-K7MPX2Q.pdf"));
    QVERIFY(message.attachments[0].content.startsWith("%PDF-"));
    const qsizetype begin = message.html.indexOf(QLatin1String("ld+json\">")) + 9;
    const qsizetype end = message.html.indexOf(QLatin1String("</script>"));
    const QJsonArray reservations
        = QJsonDocument::fromJson(message.html.mid(begin, end - begin).toUtf8()).array();
    QCOMPARE(reservations.size(), 2);
    QCOMPARE(reservations[0][u"reservationFor"][u"departureTime"].toString(),
             QStringLiteral("2026-12-05T08:10:00+07:00"));
    QVERIFY(reservations[0][u"reservedTicket"][u"ticketToken"].toString().startsWith(
        QLatin1String("qrCode:")));
    QVERIFY(!reservations[1][u"reservedTicket"].toObject().contains(u"ticketedSeat"));
}

/// Sums have a space in them that no line is broken at.
static MailMessage withPlainSpaces(MailMessage message)
{
    message.text.replace(QChar(QChar::Nbsp), u' ');
    return message;
}

void TestTicketMail::everyLineOfThePriceIsTold()
{
    MailContent content = sampleMail(MailKind::OrderPaid);
    Passenger &adult = content.order.passengers[0];
    adult.reductionAmount = Money(100'000);
    adult.reduction = QStringLiteral("senior");
    content.order.charges = {{PriceLineKind::RescheduleFee, std::nullopt, Money(147'000)}};
    const MailMessage message = withPlainSpaces(compose(content));
    for (const char *line :
         {"Fare, Siti Rahmawati: Rp 685.000", "Reduction, Siti Rahmawati: -Rp 100.000",
          "Booking fee: Rp 7.500", "Change of departure: Rp 147.000", "Total: Rp 739.500"})
        QVERIFY2(message.text.contains(QLatin1String(line)), qPrintable(message.text));
    QVERIFY(message.html.contains(QLatin1String("Change of departure")));
}

void TestTicketMail::theRefundSaysHowMuchAndWhichWay()
{
    const MailMessage message = withPlainSpaces(compose(sampleMail(MailKind::OrderRefunded)));
    QVERIFY2(message.text.contains(QLatin1String("We have returned Rp 438.750")),
             qPrintable(message.text));
    QVERIFY2(message.text.contains(QLatin1String("Returned to the means of payment: Rp 438.750")),
             qPrintable(message.text));
}

/// The statuses of the reservations in a mail, without what they begin with.
static QStringList statusesIn(const MailMessage &message)
{
    const qsizetype begin = message.html.indexOf(QLatin1String("ld+json\">")) + 9;
    const qsizetype end = message.html.indexOf(QLatin1String("</script>"));
    const QJsonArray reservations
        = QJsonDocument::fromJson(message.html.mid(begin, end - begin).toUtf8()).array();
    QStringList statuses;
    for (const QJsonValue &reservation : reservations)
        statuses.append(reservation[u"reservationStatus"].toString().section(u'/', -1));
    return statuses;
}

void TestTicketMail::onlyWhoLeavesLosesTheReservation()
{
    const QString confirmed = QStringLiteral("ReservationConfirmed");
    const QString cancelled = QStringLiteral("ReservationCancelled");
    MailContent content = sampleMail(MailKind::OrderRefunded);
    content.order.status = OrderStatus::PartiallyRefunded;
    content.order.passengers[1].cancelled = true;
    QCOMPARE(statusesIn(compose(content)), (QStringList {confirmed, cancelled}));
    QCOMPARE(statusesIn(compose(sampleMail(MailKind::OrderCancelled))),
             (QStringList {cancelled, cancelled}));
    QCOMPARE(statusesIn(compose(sampleMail(MailKind::OrderPaid))),
             (QStringList {confirmed, confirmed}));
    QCOMPARE(statusesIn(compose(sampleMail(MailKind::OrderCreated))).first(),
             QStringLiteral("ReservationHold"));
}

void TestTicketMail::nothingOfTheBuyerIsMarkup()
{
    MailContent content = sampleMail(MailKind::OrderPaid);
    const QString evil = QStringLiteral("</script><b>%4 {{total}} &amp;");
    content.order.contact.name = evil;
    content.order.passengers[0].details.name = evil;
    const MailMessage message = compose(content);
    QVERIFY(!message.html.contains(QLatin1String("<b>")));
    QCOMPARE(message.html.count(QLatin1String("</script>")), 1);
    QVERIFY(message.html.contains(evil.toHtmlEscaped()));
    QVERIFY(message.text.contains(evil));
}

void TestTicketMail::otherLanguagesAreRefused()
{
    TicketMailComposer composer(m_printer, m_signer, {}, QStringLiteral("../id"));
    const Result<MailMessage> message = composer.compose(sampleMail(MailKind::OrderPaid));
    QVERIFY(!message);
    QCOMPARE(message.error().fields[0].code, QStringLiteral("language.unknown"));
}

QTEST_MAIN(TestTicketMail)
#include "tst_ticketmail.moc"
