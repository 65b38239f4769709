#pragma once

#include "services/mailer.h"
#include "unit/tickets/sampleticket.h"

namespace kai {

/// The status in which an order is when such a mail goes out.
inline OrderStatus sampleStatus(MailKind kind)
{
    switch (kind) {
    case MailKind::OrderCreated:
        return OrderStatus::PendingPayment;
    case MailKind::OrderPaid:
    case MailKind::OrderChanged:
        return OrderStatus::Paid;
    case MailKind::OrderCancelled:
        return OrderStatus::Cancelled;
    case MailKind::OrderRefunded:
        return OrderStatus::Refunded;
    }
    Q_UNREACHABLE();
}

/// The order of the sample tickets, with an infant, as a mail is made of it.
inline MailContent sampleMail(MailKind kind)
{
    const Ticket adult = sampleTicket();
    Ticket infant = infantTicket();
    infant.passenger.id = PassengerId(22);
    MailContent content;
    content.kind = kind;
    Order &order = content.order;
    order.id = OrderId(5);
    order.code = adult.orderCode;
    order.userId = adult.userId;
    order.trip = adult.trip;
    order.contact = {QStringLiteral("Siti Rahmawati"), QStringLiteral("siti@example.com"),
                     QStringLiteral("+62 812-3456-7890")};
    order.passengers = {adult.passenger, infant.passenger};
    order.fareTotal = adult.passenger.fare;
    order.bookingFee = Money(7'500);
    order.expiresAt = QDateTime(QDate(2026, 11, 20), QTime(5, 5), Qt::UTC);
    const QByteArray zone = QByteArrayLiteral("Asia/Jakarta");
    content.stations = {{QStringLiteral("GMR"),
                         {StationId(1), QStringLiteral("GMR"), QStringLiteral("Gambir"),
                          QStringLiteral("Jakarta"), -6.1767, 106.8306, zone}},
                        {QStringLiteral("SGU"),
                         {StationId(2), QStringLiteral("SGU"), QStringLiteral("Surabaya Gubeng"),
                          QStringLiteral("Surabaya"), -7.2653, 112.7521, zone}}};
    order.status = sampleStatus(kind);
    if (kind == MailKind::OrderRefunded) {
        Refund refund;
        refund.amount = Money(438'750);
        refund.status = RefundStatus::Succeeded;
        content.refunds = {refund};
    }
    if (carriesTickets(kind))
        content.tickets = {adult, infant};
    return content;
}

} // namespace kai
