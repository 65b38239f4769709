#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "domain/alert.h"
#include "domain/logentry.h"

namespace kai {

/// How the server is, with what its requests add up to since its start.
struct ServerReport
{
    Observation observation;
    QString version;
    double requests = 0;
    double serverErrors = 0;
    double seconds = 0; ///< that they took together
    QList<std::pair<double, double>> within; ///< seconds, and how many were so quick; cumulative
};

struct LogQuery
{
    std::optional<LogLevel> least;
    QString category; ///< empty for all

    friend bool operator==(const LogQuery &, const LogQuery &) = default;
};

/// The calls of those who run the server.
class OperationsClient
{
public:
    explicit OperationsClient(ApiTransport &transport)
        : m_transport(transport)
    {
    }

    void serverReport(QObject *receiver, Then<ServerReport> then);
    void alerts(QObject *receiver, Then<QList<Alert>> then);
    void acknowledge(AlertId id, QObject *receiver, Then<Alert> then);
    void log(const LogQuery &query, const QString &cursor, QObject *receiver,
             Then<ApiPage<LogEntry>> then);

private:
    ApiTransport &m_transport;
};

} // namespace kai
