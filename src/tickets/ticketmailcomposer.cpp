#include "tickets/ticketmailcomposer.h"

#include "tickets/mailtemplate.h"
#include "tickets/trainreservation.h"

#include <QJsonDocument>

namespace kai {

TicketMailComposer::TicketMailComposer(TicketPrinter &printer, TicketSigner &signer,
                                       TicketTerms terms, QString language)
    : m_printer(printer)
    , m_signer(signer)
    , m_terms(terms)
    , m_language(std::move(language))
{
}

/// "Gambir (GMR)".
static QString stationText(const Stop &stop)
{
    return QStringLiteral("%1 (%2)").arg(stop.stationName, stop.stationCode);
}

/// "Gambir (GMR), Sabtu, 5 Desember 2026 08:10 WIB".
static QString stopText(const Stop &stop, const QDateTime &time, const TicketTexts &texts)
{
    return QStringLiteral("%1, %2 %3 %4")
        .arg(stationText(stop), texts.date(time, stop.timeZone), texts.clock(time, stop.timeZone),
             texts.zoneName(time, stop.timeZone));
}

/// "Siti Rahmawati, Eksekutif 3, kursi 10C".
static QString passengerText(const Passenger &passenger, const TicketTexts &texts,
                             const MailTemplate &words)
{
    if (!passenger.seat) {
        return passenger.details.name + QStringLiteral(", ")
               + words.label(QStringLiteral("noSeat"));
    }
    return QStringLiteral("%1, %2 %3, %4 %5")
        .arg(passenger.details.name, texts.className(passenger.seat->travelClass))
        .arg(passenger.seat->coachNumber)
        .arg(words.label(QStringLiteral("seat")), passenger.seat->label);
}

/// "Siti Rahmawati: Tarif" for a line of one passenger.
static QString lineLabel(const PriceLine &line, const Order &order, const MailTemplate &words)
{
    const QString label = words.label(wireName(line.kind));
    for (const Passenger &passenger : order.passengers) {
        if (line.passenger == passenger.id)
            return QStringLiteral("%1, %2").arg(label, passenger.details.name);
    }
    return label;
}

/// Every line of the price, and their sum; then what has gone back of it.
static QList<MailRow> priceRows(const MailContent &content, const MailTemplate &words)
{
    QList<MailRow> rows;
    for (const PriceLine &line : priceLinesOf(content.order)) {
        if (!line.amount.isZero())
            rows.append({lineLabel(line, content.order, words), line.amount.toString()});
    }
    rows.append({words.label(QStringLiteral("total")), content.order.total().toString()});
    for (const Refund &refund : content.refunds)
        rows.append({words.label(wireName(refund.channel)), refund.amount.toString()});
    return rows;
}

static Money refundedOf(const MailContent &content)
{
    Money sum;
    for (const Refund &refund : content.refunds)
        sum += refund.amount;
    return sum;
}

static QList<MailRow> detailsOf(const MailContent &content, const TicketTexts &texts,
                                const MailTemplate &words)
{
    const Order &order = content.order;
    const auto row = [&](const char *label, const QString &value) {
        return MailRow {words.label(QString::fromLatin1(label)), value};
    };
    const Trip &trip = order.trip;
    QList<MailRow> rows {
        row("bookingCode", order.code),
        row("train", QStringLiteral("%1 (%2)").arg(trip.train.name, trip.train.number)),
        row("departure", stopText(trip.from, trip.from.departure, texts)),
        row("arrival", stopText(trip.to, trip.to.arrival, texts))};
    for (const Passenger &passenger : namedPassengers(order))
        rows.append(row("passenger", passengerText(passenger, texts, words)));
    return rows + priceRows(content, words);
}

static QHash<QString, QString> valuesOf(const MailContent &content, const TicketTexts &texts,
                                        const TicketTerms &terms)
{
    const Order &order = content.order;
    return {{QStringLiteral("code"), order.code},
            {QStringLiteral("name"), order.contact.name},
            {QStringLiteral("from"), stationText(order.trip.from)},
            {QStringLiteral("to"), stationText(order.trip.to)},
            {QStringLiteral("total"), order.total().toString()},
            // The buyer is at home where the trip begins, as far as anybody knows.
            {QStringLiteral("expiresAt"),
             texts.dateAndClock(order.expiresAt, order.trip.from.timeZone)},
            {QStringLiteral("paymentUrl"), content.paymentUrl},
            {QStringLiteral("refunded"), refundedOf(content).toString()},
            {QStringLiteral("cancellation"), texts.text(TicketText::RuleCancellation)
                                                 .arg(terms.cancellationFeePercent)
                                                 .arg(terms.cancelInApplication.count())
                                                 .arg(terms.cancelAtCounter.count())}};
}

/// As an element of the page's head. No "<" may end it early.
static QString jsonLd(const QJsonArray &reservations)
{
    const QByteArray json = QJsonDocument(reservations).toJson(QJsonDocument::Compact);
    return QStringLiteral("<script type=\"application/ld+json\">%1</script>")
        .arg(QString::fromUtf8(json).replace(u'<', QStringLiteral("\\u003c")));
}

Result<MailMessage> TicketMailComposer::compose(const MailContent &content)
{
    const std::optional<TicketLanguage> language = ticketLanguage(m_language);
    if (!language) {
        return failure(
            validationError(QStringLiteral("/language"), QStringLiteral("language.unknown")));
    }
    const Result<MailTemplate> words = MailTemplate::load(content.kind, m_language);
    if (!words)
        return failure(words.error());
    const TicketTexts texts(*language);
    const QHash<QString, QString> values = valuesOf(content, texts, m_terms);
    const QList<MailRow> details = detailsOf(content, texts, *words);
    MailMessage message;
    message.name = content.order.code + u'-' + wireName(content.kind);
    message.toName = content.order.contact.name;
    message.toAddress = content.order.contact.email;
    message.subject = words->subject(values);
    message.text = words->text(values, details);
    message.html
        = words->html(values, details, jsonLd(trainReservations(content, texts, m_signer)));
    if (!carriesTickets(content.kind) || content.tickets.isEmpty())
        return message;
    Result<QByteArray> pdf = m_printer.pdf(content.tickets, TicketFormat::A4, m_language);
    if (!pdf)
        return failure(pdf.error());
    const QString file = words->label(QStringLiteral("ticketFile")) + u'-' + content.order.code
                         + QStringLiteral(".pdf");
    message.attachments.append({file, "application/pdf", std::move(*pdf)});
    return message;
}

} // namespace kai
