#include "simulator/coreapi.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <cmath>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

HttpReply refusal(const QString &code, const QString &message)
{
    return CoreApi::error(200, code, message);
}

HttpReply unchangeable()
{
    return refusal(u"412"_s, u"Merchant cannot modify the status of the transaction"_s);
}

HttpReply unknown()
{
    return refusal(u"404"_s, u"Transaction doesn't exist."_s);
}

// The official client sends "null" or "{}" where a command needs no body.
std::optional<QJsonObject> objectIn(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.isEmpty() || text == "null")
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

struct ParsedRefund
{
    RefundRequest request;
    QString error;
};

ParsedRefund parseRefund(const QJsonObject &json)
{
    static const QRegularExpression keyShape(u"\\A[A-Za-z0-9_-]+\\z"_s);
    ParsedRefund parsed;
    const QJsonValue key = json[u"refund_key"_s];
    const QJsonValue amount = json[u"amount"_s];
    const QJsonValue reason = json[u"reason"_s];
    if (!isAbsent(key) && !keyShape.match(key.toString()).hasMatch())
        parsed.error = u"refund_key has a wrong format"_s;
    else if (!isAbsent(amount) && !isInteger(amount))
        parsed.error = u"amount must be an integer"_s;
    else if (!isAbsent(reason) && (!reason.isString() || reason.toString().size() > 255))
        parsed.error = u"reason must be a text of at most 255 characters"_s;
    parsed.request.key = key.toString();
    parsed.request.reason = reason.toString();
    if (isInteger(amount))
        parsed.request.amount = qint64(amount.toDouble());
    return parsed;
}

} // namespace

CoreApi::CoreApi(Store &store, PaymentDesk &desk)
    : m_store(store)
    , m_desk(desk)
{
}

HttpReply CoreApi::error(int httpStatus, const QString &code, const QString &message)
{
    return HttpReply::json(
        httpStatus, QJsonObject {{u"status_code"_s, code},
                                 {u"status_message"_s, message},
                                 {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}});
}

// An order_id with a space can be created, but nothing finds it again.
Transaction *CoreApi::find(const QString &id) const
{
    return id.contains(u' ') ? nullptr : m_store.find(id);
}

HttpReply CoreApi::handle(const HttpRequest &request, const QStringList &path)
{
    if (path == QStringList {u"capture"_s}) {
        return request.method == "POST" ? capture(request.body)
                                        : error(405, u"405"_s, u"Only POST is allowed here"_s);
    }
    if (path.size() < 2 || path.first().isEmpty())
        return error(404, u"404"_s, u"The requested resource is not found"_s);
    const QString name = path.mid(1).join(u'/');
    if (name == "status"_L1 || name == "status/b2b"_L1) {
        return request.method == "GET" ? status(path.first(), path.size() == 3)
                                       : error(405, u"405"_s, u"Only GET is allowed here"_s);
    }
    static const QStringList commands {u"cancel"_s, u"expire"_s, u"approve"_s,
                                       u"deny"_s,   u"refund"_s, u"refund/online/direct"_s};
    if (!commands.contains(name))
        return error(404, u"404"_s, u"The requested resource is not found"_s);
    if (request.method != "POST")
        return error(405, u"405"_s, u"Only POST is allowed here"_s);
    Transaction *transaction = find(path.first());
    return transaction ? command(name, *transaction, request.body) : unknown();
}

HttpReply CoreApi::status(const QString &id, bool b2b) const
{
    const Transaction *transaction = find(id);
    if (!transaction)
        return unknown();
    const QJsonObject body = statusBody(*transaction, m_desk.merchant());
    if (!b2b)
        return HttpReply::json(200, body);
    return HttpReply::json(200,
                           QJsonObject {{u"status_code"_s, u"200"_s},
                                        {u"status_message"_s, u"Success, transaction is found"_s},
                                        {u"id"_s, transaction->id()},
                                        {u"transactions"_s, QJsonArray {body}}});
}

