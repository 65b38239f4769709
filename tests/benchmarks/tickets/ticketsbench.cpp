#include "api/json.h"
#include "http/house.h"
#include "unit/tickets/sampleticket.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace kai;

/// Measures how long a ticket takes to be drawn, on one thread, and how long a gate waits for its
/// answer over HTTP, the database on the same processors. Each figure is the median of `rounds`.
namespace {

constexpr int rounds = 5;
constexpr int ticketsOfARound = 100;
constexpr int gates = 4;
constexpr int orders = 60;
constexpr int passengers = 4;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double percentile(std::vector<double> values, double percent)
{
    std::sort(values.begin(), values.end());
    return values[size_t(double(values.size() - 1) * percent / 100)];
}

void measurePrinting()
{
    Ed25519TicketSigner signer(QByteArray(32, 's'));
    PdfTicketPrinter printer(signer, {});
    const QStringList names {QStringLiteral("Siti Rahmawati"), QStringLiteral("محمد عبد الرحمن"),
                             QStringLiteral("ꦱꦶꦠꦶ ꦫꦃꦩꦮꦠꦶ 😀")};
    for (const auto &[format, formatName] : WireNames<TicketFormat>::values) {
        std::vector<double> usual;
        std::vector<double> worst;
        qsizetype bytes = 0;
        for (int round = 0; round < rounds; ++round) {
            std::vector<double> times;
            for (int i = 0; i < ticketsOfARound; ++i) {
                Ticket ticket = sampleTicket();
                ticket.passenger.details.name = names[i % names.size()];
                QElapsedTimer timer;
                timer.start();
                const auto pdf = printer.pdf({ticket}, format, QStringLiteral("id"));
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
                if (!pdf)
                    qFatal("no PDF");
                bytes = pdf->size();
            }
            usual.push_back(median(times));
            worst.push_back(percentile(times, 99));
        }
        std::printf("ticket as PDF, %s: %.1f ms, p99 %.1f ms, %lld bytes\n", formatName,
                    median(usual), median(worst), qlonglong(bytes));
    }
}

QStringList soldPayloads(House &house, const Person &cashier, const TestTrip &trip)
{
    QStringList payloads;
    for (int i = 0; i < orders; ++i) {
        const Answer order = house.order(cashier, house.orderBody(trip, passengers));
        const QByteArray code = order.data()[u"code"].toString().toLatin1();
        house.post("/api/v1/orders/" + code + "/payments", cashier,
                   {{QStringLiteral("method"), QStringLiteral("cash")}});
        const Answer tickets = house.get("/api/v1/tickets?orderCode=" + code, cashier);
        for (const QJsonValue &json : tickets.data().toArray()) {
            const Ticket ticket = api::ticketFromJson(json.toObject());
            house.gateClock().set(ticket.trip.from.departure.addSecs(-1800));
            payloads.append(house.ticketSigner().payloadOf(ticket));
        }
    }
    if (payloads.size() != orders * passengers)
        qFatal("only %lld tickets were sold", qlonglong(payloads.size()));
    return payloads;
}

/// What each scan took, in milliseconds, over as many connections as there are gates.
std::vector<double> scanned(House &house, const Person &cashier, const QStringList &payloads,
                            int expected)
{
    std::vector<double> times;
    std::mutex mutex;
    std::vector<std::jthread> threads;
    for (int gate = 0; gate < gates; ++gate) {
        threads.emplace_back([&, gate] {
            HttpClient client(house.port());
            for (qsizetype i = gate; i < payloads.size(); i += gates) {
                const QJsonObject body {{QStringLiteral("payload"), payloads[i]},
                                        {QStringLiteral("stationCode"), QStringLiteral("GMR")}};
                QElapsedTimer timer;
                timer.start();
                const Answer answer
                    = client.send("POST", "/api/v1/tickets/check-in",
                                  {cashier.bearer(), {"Content-Type", "application/json"}},
                                  QJsonDocument(body).toJson(QJsonDocument::Compact));
                const std::lock_guard lock(mutex);
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
                if (answer.status != expected)
                    qFatal("a gate answered %d: %s", answer.status, answer.body.constData());
            }
        });
    }
    threads.clear();
    return times;
}

void measureGate()
{
    House house;
    const Person cashier = house.person(Role::Cashier);
    const QStringList payloads = soldPayloads(house, cashier, house.trip());
    std::vector<double> first;
    std::vector<double> again;
    double usual = 0;
    for (int round = 0; round < rounds; ++round) {
        house.database().execute(
            QStringLiteral("TRUNCATE scans; UPDATE tickets SET status = 'valid', used_at = NULL,"
                           " used_station_code = NULL"));
        const std::vector<double> times = scanned(house, cashier, payloads, 200);
        usual = median(times);
        first.push_back(percentile(times, 99));
        again.push_back(percentile(scanned(house, cashier, payloads, 409), 99));
    }
    std::printf("check-in over HTTP, %d gates, %lld tickets: %.1f ms, p99 %.1f ms; refused: p99"
                " %.1f ms\n",
                gates, qlonglong(payloads.size()), usual, median(first), median(again));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    measurePrinting();
    measureGate();
    return 0;
}
