#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "domain/boardeddeparture.h"
#include "domain/disruption.h"

namespace kai {

/// The contract's calls about dated runs and their disruptions. As ApiClient: each answers once,
/// unless its receiver is gone.
class ScheduleClient
{
public:
    explicit ScheduleClient(ApiTransport &transport)
        : m_transport(transport)
    {
    }

    /// All runs of a service date, with the load of each leg.
    void board(const QDate &serviceDate, const QString &cursor, QObject *receiver,
               Then<ApiPage<BoardedDeparture>> then);
    void schedule(ScheduleId id, QObject *receiver, Then<Schedule> then);
    /// Newest first.
    void disruptions(ScheduleId id, QObject *receiver, Then<QList<Disruption>> then);
    void disruption(DisruptionId id, QObject *receiver, Then<Disruption> then);
    /// Orders that wait are left to whoever asks.
    void stopDisruption(DisruptionId id, QObject *receiver, Then<Disruption> then);
    /// The same key for the same attempt: a repetition answers with the disruption of the first.
    void report(ScheduleId id, const DisruptionNotice &notice, const QByteArray &idempotencyKey,
                QObject *receiver, Then<Disruption> then);

private:
    ApiTransport &m_transport;
};

} // namespace kai
