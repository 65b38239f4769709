#include "pgbenchscript.h"
#include "saleload.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>

using namespace kai;
using namespace std::chrono_literals;

/// Measures sales on this machine, the database on the same processors. Each figure
/// is the median of `rounds`.
namespace {

constexpr int rounds = 5;
constexpr int sellers = 8;
constexpr int racers = 64;
constexpr int racedSeats = 10;
constexpr auto roundTime = 4s;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void forgetSales(const TestDatabase &database)
{
    database.execute(QStringLiteral("TRUNCATE orders, idempotency_keys CASCADE"));
}

/// Transactions a second that pgbench reaches with the statements of a sale.
double pgbenchRate(const QStringList &scripts, const TestDatabase &database)
{
    QStringList arguments {QStringLiteral("-n"),
                           QStringLiteral("-M"),
                           QStringLiteral("prepared"),
                           QStringLiteral("-c"),
                           QString::number(sellers),
                           QStringLiteral("-j"),
                           QStringLiteral("2"),
                           QStringLiteral("-T"),
                           QString::number(std::chrono::seconds(roundTime).count())};
    for (const QString &script : scripts)
        arguments << QStringLiteral("-f") << script;
    arguments.append(database.url());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("pgbench"), arguments);
    if (!process.waitForFinished(60'000))
        qFatal("pgbench does not end");
    const QString output = QString::fromUtf8(process.readAll());
    const auto match
        = QRegularExpression(QStringLiteral("tps = ([0-9.]+) \\(without")).match(output);
    if (!match.hasMatch())
        qFatal("pgbench: %s", qPrintable(output));
    return match.captured(1).toDouble();
}

void measureSales(House &house, const Person &buyer, const SaleGround &ground)
{
    const QTemporaryDir folder;
    const QStringList scripts = writeSaleScripts(folder.path(), ground, buyer.id);
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> slow;
    for (int round = 0; round < rounds; ++round) {
        forgetSales(house.database());
        const LoadResult load = sellAtRandom(house, buyer, ground, sellers, roundTime);
        if (load.broken > 0)
            qFatal("%d sales failed", load.broken);
        ours.push_back(load.perSecond);
        slow.push_back(load.percentile(99));
        forgetSales(house.database());
        theirs.push_back(pgbenchRate(scripts, house.database()));
    }
    std::printf("order creation, %d connections: %.0f/s (p99 %.1f ms); pgbench with the same"
                " statements: %.0f/s; ratio %.2f\n",
                sellers, median(ours), median(slow), median(theirs), median(ours) / median(theirs));
}

void measureRace(House &house, const Person &buyer, const SaleGround &ground)
{
    std::vector<double> slow;
    int broken = 0;
    qint64 doubled = 0;
    for (int round = 0; round < rounds; ++round) {
        forgetSales(house.database());
        const LoadResult load = raceForSeats(house, buyer, ground, racers, racedSeats);
        slow.push_back(load.percentile(99));
        broken += load.broken;
        doubled += house.database()
                       .value(QStringLiteral("SELECT count(*) - %1 FROM orders").arg(racedSeats))
                       .toLongLong();
    }
    const qint64 deadlocks
        = house.database()
              .value(QStringLiteral(
                  "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
              .toLongLong();
    std::printf("race of %d clients for %d seats: %lld double sales, %lld deadlocks, %d broken"
                " answers, p99 %.0f ms\n",
                racers, racedSeats, qlonglong(doubled), qlonglong(deadlocks), broken, median(slow));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    House house;
    const Person buyer = house.person(Role::Customer);
    const SaleGround ground = SaleGround::of(house.database());
    measureSales(house, buyer, ground);
    measureRace(house, buyer, ground);
    return 0;
}
