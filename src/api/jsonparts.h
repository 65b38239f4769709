#pragma once

#include "base/money.h"
#include "domain/order.h"

#include <QJsonObject>

/// What the wire forms of several values have in common; for this layer alone.
namespace kai::api {

/// The members that a departure, a seat map and an order share to say which trip they are about.
QJsonObject tripToJson(const Trip &trip);
Trip tripFromJson(const QJsonObject &json);

/// With the identity number masked.
QJsonObject passengerToJson(const Passenger &passenger);

/// YYYY-MM-DD; null for an invalid date.
QJsonValue dateToJson(const QDate &date);

inline QJsonValue objectOrNull(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(object);
}

inline Money money(const QJsonValue &value)
{
    return Money(value.toInteger());
}

/// The value of an enum by its wire name; the first one for a name that nobody knows.
template<class E> E word(const QJsonValue &value)
{
    return fromWireName<E>(value.toString()).value_or(WireNames<E>::values.front().first);
}

} // namespace kai::api