HttpReply CoreApi::command(const QString &name, Transaction &transaction, const QByteArray &body)
{
    if (name == "cancel"_L1)
        return cancel(transaction);
    if (name == "expire"_L1)
        return expire(transaction);
    if (name == "approve"_L1)
        return decide(transaction, Fraud::Accept);
    if (name == "deny"_L1)
        return decide(transaction, Fraud::Deny);
    return refund(transaction, body, name != "refund"_L1);
}

HttpReply CoreApi::cancel(Transaction &transaction)
{
    if (!m_desk.move(transaction, Status::Cancel))
        return unchangeable();
    return HttpReply::json(
        200, commandBody(transaction, u"200"_s, u"Success, transaction is canceled"_s));
}

HttpReply CoreApi::expire(Transaction &transaction)
{
    if (transaction.status() != Status::Pending || !m_desk.move(transaction, Status::Expire))
        return unchangeable();
    return HttpReply::json(
        200, commandBody(transaction, u"407"_s, u"Success, transaction is expired"_s));
}

HttpReply CoreApi::decide(Transaction &transaction, Fraud decision)
{
    if (!m_desk.decideFraud(transaction, decision))
        return unchangeable();
    const QString done = decision == Fraud::Accept ? u"approved"_s : u"denied"_s;
    return HttpReply::json(
        200, commandBody(transaction, u"200"_s, u"Success, transaction is "_s + done));
}

HttpReply CoreApi::refund(Transaction &transaction, const QByteArray &body, bool direct)
{
    const std::optional<QJsonObject> json = objectIn(body);
    if (!json)
        return refusal(u"413"_s, u"The request cannot be processed due to malformed syntax"_s);
    const ParsedRefund parsed = parseRefund(*json);
    if (!parsed.error.isEmpty())
        return refusal(u"400"_s, parsed.error);
    switch (m_desk.refund(transaction, parsed.request)) {
    case RefundResult::Done:
        return refunded(transaction, u"200"_s,
                        direct ? u"Success, refund request is approved by the bank"_s
                               : u"Success, refund request is approved"_s);
    case RefundResult::RefusedByBank:
        return refunded(transaction, u"202"_s, u"Refund denied by the bank"_s);
    case RefundResult::DuplicateKey:
        return refusal(u"406"_s, u"Duplicate refund ID"_s);
    case RefundResult::WrongState:
        return unchangeable();
    case RefundResult::InvalidAmount:
        return refusal(u"414"_s, u"Refund request is rejected due to invalid amount"_s);
    case RefundResult::InsufficientFunds:
        return refusal(u"414"_s, u"Refund request is rejected due to insufficient funds"_s);
    }
    return unchangeable();
}

HttpReply CoreApi::refunded(const Transaction &transaction, const QString &code,
                            const QString &message)
{
    const Refund &refund = m_desk.lastRefund();
    const bool refused = refund.state == RefundState::Refused;
    QJsonObject body = commandBody(transaction, code, message);
    body[u"refund_chargeback_id"_s] = refund.id;
    body[u"refund_amount"_s] = wireAmount(refused ? 0 : refund.amount);
    body[u"refund_key"_s] = refund.key;
    return HttpReply::json(200, body);
}

HttpReply CoreApi::capture(const QByteArray &body)
{
    const std::optional<QJsonObject> json = objectIn(body);
    if (!json)
        return refusal(u"413"_s, u"The request cannot be processed due to malformed syntax"_s);
    const QJsonValue amount = json->value(u"gross_amount"_s);
    Transaction *transaction = m_store.byTransactionId(json->value(u"transaction_id"_s).toString());
    if (!transaction)
        return unknown();
    if (transaction->status() != Status::Authorize)
        return unchangeable();
    if (!isAbsent(amount)) {
        const bool fits = isInteger(amount) && amount.toDouble() >= 1
                          && amount.toDouble() <= double(transaction->grossAmount());
        if (!fits)
            return refusal(u"400"_s,
                           u"gross_amount must be an integer within the authorized amount"_s);
        transaction->setGrossAmount(qint64(amount.toDouble()));
    }
    m_desk.move(*transaction, Status::Capture);
    m_desk.settleLater(*transaction);
    return HttpReply::json(
        200, commandBody(*transaction, u"200"_s,
                         u"Success, Credit Card capture transaction is successful"_s));
}

} // namespace kai::simulator
