#include "gateways/midtransmessages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <sodium.h>

namespace kai {

constexpr int maxItemText = 50;
constexpr int maxCustomerText = 255;
constexpr int gmt7Seconds = 7 * 3600;

/// An item's name: the gateway's limit, and no vertical bar, which it does not bear.
static QString itemName(QString text)
{
    return text.replace(u'|', u'/').left(maxItemText).trimmed();
}

static QJsonObject item(const QString &id, const QString &name, Money price)
{
    return {{QStringLiteral("id"), id.left(maxItemText)},
            {QStringLiteral("name"), itemName(name)},
            {QStringLiteral("price"), price.rupiah()},
            {QStringLiteral("quantity"), 1}};
}

static QString seatText(const Order &order, const SeatAssignment &seat)
{
    // The seat comes first: a long train name is what may be cut.
    return QStringLiteral("%1 %2 %3, %4-%5, %6")
        .arg(shortName(seat.travelClass), QString::number(seat.coachNumber), seat.label,
             order.trip.from.stationCode, order.trip.to.stationCode, order.trip.train.name);
}

static QJsonArray itemsOf(const Order &order)
{
    QJsonArray items;
    for (const Passenger &passenger : order.passengers) {
        if (passenger.seat) {
            items.append(item(QStringLiteral("SEAT-%1").arg(passenger.seat->seatId.value()),
                              seatText(order, *passenger.seat), passenger.fare));
        }
    }
    if (!order.bookingFee.isZero())
        items.append(item(QStringLiteral("FEE"), QStringLiteral("Booking fee"), order.bookingFee));
    return items;
}

static Money sumOf(const QJsonArray &items)
{
    Money sum;
    for (const QJsonValue &value : items)
        sum += Money(value.toObject().value(QLatin1String("price")).toInteger());
    return sum;
}

constexpr qint64 secondsAMinute = 60;

/// For the methods: begins now and ends with the hold at the latest. A minute is the least that the
/// gateway knows, so that a shorter rest of the hold is the end of one that has begun already.
static QJsonObject expiryOf(const GatewayCharge &charge)
{
    const qint64 seconds = charge.timeToPay.count();
    const qint64 minutes = qMax<qint64>(1, seconds / secondsAMinute);
    const qint64 sinceStart = qMax(seconds, minutes * secondsAMinute);
    const QDateTime start
        = charge.order.expiresAt.addSecs(-sinceStart).toOffsetFromUtc(gmt7Seconds);
    return {{QStringLiteral("start_time"),
             start.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QLatin1String(" +0700")},
            {QStringLiteral("unit"), QStringLiteral("minute")},
            {QStringLiteral("duration"), minutes}};
}

/// For the page itself, which would else stay open for a day.
static void addPageExpiry(QJsonObject &request, const GatewayCharge &charge)
{
    const qint64 minutes = charge.timeToPay.count() / secondsAMinute;
    if (minutes >= 1) {
        request[u"page_expiry"] = QJsonObject {{QStringLiteral("unit"), QStringLiteral("minute")},
                                               {QStringLiteral("duration"), minutes}};
    }
}

static void addCallbacks(QJsonObject &request, const QString &finishUrl)
{
    if (!finishUrl.isEmpty()) {
        request[u"callbacks"] = QJsonObject {{QStringLiteral("finish"), finishUrl},
                                             {QStringLiteral("error"), finishUrl}};
    }
}

static QJsonObject customerOf(const Contact &contact)
{
    return {{QStringLiteral("first_name"), contact.name.left(maxCustomerText)},
            {QStringLiteral("email"), contact.email.left(maxCustomerText)},
            {QStringLiteral("phone"), contact.phone.left(maxCustomerText)}};
}

Result<QJsonObject> snapRequest(const GatewayCharge &charge, const QString &finishUrl)
{
    const QJsonArray items = itemsOf(charge.order);
    if (sumOf(items) != charge.order.total()) {
        return failure(internalError(QStringLiteral("the items of order %1 do not sum to its total")
                                         .arg(charge.order.code)));
    }
    const QJsonObject details {{QStringLiteral("order_id"), charge.gatewayOrderId},
                               {QStringLiteral("gross_amount"), charge.order.total().rupiah()}};
    QJsonObject request {{QStringLiteral("transaction_details"), details},
                         {QStringLiteral("item_details"), items},
                         {QStringLiteral("customer_details"), customerOf(charge.order.contact)},
                         {QStringLiteral("expiry"), expiryOf(charge)}};
    addPageExpiry(request, charge);
    addCallbacks(request, finishUrl);
    return request;
}

std::optional<Money> amountFromText(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A([0-9]{1,15})(?:\.00?)?\z)"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Money(match.captured(1).toLongLong());
}

std::optional<GatewayTransaction> transactionFrom(const QJsonObject &json)
{
    const auto text
        = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    const std::optional<Money> amount = amountFromText(text("gross_amount"));
    GatewayTransaction transaction;
    transaction.orderId = text("order_id");
    transaction.transactionId = text("transaction_id");
    transaction.transactionStatus = text("transaction_status").toLower();
    transaction.fraudStatus = text("fraud_status").toLower();
    transaction.paymentType = text("payment_type");
    transaction.currency = text("currency");
    transaction.merchantId = text("merchant_id");
    if (!amount || transaction.orderId.isEmpty() || transaction.transactionId.isEmpty()
        || transaction.transactionStatus.isEmpty())
        return std::nullopt;
    transaction.grossAmount = *amount;
    for (const QJsonValue &each : json.value(QLatin1String("refunds")).toArray()) {
        const QJsonObject refund = each.toObject();
        const auto part = amountFromText(refund.value(QLatin1String("refund_amount")).toString());
        const QString key = refund.value(QLatin1String("refund_key")).toString();
        if (part && !part->isZero() && !key.isEmpty())
            transaction.refunds.append({key, *part});
    }
    return transaction;
}

static QByteArray signatureOf(const QByteArray &signedText, const QByteArray &serverKey)
{
    return QCryptographicHash::hash(signedText + serverKey, QCryptographicHash::Sha512).toHex();
}

QByteArray signedNotification(const QString &gatewayOrderId, const QByteArray &serverKey)
{
    const QString code = QStringLiteral("201");
    const QString amount = QStringLiteral("0.00");
    const QByteArray signature = signatureOf((gatewayOrderId + code + amount).toUtf8(), serverKey);
    const QJsonObject body {{QStringLiteral("order_id"), gatewayOrderId},
                            {QStringLiteral("status_code"), code},
                            {QStringLiteral("gross_amount"), amount},
                            {QStringLiteral("transaction_status"), QStringLiteral("pending")},
                            {QStringLiteral("signature_key"), QString::fromLatin1(signature)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool hasValidSignature(const QByteArray &notificationBody, const QByteArray &serverKey)
{
    const QJsonObject json = QJsonDocument::fromJson(notificationBody).object();
    QByteArray signedText;
    for (const char *name : {"order_id", "status_code", "gross_amount"}) {
        const QJsonValue value = json.value(QLatin1String(name));
        if (!value.isString())
            return false;
        signedText += value.toString().toUtf8();
    }
    const QByteArray expected = signatureOf(signedText, serverKey);
    const QByteArray given = json.value(QLatin1String("signature_key")).toString().toUtf8();
    // A missing key must not make everything that is signed with nothing genuine.
    return !serverKey.isEmpty() && given.size() == expected.size()
           && sodium_memcmp(given.constData(), expected.constData(), size_t(expected.size())) == 0;
}

} // namespace kai
