#include "support/manyorders.h"

#include "storage/demoloader.h"
#include "storage/pgsession.h"

#include <QFile>

using namespace kai;

static void run(PgSession &session, const QString &sql)
{
    if (const Result<void> done = session.runScript(sql); !done)
        qFatal("many orders: %s", qPrintable(done.error().internal));
}

void addManyOrders(const TestDatabase &database, int orders)
{
    constexpr int daysBefore = 365;
    const QDate first = TestDatabase::today().addDays(-daysBefore);
    if (const auto made = DemoLoader(database.config()).extendSchedules(first, daysBefore); !made)
        qFatal("many orders: %s", qPrintable(made.error().internal));
    QFile file(QStringLiteral(KAI_MANY_ORDERS));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("many orders: no statements");
    ConnectionConfig config = database.config();
    config.statementTimeout = std::chrono::milliseconds(0);
    PgSession session(config);
    run(session, QString::fromUtf8(file.readAll())
                     .replace(QLatin1String(":orders"), QString::number(orders)));
    run(session, QStringLiteral("VACUUM ANALYZE"));
}
