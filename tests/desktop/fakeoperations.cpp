#include "fakeoperations.h"

#include "api/operationsjson.h"

#include <QJsonArray>

namespace kai::tests {

std::optional<HttpAnswer> FakeOperations::answer(const HttpRequest &request)
{
    if (request.path.endsWith(QLatin1String("/api/v1/server")))
        return state();
    if (request.path.endsWith(QLatin1String("/api/v1/alerts")))
        return data(api::toJson(alerts));
    if (request.path.endsWith(QLatin1String("/acknowledge")))
        return acknowledge(AlertId(request.path.section(u'/', -2, -2).toLongLong()));
    if (request.path.endsWith(QLatin1String("/api/v1/log")))
        return log(request);
    return std::nullopt;
}

HttpAnswer FakeOperations::state() const
{
    Observation observation;
    observation.at = now();
    observation.databaseAnswers = databaseWorks;
    observation.databaseDelay = std::chrono::milliseconds(3);
    observation.poolThreads = 8;
    observation.poolRunning = 3;
    observation.figures.emplace().seatHolds = 12;
    observation.figures->openPayments = 4;
    QJsonObject state = api::toJson(observation);
    const double total
        = requestsPerSecond * double(observation.at.toMSecsSinceEpoch() % 100'000'000) / 1000;
    QJsonArray within;
    for (const auto &[seconds, share] :
         {std::pair(0.005, 0.5), std::pair(0.05, 0.9), std::pair(0.1, 1.0)})
        within.append(QJsonObject {{u"seconds"_qs, seconds}, {u"requests"_qs, total * share}});
    state[u"version"] = u"0.1.0"_qs;
    state[u"requests"] = QJsonObject {{u"total"_qs, total},
                                      {u"serverErrors"_qs, 2},
                                      {u"seconds"_qs, total * 0.01},
                                      {u"within"_qs, within}};
    return data(state);
}

HttpAnswer FakeOperations::acknowledge(AlertId id)
{
    for (Alert &alert : alerts) {
        if (alert.id != id)
            continue;
        alert.acknowledgedBy = UserId(2);
        alert.acknowledgedAt = now();
        return data(api::toJson(alert));
    }
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeOperations::log(const HttpRequest &request) const
{
    QList<LogEntry> entries;
    for (int i = 0; i < 30; ++i) {
        LogEntry entry;
        entry.id = LogEntryId(30 - i);
        entry.createdAt = QDateTime(QDate(2026, 3, 14), QTime(7, 30), Qt::UTC).addSecs(-i);
        entry.level = i % 3 == 0 ? LogLevel::Error : LogLevel::Warning;
        entry.category = i % 2 == 0 ? u"kai.database"_qs : u"kai.network"_qs;
        entry.message = u"code=database.unavailable request=7c1e0b52 cause=SQLSTATE 57P01"_qs;
        entry.requestId = u"7c1e0b52"_qs;
        const QString level = request.query.queryItemValue(u"level"_qs);
        if (level != u"error" || entry.level == LogLevel::Error)
            entries.append(entry);
    }
    return data(api::toJson(entries));
}

} // namespace kai::tests
