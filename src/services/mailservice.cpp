#include "services/mailservice.h"

#include "base/logging.h"
#include "domain/text.h"

#include <algorithm>

namespace kai {

using namespace std::chrono_literals;

/// Longer than any attempt lasts: after it, whoever took the mail has died.
constexpr std::chrono::seconds lease = 5min;
/// Of one call, so that the job comes back to look whether it should stop.
constexpr int mostPerCall = 20;

/// How long a mail rests after its n-th attempt has failed; nothing when it is given up, after
/// about two days.
static std::optional<std::chrono::seconds> restAfter(int attempts)
{
    static constexpr std::chrono::seconds rests[] {30s, 2min, 10min, 30min, 2h, 6h, 12h, 24h};
    if (attempts < 1 || size_t(attempts) > std::size(rests))
        return std::nullopt;
    return rests[attempts - 1];
}

/// False when the order has moved on and the mail would say what is not so any more.
static bool isStillTrue(const MailContent &content)
{
    switch (content.kind) {
    case MailKind::OrderCreated:
        return content.order.status == OrderStatus::PendingPayment;
    case MailKind::OrderPaid:
    case MailKind::OrderChanged:
        return !content.tickets.isEmpty();
    case MailKind::OrderCancelled:
    case MailKind::OrderRefunded:
        return true;
    }
    Q_UNREACHABLE();
}

MailService::MailService(Database &database, MailComposer &composer, Mailer &mailer)
    : m_database(database)
    , m_composer(composer)
    , m_mailer(mailer)
{
}

static Result<QString> openPaymentUrl(Repositories &repositories, OrderId order)
{
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(order);
    if (!payments)
        return failure(payments.error());
    for (const Payment &payment : *payments) {
        if (payment.isOpen() && !payment.redirectUrl.isEmpty())
            return payment.redirectUrl;
    }
    return QString();
}

static Result<MailContent> readContent(Repositories &repositories, const Mail &mail)
{
    MailContent content;
    content.kind = mail.kind;
    const Result<Order> order = repositories.orders().byId(mail.orderId);
    if (!order)
        return failure(order.error());
    content.order = *order;
    Result<QList<Ticket>> tickets = repositories.tickets().ofOrder(order->code);
    if (!tickets)
        return failure(tickets.error());
    tickets->removeIf([](const Ticket &ticket) { return ticket.status == TicketStatus::Void; });
    content.tickets = *tickets;
    for (const QString &code : {order->trip.from.stationCode, order->trip.to.stationCode}) {
        const Result<Station> station = repositories.catalog().station(code);
        if (!station)
            return failure(station.error());
        content.stations.insert(code, *station);
    }
    const Result<QString> paymentUrl = openPaymentUrl(repositories, order->id);
    if (!paymentUrl)
        return failure(paymentUrl.error());
    content.paymentUrl = *paymentUrl;
    Result<QList<Refund>> refunds = repositories.refunds().ofOrder(order->id);
    if (!refunds)
        return failure(refunds.error());
    refunds->removeIf([](const Refund &each) { return each.status != RefundStatus::Succeeded; });
    content.refunds = *refunds;
    return content;
}

Result<MailContent> MailService::contentOf(const Mail &mail)
{
    return reading<MailContent>(
        m_database, [&](Repositories &repositories) { return readContent(repositories, mail); });
}

Result<MailMessage> MailService::composed(const Mail &mail, const MailContent &content)
{
    Result<MailMessage> message = m_composer.compose(content);
    if (!message)
        return message;
    message->key = mail.key;
    message->date = mail.createdAt;
    return message;
}

Result<void> MailService::finish(const Mail &mail, MailStatus status, const QString &reason)
{
    if (status == MailStatus::Failed) {
        qCWarning(logBusiness, "mail %s of order %s is given up: %s",
                  qPrintable(wireName(mail.kind)), qPrintable(mail.orderCode), qPrintable(reason));
    }
    return m_database.transact([&](Repositories &repositories) {
        return repositories.mails().finish(mail.id, status, reason);
    });
}

Result<void> MailService::retryLater(const Mail &mail, const Error &error)
{
    const auto rest = restAfter(mail.attempts);
    if (!rest)
        return finish(mail, MailStatus::Failed, error.code);
    qCInfo(logNetwork, "mail %s of order %s was not sent, attempt %d: %s",
           qPrintable(wireName(mail.kind)), qPrintable(mail.orderCode), mail.attempts,
           qPrintable(forLog(error.internal)));
    return m_database.transact([&](Repositories &repositories) {
        return repositories.mails().postpone(mail.id, error.code, *rest);
    });
}

static Result<bool> unless(const Result<void> &done)
{
    if (!done)
        return failure(done.error());
    return false;
}

/// True when it went out. A failure is one of the database.
Result<bool> MailService::deliver(const Mail &mail)
{
    const Result<MailContent> content = contentOf(mail);
    if (!content)
        return failure(content.error());
    if (!isStillTrue(*content))
        return unless(finish(mail, MailStatus::Skipped));
    if (!isEmailAddress(content->order.contact.email))
        return unless(finish(mail, MailStatus::Failed, QStringLiteral("mail.address")));
    const Result<MailMessage> message = composed(mail, *content);
    if (!message)
        return unless(retryLater(mail, message.error()));
    const Result<MailStatus> sent = m_mailer.send(*message);
    if (!sent && sent.error().kind == ErrorKind::Gateway)
        return unless(finish(mail, MailStatus::Failed, sent.error().code));
    if (!sent)
        return unless(retryLater(mail, sent.error()));
    if (const Result<void> done = finish(mail, *sent); !done)
        return failure(done.error());
    return true;
}

Result<int> MailService::sendDue()
{
    int sent = 0;
    for (int i = 0; i < mostPerCall && !m_stopped; ++i) {
        const auto mail
            = inTransaction<std::optional<Mail>>(m_database, [](Repositories &repositories) {
                  return repositories.mails().take(lease);
              });
        if (!mail)
            return failure(mail.error());
        if (!*mail)
            break;
        const Result<bool> delivered = deliver(**mail);
        if (!delivered)
            return failure(delivered.error());
        sent += *delivered ? 1 : 0;
    }
    return sent;
}

Result<QList<Mail>> MailService::mails(const Actor &actor, const QString &orderCode)
{
    return reading<QList<Mail>>(m_database, [&](Repositories &repositories) -> Result<QList<Mail>> {
        const Result<Order> order = repositories.orders().byCode(orderCode);
        if (!order)
            return failure(order.error());
        if (!actor.maySee(order->userId))
            return failure(notFound());
        return repositories.mails().ofOrder(order->id);
    });
}

Result<QByteArray> MailService::message(const Actor &actor, MailId id)
{
    const Result<Mail> mail = reading<Mail>(
        m_database, [&](Repositories &repositories) { return repositories.mails().byId(id); });
    if (!mail)
        return failure(mail.error());
    const Result<MailContent> content = contentOf(*mail);
    if (!content)
        return failure(content.error());
    if (!actor.maySee(content->order.userId))
        return failure(notFound());
    const Result<MailMessage> message = composed(*mail, *content);
    if (!message)
        return failure(message.error());
    return m_mailer.rendered(*message);
}

Result<Mail> MailService::sendAgain(const Actor &actor, MailId id)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return inTransaction<Mail>(m_database, [&](Repositories &repositories) -> Result<Mail> {
        if (const Result<void> again = repositories.mails().sendAgain(id); !again)
            return failure(again.error());
        return repositories.mails().byId(id);
    });
}

} // namespace kai
