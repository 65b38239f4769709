#include "simulator/controlapi.h"

#include "simulator/snapapi.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <cmath>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

HttpReply problem(int status, const QStringList &errors)
{
    return HttpReply::json(status, QJsonObject {{u"error"_s, errors.join(u"; "_s)},
                                                {u"errors"_s, QJsonArray::fromStringList(errors)}});
}

std::optional<QJsonObject> objectIn(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

const Channel *channelIn(const QJsonObject &json, const QString &fallback)
{
    const QString partner = json[u"bank"_s].toString(json[u"store"_s].toString());
    return findChannel(json[u"payment_type"_s].toString(fallback), partner);
}

QString fallbackChannel(Status wanted)
{
    const bool card = wanted == Status::Authorize || wanted == Status::Capture;
    return card ? u"credit_card"_s : u"qris"_s;
}

} // namespace

ControlApi::ControlApi(Store &store, PaymentDesk &desk, Faults &faults, Notifier &notifier)
    : m_store(store)
    , m_desk(desk)
    , m_faults(faults)
    , m_notifier(notifier)
{
}

HttpReply ControlApi::handle(const HttpRequest &request, const QStringList &path,
                             const QString &baseUrl)
{
    const QString first = path.value(0);
    if (first == "faults"_L1 && path.size() == 1)
        return faults(request);
    if (first == "notifications"_L1)
        return notifications(request, path);
    if (first != "transactions"_L1 || path.size() > 3)
        return problem(404, {u"there is no such control route"_s});
    if (path.size() == 3)
        return act(path[1], path[2], request, baseUrl);
    if (request.method != "GET")
        return problem(405, {u"only GET is allowed here"_s});
    if (path.size() == 1)
        return list(baseUrl);
    const Session *session = m_store.sessionOf(path[1]);
    return session ? HttpReply::json(200, row(*session, baseUrl))
                   : problem(404, {u"there is no such order_id"_s});
}

HttpReply ControlApi::list(const QString &baseUrl) const
{
    QJsonArray rows;
    for (const QString &orderId : m_store.orderIds())
        rows.append(row(*m_store.sessionOf(orderId), baseUrl));
    return HttpReply::json(200, rows);
}

QJsonObject ControlApi::row(const Session &session, const QString &baseUrl) const
{
    const QList<Transaction *> all = m_store.transactionsOf(session.order.orderId);
    const Transaction *latest = m_store.transactionOf(session);
    QJsonObject object = controlRow(session, latest, redirectUrl(baseUrl, session));
    QJsonArray earlier;
    for (const Transaction *transaction : all) {
        if (transaction != latest) {
            earlier.append(QJsonObject {{u"transaction_id"_s, transaction->id()},
                                        {u"transaction_status"_s, transaction->statusName()}});
        }
    }
    object[u"earlier"_s] = earlier;
    return object;
}

HttpReply ControlApi::changed(const Session &session, bool legal, const QString &baseUrl) const
{
    QJsonObject object = row(session, baseUrl);
    object[u"legal"_s] = legal;
    return HttpReply::json(200, object);
}

HttpReply ControlApi::act(const QString &orderId, const QString &action, const HttpRequest &request,
                          const QString &baseUrl)
{
    const bool pays = action == "pay"_L1;
    if (!pays && action != "transition"_L1)
        return problem(404, {u"there is no such control route"_s});
    if (request.method != "POST")
        return problem(405, {u"only POST is allowed here"_s});
    const std::optional<QJsonObject> json = objectIn(request.body);
    if (!json)
        return problem(400, {u"the request body is not a JSON object"_s});
    Session *session = m_store.sessionOf(orderId);
    if (!session)
        return problem(404, {u"there is no such order_id"_s});
    return pays ? pay(*session, *json, baseUrl) : transition(*session, *json, baseUrl);
}

HttpReply ControlApi::pay(Session &session, const QJsonObject &json, const QString &baseUrl)
{
    const Channel *channel = channelIn(json, u"qris"_s);
    if (!channel)
        return problem(400, {u"payment_type is unknown"_s});
    const std::optional<Fraud> fraud
        = fraudFromString(json[u"fraud_status"_s].toString(u"accept"_s));
    if (!fraud)
        return problem(400, {u"fraud_status must be accept, challenge or deny"_s});
    if (m_store.isPaid(session.order.orderId))
        return problem(409, {u"this order is already paid"_s});
    Transaction *existing = m_store.transactionOf(session);
    if (!existing && channel->kind == ChannelKind::Card)
        return payByCard(session, *fraud, baseUrl);
    const bool open = existing || m_desk.isPageOpen(session);
    Transaction &transaction = existing ? *existing : m_desk.choose(session, *channel);
    const QJsonValue amount = json[u"gross_amount"_s];
    if (amount.isDouble() && amount.toDouble() == std::floor(amount.toDouble()))
        transaction.setGrossAmount(qint64(amount.toDouble()));
    // Money that arrives for a dead transaction is what a late payer looks like.
    const bool legal = m_desk.move(transaction, Status::Settlement);
    if (!legal)
        m_desk.force(transaction, u"settlement"_s);
    return changed(session, legal && open, baseUrl);
}

