#include "simulator/snapvalidation.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr double largestExact = 9007199254740991.0;
constexpr auto shortestExpiry = 20s;
constexpr auto longestExpiry = std::chrono::hours(24 * 7);

/// Reads members of one object, collecting what is wrong with them.
class Checker
{
public:
    explicit Checker(QStringList &errors)
        : m_errors(errors)
    {
    }

    void fail(const QString &what) { m_errors.append(what); }

    QString text(const QJsonObject &json, const QString &path, const QString &name, int longest)
    {
        const QJsonValue value = json[name];
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString())
            fail(path + name + u" must be a string"_s);
        else if (value.toString().size() > longest)
            fail(path + name + u" is too long, at most "_s + QString::number(longest));
        return value.toString();
    }

    QString requiredText(const QJsonObject &json, const QString &path, const QString &name,
                         int longest)
    {
        if (json[name].isUndefined() || json[name].isNull()
            || json[name].toString(u"?"_s).isEmpty())
            fail(path + name + u" is required"_s);
        return text(json, path, name, longest);
    }

    qint64 requiredInteger(const QJsonObject &json, const QString &path, const QString &name)
    {
        const QJsonValue value = json[name];
        if (value.isUndefined() || value.isNull()) {
            fail(path + name + u" is required"_s);
            return 0;
        }
        const double number = value.toDouble(0.5);
        if (number == std::floor(number) && std::abs(number) <= largestExact)
            return qint64(number);
        fail(path + name + u" must be an integer"_s);
        return 0;
    }

private:
    QStringList &m_errors;
};

void readTransaction(const QJsonObject &body, SnapOrder &order, Checker &check)
{
    const QString path = u"transaction_details."_s;
    if (!body[u"transaction_details"_s].isObject()) {
        check.fail(u"transaction_details is required"_s);
        return;
    }
    const QJsonObject details = body[u"transaction_details"_s].toObject();
    order.orderId = check.requiredText(details, path, u"order_id"_s, 50);
    // A space passes here, as at the real gateway, and makes the status call fail later.
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9\\-_~. ]*\\z"_s);
    if (!allowed.match(order.orderId).hasMatch())
        check.fail(path + u"order_id has a character that is not allowed"_s);
    order.grossAmount = check.requiredInteger(details, path, u"gross_amount"_s);
    const bool given = details[u"gross_amount"_s].isDouble();
    if (given && details[u"gross_amount"_s].toDouble() < 1)
        check.fail(path + u"gross_amount must be at least 1"_s);
}

Item readItem(const QJsonObject &json, const QString &path, Checker &check)
{
    Item item;
    item.name = check.requiredText(json, path, u"name"_s, 50);
    item.price = check.requiredInteger(json, path, u"price"_s);
    item.quantity = check.requiredInteger(json, path, u"quantity"_s);
    if (json[u"quantity"_s].isDouble() && json[u"quantity"_s].toDouble() < 1)
        check.fail(path + u"quantity must be at least 1"_s);
    for (const QString &name : {u"id"_s, u"brand"_s, u"category"_s, u"merchant_name"_s, u"url"_s})
        check.text(json, path, name, 50);
    return item;
}

void readItems(const QJsonObject &body, SnapOrder &order, Checker &check)
{
    const QJsonValue value = body[u"item_details"_s];
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isArray()) {
        check.fail(u"item_details must be an array"_s);
        return;
    }
    double sum = 0;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("item_details[%1].").arg(i);
        const Item item = readItem(array[i].toObject(), path, check);
        sum += double(item.price) * double(item.quantity);
        order.items.append(item);
    }
    if (sum != double(order.grossAmount))
        check.fail(u"transaction_details.gross_amount is not equal to the sum of item_details"_s);
}

