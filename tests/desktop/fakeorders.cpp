#include "api/json.h"
#include "fakerailway.h"

/// What happens to orders after they are placed.
namespace kai::tests {

static HttpAnswer versionConflict(const Order &order)
{
    return problem(409, u"order.version"_qs, {}, QString::number(order.version));
}

static HistoryEntry entryOf(const QString &event, const QJsonObject &before,
                            const QJsonObject &after)
{
    HistoryEntry entry;
    entry.at = now();
    entry.actorName = u"Budi Santoso"_qs;
    entry.note = {UserId(1),         event,  {{u"reason"_qs, u"asked for at the counter"_qs}},
                  u"203.0.113.7"_qs, before, after};
    return entry;
}

HttpAnswer FakeRailway::changeOrder(Order &order, const HttpRequest &request)
{
    const Result<api::ChangeCommand> command = api::changeCommandFromJson(request.body);
    if (!command)
        return problem(400, command.error().code, command.error().fields);
    const OrderChange &change = command->change;
    if (change.version && *change.version != order.version)
        return versionConflict(order);
    if (change.contact.email && !change.contact.email->contains(u'@'))
        return problem(400, u"validation.failed"_qs, {{u"/contact/email"_qs, u"email.invalid"_qs}});
    ChangeQuote quote {order, Money(), {}};
    Contact &contact = quote.order.contact;
    contact.name = change.contact.name.value_or(contact.name);
    contact.email = change.contact.email.value_or(contact.email);
    contact.phone = change.contact.phone.value_or(contact.phone);
    if (change.choosesSeats() || change.reschedule) {
        quote.charge = changeCharge;
        const auto kind
            = change.reschedule ? PriceLineKind::RescheduleFee : PriceLineKind::SeatChangeFee;
        quote.lines = {{kind, order.passengers.first().id, changeCharge}};
    }
    if (change.reschedule) {
        for (const Departure &departure : departures(QDate::currentDate().addDays(1))) {
            if (departure.trip.scheduleId == change.reschedule->scheduleId)
                quote.order.trip = departure.trip;
        }
    }
    if (command->purpose == api::Purpose::Quote)
        return data(api::toJson(quote));
    if (change.expectedCharge && *change.expectedCharge != quote.charge)
        return problem(409, u"quote.changed"_qs, {}, order.code);
    m_history[order.code].append(entryOf(u"changed"_qs,
                                         {{u"contact.phone"_qs, order.contact.phone}},
                                         {{u"contact.phone"_qs, contact.phone}}));
    order = quote.order;
    ++order.version;
    return data(api::toJson(order));
}

HttpAnswer FakeRailway::cancelOrder(Order &order, const HttpRequest &request)
{
    const Result<api::CancellationCommand> command = api::cancellationCommandFromJson(request.body);
    if (!command)
        return problem(400, command.error().code, command.error().fields);
    CancellationQuote quote;
    quote.passengers = command->passengers;
    quote.isWhole = command->passengers.isEmpty();
    Money fares;
    for (const Passenger &passenger : std::as_const(order.passengers)) {
        if (!quote.isWhole && !quote.passengers.contains(passenger.id))
            continue;
        fares += passenger.fare;
        quote.lines.append({PriceLineKind::Fare, passenger.id, passenger.fare});
    }
    quote.fee = cancellationFee;
    quote.lines.append({PriceLineKind::CancellationFee, std::nullopt, Money() - cancellationFee});
    quote.refund = fares - cancellationFee;
    if (order.status == OrderStatus::Expired)
        return problem(409, u"order.state"_qs, {}, order.code);
    if (command->purpose == api::Purpose::Commit) {
        m_history[order.code].append(entryOf(u"cancelled"_qs,
                                             {{u"status"_qs, wireName(order.status)}},
                                             {{u"status"_qs, u"refundPending"_qs}}));
        order.status = OrderStatus::RefundPending;
        ++order.version;
    }
    return data(api::toJson(quote, order));
}

HttpAnswer FakeRailway::history(const Order &order) const
{
    QJsonArray entries {api::toJson(entryOf(u"created"_qs, {}, {}))};
    for (const HistoryEntry &entry : m_history.value(order.code))
        entries.append(api::toJson(entry));
    return data(entries);
}

static Mail mailOf(qint64 id, const QString &code)
{
    Mail mail;
    mail.id = MailId(id);
    mail.kind = MailKind::OrderPaid;
    mail.status = MailStatus::Sent;
    mail.orderCode = code;
    mail.createdAt = now();
    return mail;
}

/// Two of each order, where no others are given; the newer one has an even number.
HttpAnswer FakeRailway::listMails(const Order &order) const
{
    if (withoutMails.contains(order.code))
        return data(QJsonArray());
    if (!mails.isEmpty())
        return data(api::toJsonArray(mails));
    const qint64 last = 2 * order.id.value();
    return data(QJsonArray {api::toJson(mailOf(last - 1, order.code)),
                            api::toJson(mailOf(last, order.code))});
}

HttpAnswer FakeRailway::sendMail(const HttpRequest &request)
{
    const qint64 id = segments(request.path).value(3).toLongLong();
    mailsSentAgain.append(id);
    return data(api::toJson(mailOf(id, {})));
}

void FakeRailway::changeElsewhere(const QString &code)
{
    Order *order = find(code);
    order->contact.name = u"Agus Wijaya"_qs;
    ++order->version;
}

void FakeRailway::addPayment(const QString &code, PaymentMethod method,
                             const QString &gatewayPaymentType, PaymentStatus status)
{
    const Order *order = find(code);
    Payment payment;
    payment.id = PaymentId(m_payments.size() + 1);
    payment.orderId = order->id;
    payment.orderCode = code;
    payment.method = method;
    payment.status = status;
    payment.amount = order->total();
    payment.gatewayPaymentType = gatewayPaymentType;
    payment.createdAt = now();
    if (status == PaymentStatus::Paid)
        payment.paidAt = payment.createdAt;
    m_payments.append(payment);
}

} // namespace kai::tests