HttpReply ControlApi::payByCard(Session &session, Fraud fraud, const QString &baseUrl)
{
    const bool open = m_desk.isPageOpen(session);
    if (fraud == Fraud::Deny) {
        m_desk.chargeCard(session, Status::Deny, fraud);
        return changed(session, open, baseUrl);
    }
    Transaction &transaction = m_desk.chargeCard(session, Status::Capture, fraud);
    if (fraud == Fraud::Accept)
        m_desk.move(transaction, Status::Settlement);
    return changed(session, open, baseUrl);
}

HttpReply ControlApi::transition(Session &session, const QJsonObject &json, const QString &baseUrl)
{
    const QString name = json[u"transaction_status"_s].toString();
    const QString fraudName = json[u"fraud_status"_s].toString();
    const std::optional<Fraud> fraud = fraudFromString(fraudName);
    const Channel *channel = channelIn(json, fallbackChannel(statusFromString(name)));
    QStringList errors;
    if (name.isEmpty())
        errors.append(u"transaction_status is required"_s);
    if (!channel)
        errors.append(u"payment_type is unknown"_s);
    if (!fraudName.isEmpty() && !fraud)
        errors.append(u"fraud_status must be accept, challenge or deny"_s);
    if (!errors.isEmpty())
        return problem(400, errors);
    const bool legal = m_store.transactionOf(session) ? moveOn(session, json, fraud)
                                                      : begin(session, json, *channel, fraud);
    return changed(session, legal, baseUrl);
}

// The first thing that happens on a page: a charge, or the choice of a method and what follows.
bool ControlApi::begin(Session &session, const QJsonObject &json, const Channel &channel,
                       std::optional<Fraud> fraud)
{
    const Status wanted = statusFromString(json[u"transaction_status"_s].toString());
    const bool open = m_desk.isPageOpen(session);
    const bool charges
        = wanted == Status::Authorize || wanted == Status::Capture || wanted == Status::Deny;
    if (channel.kind == ChannelKind::Card && charges) {
        m_desk.chargeCard(session, wanted, fraud.value_or(Fraud::Accept));
        return open;
    }
    m_desk.choose(session, channel);
    return (wanted == Status::Pending || moveOn(session, json, fraud)) && open;
}

bool ControlApi::moveOn(Session &session, const QJsonObject &json, std::optional<Fraud> fraud)
{
    Transaction &transaction = *m_store.transactionOf(session);
    const QString name = json[u"transaction_status"_s].toString();
    const Status wanted = statusFromString(name);
    if (fraud)
        transaction.setFraud(*fraud);
    if (wanted == Status::Refund || wanted == Status::PartialRefund) {
        RefundRequest request;
        request.reason = u"made in the dashboard"_s;
        if (json[u"refund_amount"_s].isDouble())
            request.amount = qint64(json[u"refund_amount"_s].toDouble());
        else if (wanted == Status::PartialRefund)
            request.amount = transaction.refundableAmount() / 2;
        if (m_desk.refund(transaction, request) == RefundResult::Done)
            return true;
    }
    const bool legal = m_desk.move(transaction, wanted);
    if (!legal)
        m_desk.force(transaction, name);
    return legal;
}

HttpReply ControlApi::faults(const HttpRequest &request)
{
    if (request.method == "GET")
        return HttpReply::json(200, m_faults.plan().toJson());
    if (request.method != "POST")
        return problem(405, {u"only GET and POST are allowed here"_s});
    const std::optional<QJsonObject> json = objectIn(request.body);
    if (!json)
        return problem(400, {u"the request body is not a JSON object"_s});
    const ParsedFaults parsed = parseFaults(*json);
    if (!parsed.errors.isEmpty())
        return problem(400, parsed.errors);
    m_faults.apply(parsed.plan);
    return HttpReply::json(200, m_faults.plan().toJson());
}

HttpReply ControlApi::notifications(const HttpRequest &request, const QStringList &path)
{
    if (path.size() == 1 && request.method == "GET") {
        const QUrlQuery query(QString::fromUtf8(request.query));
        return HttpReply::json(
            200, m_notifier.log(query.queryItemValue(u"order_id"_s, QUrl::FullyDecoded)));
    }
    const bool resends = path.size() == 3 && path[2] == "resend"_L1 && request.method == "POST";
    if (!resends)
        return problem(404, {u"there is no such control route"_s});
    return m_notifier.resend(path[1].toInt())
               ? HttpReply::json(202, QJsonObject {{u"resent"_s, path[1].toInt()}})
               : problem(404, {u"there is no such notification"_s});
}

} // namespace kai::simulator
