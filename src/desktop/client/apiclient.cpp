#include "desktop/client/apiclient.h"

#include "api/json.h"
#include "desktop/client/apianswers.h"

#include <QPointer>

namespace kai {

using api::Operation;

// People stand before the gate.
static constexpr std::chrono::seconds gateTimeout {5};

ApiClient::ApiClient(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_events(m_transport)
{
    m_transport.setServer(server);
    connect(this, &ApiClient::signedIn, &m_events, &EventStream::start);
    connect(this, &ApiClient::signedOut, &m_events, &EventStream::stop);
    connect(&m_transport, &ApiTransport::sessionLost, this, [this] {
        ApiError ended;
        ended.status = 401;
        ended.code = QStringLiteral("auth.sessionEnded");
        Q_EMIT signedOut(textFor(ended));
    });
}

void ApiClient::setServer(const QUrl &server)
{
    const bool wasSignedIn = isSignedIn();
    m_transport.setServer(server);
    if (wasSignedIn)
        Q_EMIT signedOut(QString());
}

void ApiClient::health(QObject *receiver, Then<DatabaseHealth> then)
{
    ApiCall call = callOf(Operation::HealthReady);
    call.timeout = std::chrono::seconds(5);
    m_transport.send(call, receiver, [then = std::move(then)](const Answer<ApiReply> &reply) {
        if (reply)
            then(DatabaseHealth::Working);
        else if (reply.error().status == 503)
            then(DatabaseHealth::Failing);
        else
            then(tl::unexpected(reply.error()));
    });
}

void ApiClient::login(const QString &email, const QString &password, QObject *receiver,
                      Then<User> then)
{
    const QPointer<QObject> guard(receiver);
    m_transport.send(
        callOf(Operation::GetCaptcha), receiver,
        [this, email, password, guard, then = std::move(then)](const Answer<ApiReply> &reply) {
            if (!reply) {
                then(tl::unexpected(reply.error()));
                return;
            }
            const QString provider = reply->data[u"provider"].toString();
            if (provider != QLatin1String("altcha")) {
                ApiError error;
                error.code = QStringLiteral("captcha.unsupported");
                then(tl::unexpected(error));
                return;
            }
            m_captcha.solve(reply->data[u"challenge"].toObject(),
                            [this, email, password, guard, then](const Answer<QString> &solved) {
                                if (!guard)
                                    return;
                                if (solved)
                                    sendLogin(email, password, *solved, guard, then);
                                else
                                    then(tl::unexpected(solved.error()));
                            });
        });
}

void ApiClient::sendLogin(const QString &email, const QString &password, const QString &captcha,
                          QObject *receiver, const Then<User> &then)
{
    ApiCall call = callOf(Operation::Login);
    call.body = QJsonObject {{QStringLiteral("email"), email},
                             {QStringLiteral("password"), password},
                             {QStringLiteral("captcha"), captcha}};
    m_transport.send(call, receiver, [this, then](const Answer<ApiReply> &reply) {
        if (!reply) {
            then(tl::unexpected(reply.error()));
            return;
        }
        const ApiSession session = sessionFromJson(reply->data.toObject());
        if (session.accessToken.isEmpty()) {
            then(tl::unexpected(garbled(server())));
            return;
        }
        m_transport.setSession(session);
        then(session.user);
        Q_EMIT signedIn(session.user);
    });
}

void ApiClient::logout(const QString &reason)
{
    if (!isSignedIn())
        return;
    // Its token is read when the request is made, which is now.
    m_transport.send(callOf(Operation::Logout), this, [](const Answer<ApiReply> &) {
        // Nothing depends on it: the session ends by itself.
    });
    m_transport.clearSession();
    Q_EMIT signedOut(reason);
}

void ApiClient::stations(QObject *receiver, Then<QList<Station>> then)
{
    m_transport.send(callOf(Operation::ListStations), receiver,
                     asList<Station>(server(), api::stationFromJson, std::move(then)));
}

void ApiClient::departures(const QString &from, const QString &to, const QDate &date,
                           QObject *receiver, Then<QList<Departure>> then)
{
    ApiCall call = callOf(Operation::SearchSchedules);
    addText(call.query, QStringLiteral("from"), from);
    addText(call.query, QStringLiteral("to"), to);
    addDate(call.query, QStringLiteral("date"), date);
    m_transport.send(call, receiver,
                     asList<Departure>(server(), api::departureFromJson, std::move(then)));
}

void ApiClient::seatMap(const Trip &trip, QObject *receiver, Then<SeatMap> then)
{
    ApiCall call = callOf(Operation::GetSeats, {QString::number(trip.scheduleId.value())});
    addText(call.query, QStringLiteral("from"), trip.from.stationCode);
    addText(call.query, QStringLiteral("to"), trip.to.stationCode);
    m_transport.send(call, receiver,
                     asObject<SeatMap>(server(), api::seatMapFromJson, std::move(then)));
}

void ApiClient::createOrder(const OrderRequest &request, const QByteArray &idempotencyKey,
                            QObject *receiver, Then<Order> then)
{
    ApiCall call = callOf(Operation::CreateOrder);
    call.body = api::toJson(request);
    call.idempotencyKey = idempotencyKey;
    call.repeats = 2;
    m_transport.send(call, receiver,
                     asObject<Order>(server(), api::orderFromJson, std::move(then)));
}

void ApiClient::orders(const OrderQuery &query, const QString &cursor, QObject *receiver,
                       Then<ApiPage<Order>> then)
{
    ApiCall call = callOf(Operation::ListOrders);
    if (query.status)
        addText(call.query, QStringLiteral("status"), wireName(*query.status));
    addText(call.query, QStringLiteral("query"), query.text);
    addDate(call.query, QStringLiteral("date"), query.date);
    addPaging(call.query, cursor);
    m_transport.send(call, receiver, asPage<Order>(server(), api::orderFromJson, std::move(then)));
}

void ApiClient::order(const QString &code, QObject *receiver, Then<Order> then)
{
    m_transport.send(callOf(Operation::GetOrder, {code}), receiver,
                     asObject<Order>(server(), api::orderFromJson, std::move(then)));
}

void ApiClient::pay(const QString &orderCode, const QJsonObject &body, QObject *receiver,
                    Then<Payment> then)
{
    ApiCall call = callOf(Operation::CreatePayment, {orderCode});
    call.body = body;
    call.timeout = gatewayTimeout;
    m_transport.send(call, receiver,
                     asObject<Payment>(server(), api::paymentFromJson, std::move(then)));
}

void ApiClient::payCash(const QString &orderCode, Money given, QObject *receiver,
                        Then<Payment> then)
{
    pay(orderCode,
        {{QStringLiteral("method"), wireName(PaymentMethod::Cash)},
         {QStringLiteral("cashGiven"), given.rupiah()}},
        receiver, std::move(then));
}

void ApiClient::payMidtrans(const QString &orderCode, QObject *receiver, Then<Payment> then)
{
    pay(orderCode, {{QStringLiteral("method"), wireName(PaymentMethod::Midtrans)}}, receiver,
        std::move(then));
}

void ApiClient::paymentStatus(PaymentId id, QObject *receiver, Then<Payment> then)
{
    ApiCall call = callOf(Operation::GetPaymentStatus, {QString::number(id.value())});
    call.timeout = gatewayTimeout;
    m_transport.send(call, receiver,
                     asObject<Payment>(server(), api::paymentFromJson, std::move(then)));
}

void ApiClient::payments(const PaymentQuery &query, const QString &cursor, QObject *receiver,
                         Then<ApiPage<Payment>> then)
{
    ApiCall call = callOf(Operation::ListPayments);
    if (query.status)
        addText(call.query, QStringLiteral("status"), wireName(*query.status));
    addText(call.query, QStringLiteral("orderCode"), query.orderCode);
    addDate(call.query, QStringLiteral("from"), query.from);
    addDate(call.query, QStringLiteral("to"), query.to);
    addPaging(call.query, cursor);
    m_transport.send(call, receiver,
                     asPage<Payment>(server(), api::paymentFromJson, std::move(then)));
}

void ApiClient::paymentSummary(const QDate &from, const QDate &to, QObject *receiver,
                               Then<PaymentSummary> then)
{
    ApiCall call = callOf(Operation::GetPaymentSummary);
    addDate(call.query, QStringLiteral("from"), from);
    addDate(call.query, QStringLiteral("to"), to);
    m_transport.send(
        call, receiver,
        asObject<PaymentSummary>(server(), api::paymentSummaryFromJson, std::move(then)));
}

void ApiClient::tickets(const QString &orderCode, QObject *receiver, Then<QList<Ticket>> then)
{
    ApiCall call = callOf(Operation::ListTickets);
    addText(call.query, QStringLiteral("orderCode"), orderCode);
    m_transport.send(call, receiver,
                     asList<Ticket>(server(), api::ticketFromJson, std::move(then)));
}

void ApiClient::mails(const QString &orderCode, QObject *receiver, Then<QList<Mail>> then)
{
    m_transport.send(callOf(Operation::ListMails, {orderCode}), receiver,
                     asList<Mail>(server(), api::mailFromJson, std::move(then)));
}

void ApiClient::mailMessage(MailId id, QObject *receiver, Then<QByteArray> then)
{
    m_transport.send(callOf(Operation::GetMailMessage, {QString::number(id.value())}), receiver,
                     asBytes(std::move(then)));
}

void ApiClient::sendMailAgain(MailId id, QObject *receiver, Then<Mail> then)
{
    m_transport.send(callOf(Operation::SendMailAgain, {QString::number(id.value())}), receiver,
                     asObject<Mail>(server(), api::mailFromJson, std::move(then)));
}

void ApiClient::ticketPdf(const QString &number, TicketFormat format, QObject *receiver,
                          Then<QByteArray> then)
{
    ApiCall call = callOf(Operation::GetTicketPdf, {number});
    addText(call.query, QStringLiteral("format"), wireName(format));
    call.timeout = gatewayTimeout;
    m_transport.send(call, receiver, asPdf(server(), std::move(then)));
}

void ApiClient::voidTicket(const QString &number, const QString &reason, QObject *receiver,
                           Then<Ticket> then)
{
    ApiCall call = callOf(Operation::VoidTicket, {number});
    call.body = QJsonObject {{QStringLiteral("reason"), reason}};
    m_transport.send(call, receiver,
                     asObject<Ticket>(server(), api::ticketFromJson, std::move(then)));
}

void ApiClient::checkIn(const QString &payload, const QString &stationCode, QObject *receiver,
                        Then<Ticket> then)
{
    ApiCall call = callOf(Operation::CheckIn);
    call.timeout = gateTimeout;
    call.body = QJsonObject {{QStringLiteral("payload"), payload},
                             {QStringLiteral("stationCode"), stationCode}};
    m_transport.send(call, receiver,
                     asObject<Ticket>(server(), api::ticketFromJson, std::move(then)));
}

} // namespace kai
