#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "desktop/client/captchasolver.h"
#include "desktop/client/eventstream.h"
#include "domain/mail.h"
#include "domain/order.h"
#include "domain/payment.h"
#include "domain/seatmap.h"
#include "domain/station.h"
#include "domain/ticket.h"

namespace kai {

/// Which orders are wanted. Empty members do not restrict.
struct OrderQuery
{
    std::optional<OrderStatus> status;
    QString text;
    QDate date; ///< service date

    friend bool operator==(const OrderQuery &, const OrderQuery &) = default;
};

struct PaymentQuery
{
    QString orderCode;
    std::optional<PaymentStatus> status;
    QDate from; ///< both inclusive
    QDate to;

    friend bool operator==(const PaymentQuery &, const PaymentQuery &) = default;
};

/// What GET /health/ready tells.
enum class DatabaseHealth { Working, Failing };

/// The REST contract as typed calls. Every call answers once, on this thread, unless its receiver
/// is destroyed before, which cancels it. Nothing blocks.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    explicit ApiClient(const QUrl &server, QObject *parent = nullptr);

    ApiTransport &transport() { return m_transport; }
    /// What happens on the server, while somebody is signed in.
    EventStream &events() { return m_events; }
    QUrl server() const { return m_transport.server(); }
    void setServer(const QUrl &server);
    bool isSignedIn() const { return m_transport.hasSession(); }
    QDateTime serverTime() const { return m_transport.serverTime(); }

    void health(QObject *receiver, Then<DatabaseHealth> then);

    /// Fetches and solves the CAPTCHA, then logs in.
    void login(const QString &email, const QString &password, QObject *receiver, Then<User> then);
    /// Ends the session here at once and on the server as soon as it answers. With a reason the
    /// user has not left: he is asked who he is.
    void logout(const QString &reason = {});

    void stations(QObject *receiver, Then<QList<Station>> then);
    void departures(const QString &from, const QString &to, const QDate &date, QObject *receiver,
                    Then<QList<Departure>> then);
    void seatMap(const Trip &trip, QObject *receiver, Then<SeatMap> then);

    /// The same key for the same attempt: a repetition answers with the order of the first.
    void createOrder(const OrderRequest &request, const QByteArray &idempotencyKey,
                     QObject *receiver, Then<Order> then);
    void orders(const OrderQuery &query, const QString &cursor, QObject *receiver,
                Then<ApiPage<Order>> then);
    void order(const QString &code, QObject *receiver, Then<Order> then);

    void payCash(const QString &orderCode, Money given, QObject *receiver, Then<Payment> then);
    void payMidtrans(const QString &orderCode, QObject *receiver, Then<Payment> then);
    void paymentStatus(PaymentId id, QObject *receiver, Then<Payment> then);
    void payments(const PaymentQuery &query, const QString &cursor, QObject *receiver,
                  Then<ApiPage<Payment>> then);
    void paymentSummary(const QDate &from, const QDate &to, QObject *receiver,
                        Then<PaymentSummary> then);

    void tickets(const QString &orderCode, QObject *receiver, Then<QList<Ticket>> then);
    /// Oldest first.
    void mails(const QString &orderCode, QObject *receiver, Then<QList<Mail>> then);
    /// The whole mail as it goes out.
    void mailMessage(MailId id, QObject *receiver, Then<QByteArray> then);
    void sendMailAgain(MailId id, QObject *receiver, Then<Mail> then);
    void ticketPdf(const QString &number, TicketFormat format, QObject *receiver,
                   Then<QByteArray> then);
    void voidTicket(const QString &number, const QString &reason, QObject *receiver,
                    Then<Ticket> then);
    /// Uses the ticket with this payload in its code at a station's gate.
    void checkIn(const QString &payload, const QString &stationCode, QObject *receiver,
                 Then<Ticket> then);

Q_SIGNALS:
    void signedIn(const kai::User &user);
    /// The session is over. `reason` is empty after a logout.
    void signedOut(const QString &reason);

private:
    void sendLogin(const QString &email, const QString &password, const QString &captcha,
                   QObject *receiver, const Then<User> &then);
    void pay(const QString &orderCode, const QJsonObject &body, QObject *receiver,
             Then<Payment> then);

    ApiTransport m_transport;
    EventStream m_events;
    CaptchaSolver m_captcha;
};

} // namespace kai
