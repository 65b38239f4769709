#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QUrlQuery>

namespace kai::tests {

/// The fake server's clock, which the window follows by the date of each answer. Within the last
/// half hour of a day in Jakarta it is an hour slow, so that no case sees the day change.
QDateTime now();

/// One request as the fake server read it.
struct HttpRequest
{
    QByteArray method;
    QString path;
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QJsonObject body;
    QByteArray bytes; ///< the body as it came
};

struct HttpAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
};

/// An answer with data, as the contract words it.
HttpAnswer data(const QJsonValue &value, int status = 200, const QString &nextCursor = {});
/// A failure, as the contract words it.
HttpAnswer problem(int status, const QString &code, const QList<FieldError> &fields = {},
                   const QString &subject = {});
/// Orders stand in the way of a change of master data.
HttpAnswer inTheWay(const QStringList &orders);
QStringList segments(const QString &path);

} // namespace kai::tests
