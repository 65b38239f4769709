#include "storage/pgfigurestore.h"

#include "storage/pgsession.h"

namespace kai {

using std::chrono::milliseconds;
using std::chrono::seconds;

static std::optional<seconds> secondsOrNothing(PgRows &rows)
{
    const bool isNull = rows.isNull();
    const qint64 number = rows.integer();
    return isNull ? std::nullopt : std::optional(seconds(qMax<qint64>(number, 0)));
}

static OperationFigures readFigures(PgRows &rows)
{
    OperationFigures figures;
    figures.seatHolds = rows.integer();
    figures.openPayments = rows.integer();
    if (const QDateTime oldest = rows.time(); oldest.isValid())
        figures.oldestOpenPayment = oldest;
    figures.notificationsWaiting = rows.integer();
    figures.sinceNotification = secondsOrNothing(rows);
    figures.openCases = rows.integer();
    figures.mailsWaiting = rows.integer();
    figures.oldestMail = secondsOrNothing(rows);
    figures.outboxWaiting = rows.integer();
    return figures;
}

Result<OperationFigures> PgFigureStore::read()
{
    static const QString sql = QStringLiteral(R"(
        WITH open_payments AS (
            SELECT count(*) AS number, min(created_at) AS oldest FROM payments
            WHERE method = 'midtrans' AND status IN ('pending', 'challenged')),
        waiting_mails AS (
            SELECT count(*) AS number, min(created_at) AS oldest FROM mails
            WHERE status = 'waiting')
        SELECT (SELECT count(p.seat_id) FROM orders o JOIN passengers p ON p.order_id = o.id
                WHERE o.status = 'pendingPayment'),
               (SELECT number FROM open_payments),
               (SELECT epoch_ms(oldest) FROM open_payments),
               (SELECT count(*) FROM payment_notifications
                WHERE outcome IS NULL AND due_at < clock_now() - interval '1 minute'),
               (SELECT extract(epoch FROM clock_now() - max(received_at))::bigint
                FROM payment_notifications),
               (SELECT count(*) FROM desk_cases WHERE closed_at IS NULL),
               (SELECT number FROM waiting_mails),
               (SELECT extract(epoch FROM clock_now() - oldest)::bigint FROM waiting_mails),
               (SELECT count(*) FROM outbox))");
    static const QString clock = QStringLiteral("SELECT epoch_ms(clock_timestamp())");
    OperationFigures figures;
    const Result<void> done = m_database.withSession([&](PgSession &session) -> Result<void> {
        Result<PgRows> rows = session.run(sql);
        if (!rows)
            return failure(rows.error());
        rows->next();
        figures = readFigures(*rows);
        // By itself, and set against the middle of the round trip: the figures above take time.
        const QDateTime before = QDateTime::currentDateTimeUtc();
        Result<PgRows> now = session.run(clock);
        if (!now)
            return failure(now.error());
        now->next();
        const qint64 roundTrip = before.msecsTo(QDateTime::currentDateTimeUtc());
        figures.clockAhead = milliseconds(before.msecsTo(now->time()) - roundTrip / 2);
        return {};
    });
    if (!done)
        return failure(done.error());
    return figures;
}

} // namespace kai
