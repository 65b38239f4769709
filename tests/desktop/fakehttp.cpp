#include "fakehttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace kai::tests {

QDateTime now()
{
    static const int slow = [] {
        const QDateTime begun = QDateTime::currentDateTimeUtc();
        const QTime wall = begun.toTimeZone(QTimeZone("Asia/Jakarta")).time();
        return wall >= QTime(23, 30) ? 3600 : 0;
    }();
    return QDateTime::currentDateTimeUtc().addSecs(-slow);
}

HttpAnswer data(const QJsonValue &value, int status, const QString &nextCursor)
{
    QJsonObject meta {{u"requestId"_qs, u"fake"_qs}};
    if (value.isArray())
        meta[u"nextCursor"] = nextCursor.isEmpty() ? QJsonValue() : QJsonValue(nextCursor);
    return {
        status, QJsonDocument(QJsonObject {{u"data"_qs, value}, {u"meta"_qs, meta}}).toJson(), {}};
}

HttpAnswer problem(int status, const QString &code, const QList<FieldError> &fields,
                   const QString &subject)
{
    QJsonObject json {{u"title"_qs, u"No"_qs},
                      {u"status"_qs, status},
                      {u"code"_qs, code},
                      {u"detail"_qs, u"The fake server says no."_qs},
                      {u"requestId"_qs, u"fake"_qs}};
    QJsonArray errors;
    for (const FieldError &field : fields)
        errors.append(QJsonObject {{u"pointer"_qs, field.pointer}, {u"code"_qs, field.code}});
    if (!errors.isEmpty())
        json[u"errors"] = errors;
    if (!subject.isEmpty())
        json[u"subject"] = subject;
    return {status, QJsonDocument(json).toJson(), "application/problem+json"};
}

HttpAnswer inTheWay(const QStringList &orders)
{
    HttpAnswer answer = problem(409, u"catalog.sold"_qs);
    QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    json[u"orders"] = QJsonArray::fromStringList(orders);
    answer.body = QJsonDocument(json).toJson();
    return answer;
}

QStringList segments(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

} // namespace kai::tests