void readCustomer(const QJsonObject &body, SnapOrder &order, Checker &check)
{
    const QString path = u"customer_details."_s;
    const QJsonObject customer = body[u"customer_details"_s].toObject();
    const QString first = check.text(customer, path, u"first_name"_s, 255);
    const QString last = check.text(customer, path, u"last_name"_s, 255);
    check.text(customer, path, u"phone"_s, 255);
    const QString email = check.text(customer, path, u"email"_s, 255);
    static const QRegularExpression shape(u"\\A[^@\\s]+@[^@\\s]+\\z"_s);
    if (!email.isEmpty() && !shape.match(email).hasMatch())
        check.fail(path + u"email has a wrong format"_s);
    order.customerName = QString(first + u' ' + last).trimmed();
}

std::chrono::seconds readDuration(const QJsonObject &json, const QString &path, Checker &check)
{
    static const QRegularExpression units(u"\\A(day|hour|minute)s?\\z"_s);
    const QString unit = check.requiredText(json, path, u"unit"_s, 20);
    const qint64 count = check.requiredInteger(json, path, u"duration"_s);
    const QRegularExpressionMatch match = units.match(unit);
    if (!match.hasMatch()) {
        check.fail(path + u"unit must be day, hour or minute"_s);
        return 0s;
    }
    std::chrono::seconds one = 1min;
    if (match.captured(1) == "hour"_L1)
        one = 1h;
    else if (match.captured(1) == "day"_L1)
        one = 24h;
    if (count < 1 || count > longestExpiry / one || count * one < shortestExpiry) {
        check.fail(path + u"duration is out of range, at most 7 days"_s);
        return 0s;
    }
    return count * one;
}

void readExpiry(const QJsonObject &body, SnapOrder &order, const QDateTime &now, Checker &check)
{
    if (body[u"page_expiry"_s].isObject())
        order.pageLifetime
            = readDuration(body[u"page_expiry"_s].toObject(), u"page_expiry."_s, check);
    if (!body[u"expiry"_s].isObject())
        return;
    const QJsonObject json = body[u"expiry"_s].toObject();
    Expiry expiry;
    expiry.duration = readDuration(json, u"expiry."_s, check);
    const QString start = check.text(json, u"expiry."_s, u"start_time"_s, 255);
    if (!start.isEmpty()) {
        static const QRegularExpression shape(
            u"\\A(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) ([+-]\\d\\d):?(\\d\\d)\\z"_s);
        const QRegularExpressionMatch m = shape.match(start);
        const QString iso
            = m.captured(1) + u'T' + m.captured(2) + m.captured(3) + u':' + m.captured(4);
        const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
        if (!m.hasMatch() || !time.isValid())
            check.fail(u"expiry.start_time must look like 2026-12-01 08:30:00 +0700"_s);
        else if (expiry.duration > 0s && time.addSecs(expiry.duration.count()) <= now)
            check.fail(u"expiry is already over"_s);
        else
            expiry.start = time.toUTC();
    }
    order.expiry = expiry;
}

void readRest(const QJsonObject &body, SnapOrder &order, Checker &check)
{
    const QJsonObject callbacks = body[u"callbacks"_s].toObject();
    order.finishUrl = check.text(callbacks, u"callbacks."_s, u"finish"_s, 255);
    check.text(callbacks, u"callbacks."_s, u"error"_s, 255);
    for (const QString &name : {u"custom_field1"_s, u"custom_field2"_s, u"custom_field3"_s}) {
        const QString value = check.text(body, {}, name, 255);
        if (!value.isEmpty())
            order.customFields.append({name, value});
    }
    const QJsonValue enabled = body[u"enabled_payments"_s];
    if (!enabled.isUndefined() && !enabled.isNull() && !enabled.isArray())
        check.fail(u"enabled_payments must be an array"_s);
    for (const QJsonValue &name : enabled.toArray())
        order.enabled += channelsNamed(name.toString());
}

} // namespace

ParsedOrder parseSnapOrder(const QJsonObject &body, const QDateTime &now)
{
    ParsedOrder parsed;
    Checker check(parsed.errors);
    readTransaction(body, parsed.order, check);
    readItems(body, parsed.order, check);
    readCustomer(body, parsed.order, check);
    readExpiry(body, parsed.order, now, check);
    readRest(body, parsed.order, check);
    return parsed;
}

} // namespace kai::simulator
