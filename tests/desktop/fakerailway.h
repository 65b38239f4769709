#pragma once

#include "domain/mail.h"
#include "domain/order.h"
#include "domain/orderhistory.h"
#include "domain/payment.h"
#include "domain/seatmap.h"
#include "domain/station.h"
#include "domain/ticket.h"
#include "domain/user.h"
#include "fakecatalog.h"
#include "fakehttp.h"
#include "fakeimports.h"
#include "fakemoney.h"
#include "fakepeople.h"
#include "fakeoperations.h"
#include "faketrains.h"

#include <QHash>
#include <QJsonObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace kai::tests {

/// A small server of the REST contract, in this process and in memory, with switches for what goes
/// wrong in the world: silence, lost answers, failures, seats that others take.
class FakeRailway : public QObject
{
    Q_OBJECT

public:
    FakeRailway();
    ~FakeRailway() override;

    QUrl url() const;
    void stop(); ///< nobody listens any more, and all connections end
    void start(); ///< listens again at the same address

    static QString password() { return QStringLiteral("kereta-cepat-2026"); }

    // What happens.
    int delayMs = 0; ///< before every answer
    int answersToLose = 0; ///< carried out, then the connection ends without an answer
    QString answerOnlyThat; ///< answersToLose and failWith concern paths that contain this
    std::optional<HttpAnswer> failWith;
    int accessSeconds = 600; ///< lifetime that is told of access tokens
    int holdSeconds = 3600;
    bool databaseWorks = true;
    QByteArray ticketPdf = "%PDF-1.4 not really";
    QList<Mail> mails; ///< of every order
    /// What a gate is told of a payload; any other one is good once.
    void refuseAtGate(const QString &payload, const QString &code, const QString &subject);

    void expireAccessTokens(); ///< all given so far are refused from now on
    void endSessions(); ///< refresh tokens as well
    /// Somebody else takes the seat.
    void takeSeat(const QString &coach, const QString &label);
    /// The buyer pays what is open at the gateway.
    void payAtGateway();
    void addOrders(int count, OrderStatus status);
    /// An event for whoever watches, now or after a while.
    void tell(const QByteArray &name, const QJsonObject &data);
    void cutStreams(); ///< the connections of those who watch break

    /// Another operator changes the contact of the order.
    void changeElsewhere(const QString &code);
    /// Mails of each order that were asked for again.
    QList<qint64> mailsSentAgain;
    QSet<QString> withoutMails; ///< orders that nobody was written about
    /// What a reschedule, another seat or leaving costs.
    Money changeCharge {141'500};
    Money cancellationFee {141'250};

    FakeMoney money;
    FakePeople people;
    FakeOperations operations;
    FakeTrains trains;
    FakeImports imports;
    FakeCatalog catalog;

    // What happened.
    QList<HttpRequest> requests;
    int count(const QByteArray &method, const QString &pathPart) const;
    int streams() const { return int(m_streams.size()); }
    const QList<Order> &orders() const { return m_orders; }
    const QList<Payment> &payments() const { return m_payments; }
    /// A payment of the order, for what happens to money afterwards.
    void addPayment(const QString &code, PaymentMethod method, const QString &gatewayPaymentType,
                    PaymentStatus status = PaymentStatus::Paid);

private:
    void serve(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const HttpRequest &request);
    static void send(QTcpSocket *socket, const HttpAnswer &answer);
    void openStream(QTcpSocket *socket, const HttpRequest &request);

    HttpAnswer answer(const HttpRequest &request);
    HttpAnswer answerAuthentication(const HttpRequest &request);
    HttpAnswer answerSchedules(const HttpRequest &request);
    HttpAnswer answerOrders(const HttpRequest &request);
    HttpAnswer answerPayments(const HttpRequest &request);
    HttpAnswer answerTickets(const HttpRequest &request);
    HttpAnswer answerMails(const HttpRequest &request);
    HttpAnswer checkIn(const HttpRequest &request);
    HttpAnswer voidTicket(const HttpRequest &request);
    Ticket ticketOf(const Order &order, int index) const;
    HttpAnswer createOrder(const HttpRequest &request);
    HttpAnswer listOrders(const HttpRequest &request);
    HttpAnswer pay(Order &order, const HttpRequest &request);
    HttpAnswer changeOrder(Order &order, const HttpRequest &request);
    HttpAnswer cancelOrder(Order &order, const HttpRequest &request);
    HttpAnswer history(const Order &order) const;
    HttpAnswer listMails(const Order &order) const;
    HttpAnswer sendMail(const HttpRequest &request);
    HttpAnswer listPayments(const HttpRequest &request) const;
    HttpAnswer summary(const HttpRequest &request) const;
    HttpAnswer grant(const User &user);
    bool isSignedIn(const HttpRequest &request) const;
    User userOf(const HttpRequest &request) const;
    Order *find(const QString &code);
    SeatMap seatMap(const Trip &trip);
    QList<Departure> departures(const QDate &date);
    QJsonObject challenge() const;

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QSet<QTcpSocket *> m_streams;
    QByteArrayList m_told; ///< events as they went over the wire; the first has the id 1
    QHash<QString, User> m_access;
    QHash<QString, User> m_refresh;
    QHash<QByteArray, HttpAnswer> m_idempotent;
    Station m_from, m_to; ///< of every departure
    QList<Order> m_orders;
    QList<Payment> m_payments;
    QHash<QString, QList<HistoryEntry>> m_history;
    QSet<QString> m_void; ///< numbers of tickets
    QHash<QString, std::pair<QString, QString>> m_refusedAtGate; ///< code and subject
    QSet<qint64> m_sold;
    QSet<qint64> m_held;
    int m_tokens = 0;
};

/// The plans of the coaches in the demonstration data, by code.
QList<CoachLayout> demoLayouts();

} // namespace kai::tests
