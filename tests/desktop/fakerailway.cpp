#include "fakerailway.h"

#include "api/json.h"
#include "security/altcha/altcha.h"

#include <QFile>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimeZone>
#include <QTimer>

namespace kai::tests {

namespace {

Stop stopAt(int sequence, const Station &station, const QDateTime &time, int km)
{
    Stop made;
    made.sequence = sequence;
    made.stationCode = station.code;
    made.stationName = station.name;
    made.timeZone = station.timeZone;
    made.arrival = made.departure = time;
    made.distanceKm = km;
    return made;
}

} // namespace

QList<CoachLayout> demoLayouts()
{
    QList<CoachLayout> layouts;
    QFile file(QStringLiteral(KAI_SOURCE_DIR "/resources/demo/coach_layouts.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return layouts;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        layouts.append({cells[0], *fromWireName<TravelClass>(cells[1]), cells[2], cells[3].toInt(),
                        cells[4], cells[5].toInt(), *fromWireName<CoachFacing>(cells[6]),
                        cells[7].split(u' ', Qt::SkipEmptyParts)});
    }
    return layouts;
}

FakeRailway::FakeRailway()
{
    const QByteArray zone = "Asia/Jakarta";
    m_from = {StationId(1), u"GMR"_qs, u"Gambir"_qs, u"Jakarta"_qs, -6.17, 106.83, zone};
    m_to = {StationId(3), u"SGU"_qs, u"Surabaya Gubeng"_qs, u"Surabaya"_qs, -7.26, 112.75, zone};
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                m_streams.remove(socket);
                socket->deleteLater();
            });
        }
    });
    start();
}

FakeRailway::~FakeRailway()
{
    stop();
}

QUrl FakeRailway::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FakeRailway::start()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = m_server.serverPort();
}

void FakeRailway::stop()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

int FakeRailway::count(const QByteArray &method, const QString &pathPart) const
{
    return int(std::count_if(requests.begin(), requests.end(), [&](const HttpRequest &request) {
        return request.method == method && request.path.contains(pathPart);
    }));
}

void FakeRailway::serve(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    HttpRequest request;
    request.method = first.value(0);
    const QUrl url(QString::fromLatin1(first.value(1)));
    request.path = url.path();
    request.query = QUrlQuery(url);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.bytes = buffer.mid(end + 4, length);
    request.body = QJsonDocument::fromJson(request.bytes).object();
    buffer.remove(0, end + 4 + length);
    requests.append(request);
    const QPointer<QTcpSocket> guard(socket);
    QTimer::singleShot(delayMs, this, [this, guard, request] {
        if (guard)
            reply(guard, request);
    });
}

void FakeRailway::reply(QTcpSocket *socket, const HttpRequest &request)
{
    if (request.path.endsWith(QLatin1String("/events")) && isSignedIn(request))
        return openStream(socket, request);
    const bool concerned = request.path.contains(answerOnlyThat)
                           && !request.path.startsWith(QLatin1String("/health"));
    if (failWith && concerned) {
        send(socket, *failWith);
        return;
    }
    const HttpAnswer made = answer(request);
    if (concerned && answersToLose > 0) {
        --answersToLose;
        socket->abort();
        return;
    }
    send(socket, made);
}

void FakeRailway::openStream(QTcpSocket *socket, const HttpRequest &request)
{
    bool isNumber = false;
    const int asked = request.query.queryItemValue(u"after"_qs).toInt(&isNumber);
    const int seen = isNumber ? asked : int(m_told.size());
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                  "Connection: close\r\n\r\nid: "
                  + QByteArray::number(seen) + "\nevent: ready\ndata: {}\n\n");
    for (const QByteArray &missed : m_told.mid(seen))
        socket->write(missed);
    m_streams.insert(socket);
}

void FakeRailway::tell(const QByteArray &name, const QJsonObject &data)
{
    m_told.append("id: " + QByteArray::number(m_told.size() + 1) + "\nevent: " + name
                  + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n");
    for (QTcpSocket *socket : std::as_const(m_streams))
        socket->write(m_told.last());
}

void FakeRailway::cutStreams()
{
    for (QTcpSocket *socket : std::exchange(m_streams, {}))
        socket->abort();
}

void FakeRailway::send(QTcpSocket *socket, const HttpAnswer &answer)
{
    QByteArray type = answer.contentType;
    if (type.isEmpty())
        type = "application/json; charset=utf-8";
    const QString date = QLocale::c().toString(now(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_qs);
    socket->write(
        "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\nContent-Type: " + type
        + "\r\nDate: " + date.toLatin1()
        + "\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + "\r\nSet-Cookie: __Host-kai_session=secret; Path=/\r\nX-Request-Id: fake\r\n\r\n"
        + answer.body);
}

User FakeRailway::userOf(const HttpRequest &request) const
{
    return m_access.value(
        QString::fromLatin1(request.headers.value("authorization").mid(int(qstrlen("Bearer ")))));
}

bool FakeRailway::isSignedIn(const HttpRequest &request) const
{
    const QByteArray header = request.headers.value("authorization");
    return header.startsWith("Bearer ") && m_access.contains(QString::fromLatin1(header.mid(7)));
}

HttpAnswer FakeRailway::answer(const HttpRequest &request)
{
    if (request.headers.contains("cookie"))
        return problem(401, u"auth.twoCredentials"_qs);
    if (request.path.startsWith(QLatin1String("/health/")))
        return databaseWorks ? data(QJsonObject {{u"database"_qs, u"up"_qs}})
                             : problem(503, u"database.unavailable"_qs);
    const QString path = request.path.mid(int(qstrlen("/api/v1")));
    if (path.startsWith(QLatin1String("/auth")))
        return answerAuthentication(request);
    if (const auto answered = trains.answer(request, userOf(request)))
        return *answered;
    if (const auto answered = catalog.answer(request, userOf(request)))
        return *answered;
    if (path.startsWith(QLatin1String("/schedules")))
        return answerSchedules(request);
    if (!isSignedIn(request))
        return problem(401, u"auth.tokenExpired"_qs);
    if (path.startsWith(QLatin1String("/orders")))
        return answerOrders(request);
    if (path.startsWith(QLatin1String("/payments")))
        return answerPayments(request);
    if (path.startsWith(QLatin1String("/tickets")))
        return answerTickets(request);
    if (path.startsWith(QLatin1String("/mails")))
        return answerMails(request);
    operations.databaseWorks = databaseWorks;
    if (const auto answered = operations.answer(request))
        return *answered;
    if (const auto answered = money.answer(request, userOf(request)))
        return *answered;
    if (const auto answered = people.answer(request, userOf(request)))
        return *answered;
    if (const auto answered = imports.answer(request, userOf(request)))
        return *answered;
    return problem(404, u"route.notFound"_qs);
}

QJsonObject FakeRailway::challenge() const
{
    AltchaParameters parameters;
    parameters.nonce = QByteArray("0123456789abcdef");
    parameters.salt = QByteArray("fedcba9876543210");
    parameters.cost = 50;
    const QByteArray key = altchaKey(parameters, 40);
    return {{u"parameters"_qs,
             QJsonObject {{u"algorithm"_qs, QString(altchaAlgorithm)},
                          {u"nonce"_qs, QString::fromLatin1(parameters.nonce.toHex())},
                          {u"salt"_qs, QString::fromLatin1(parameters.salt.toHex())},
                          {u"cost"_qs, parameters.cost},
                          {u"keyLength"_qs, parameters.keyLength},
                          {u"keyPrefix"_qs, QString::fromLatin1(key.left(6))}}},
            {u"signature"_qs, u"00"_qs}};
}

HttpAnswer FakeRailway::grant(const User &user)
{
    const QString number = QString::number(++m_tokens);
    m_access[u"access-"_qs + number] = user;
    m_refresh[u"refresh-"_qs + number] = user;
    return data(QJsonObject {{u"accessToken"_qs, u"access-"_qs + number},
                             {u"tokenType"_qs, u"Bearer"_qs},
                             {u"expiresIn"_qs, accessSeconds},
                             {u"refreshToken"_qs, u"refresh-"_qs + number},
                             {u"sessionId"_qs, u"session"_qs},
                             {u"csrfToken"_qs, u"csrf"_qs},
                             {u"user"_qs, api::toJson(user)}});
}

HttpAnswer FakeRailway::answerAuthentication(const HttpRequest &request)
{
    if (request.path.endsWith(QLatin1String("/captcha")))
        return data(QJsonObject {{u"provider"_qs, u"altcha"_qs}, {u"challenge"_qs, challenge()}});
    if (request.path.endsWith(QLatin1String("/refresh"))) {
        const QString token = request.body[u"refreshToken"].toString();
        if (!m_refresh.contains(token))
            return problem(401, u"auth.tokenReused"_qs);
        return grant(m_refresh.take(token));
    }
    if (request.path.endsWith(QLatin1String("/me"))) {
        return isSignedIn(request) ? data(QJsonObject {{u"id"_qs, 1}})
                                   : problem(401, u"auth.tokenExpired"_qs);
    }
    if (request.path.endsWith(QLatin1String("/logout")))
        return {204, {}, {}};
    const QByteArray solution
        = QByteArray::fromBase64(request.body[u"captcha"].toString().toLatin1());
    if (QJsonDocument::fromJson(solution)[u"solution"][u"counter"].toInt(-1) != 40)
        return problem(400, u"captcha.failed"_qs);
    const QString email = request.body[u"email"].toString();
    if (request.body[u"password"].toString() != password())
        return problem(401, u"auth.badCredentials"_qs);
    if (email.startsWith(QLatin1String("supervisor")))
        return grant({UserId(2), email, u"Siti Rahayu"_qs, {}, Role::Supervisor});
    if (email.startsWith(QLatin1String("admin")))
        return grant({UserId(3), email, u"Agus Wijaya"_qs, {}, Role::Admin});
    return grant({UserId(1), email, u"Budi Santoso"_qs, {}, Role::Cashier});
}

void FakeRailway::expireAccessTokens()
{
    m_access.clear();
}

void FakeRailway::endSessions()
{
    m_access.clear();
    m_refresh.clear();
}

QList<Departure> FakeRailway::departures(const QDate &date)
{
    const QTimeZone zone("Asia/Jakarta");
    const auto trip = [&](qint64 id, const char *number, const char *name, const QTime &leaves,
                          int minutes) {
        const QDateTime departure = QDateTime(date, leaves, zone).toUTC();
        return Trip {ScheduleId(id),
                     Train {TrainId(id), QString::fromLatin1(number), QString::fromLatin1(name)},
                     date, stopAt(0, m_from, departure, 0),
                     stopAt(3, m_to, departure.addSecs(minutes * 60), 821)};
    };
    const Trip bima = trip(1, "8", "Bima", {17, 0}, 605);
    int free = 0;
    int economy = 0;
    for (const MappedCoach &coach : seatMap(bima).coaches) {
        const auto count = std::count_if(coach.seats.begin(), coach.seats.end(), [](const auto &s) {
            return s.status == SeatStatus::Free;
        });
        (coach.layout.travelClass == TravelClass::Executive ? free : economy) += int(count);
    }
    return {
        {trip(2, "68", "Argo Semeru", {6, 20}, 632),
         ScheduleStatus::Scheduled,
         {{TravelClass::Executive, u"A"_qs, Money(720'000), 0, 200}}},
        {bima,
         ScheduleStatus::Scheduled,
         {{TravelClass::Executive, u"A"_qs, Money(565'000), free, 150},
          {TravelClass::Economy, u"CA"_qs, Money(310'000), economy, 80}}},
        {trip(3, "84", "Gumarang", {18, 30}, 660),
         ScheduleStatus::Cancelled,
         {{TravelClass::Economy, u"C"_qs, Money(280'000), 60, 80}}},
    };
}

SeatMap FakeRailway::seatMap(const Trip &trip)
{
    SeatMap map {trip, {}};
    qint64 seatId = 1000 * trip.scheduleId.value();
    for (int i = 0; i < 4; ++i) {
        const QString code = i < 3 ? u"executive_50"_qs : u"economy_80"_qs;
        MappedCoach coach;
        for (const CoachLayout &layout : demoLayouts()) {
            if (layout.code == code)
                coach.layout = layout;
        }
        coach.id = CoachId(trip.scheduleId.value() * 10 + i);
        coach.number = i < 3 ? i + 1 : 1;
        coach.fare = Money(i < 3 ? 565'000 : 310'000);
        for (const LayoutSeat &place : seatsOf(coach.layout)) {
            ++seatId;
            SeatStatus status = SeatStatus::Free;
            if (m_sold.contains(seatId) || (place.row % 4 == 2 && i < 2))
                status = SeatStatus::Sold;
            else if (m_held.contains(seatId) || place.label == u"3A")
                status = SeatStatus::Held;
            else if (place.label == u"1D")
                status = SeatStatus::Blocked;
            coach.seats.append({SeatId(seatId), place, status});
        }
        map.coaches.append(coach);
    }
    return map;
}

void FakeRailway::takeSeat(const QString &coachName, const QString &label)
{
    const Trip trip = departures(QDate::currentDate())[1].trip;
    for (const MappedCoach &coach : seatMap(trip).coaches) {
        const QString name
            = shortName(coach.layout.travelClass) + u' ' + QString::number(coach.number);
        for (const MappedSeat &seat : coach.seats) {
            if (name == coachName && seat.place.label == label)
                m_sold.insert(seat.id.value());
        }
    }
    tell("seats", {{u"scheduleId"_qs, trip.scheduleId.value()}});
}

HttpAnswer FakeRailway::answerSchedules(const HttpRequest &request)
{
    const QDate asked = QDate::fromString(request.query.queryItemValue(u"date"_qs), Qt::ISODate);
    if (!request.path.endsWith(QLatin1String("/seats"))) {
        if (request.query.queryItemValue(u"to"_qs) == u"BD")
            return problem(400, u"validation.failed"_qs, {{u"to"_qs, u"station.unknown"_qs}});
        if (request.query.queryItemValue(u"to"_qs) == u"YK")
            return data(QJsonArray());
        return data(api::toJsonArray(departures(asked)));
    }
    for (const Departure &departure : departures(QDate::currentDate())) {
        if (QString::number(departure.trip.scheduleId.value()) == segments(request.path).value(3))
            return data(api::toJson(seatMap(departure.trip)));
    }
    return problem(404, u"resource.notFound"_qs);
}

Order *FakeRailway::find(const QString &code)
{
    for (Order &order : m_orders) {
        if (order.code == code)
            return &order;
    }
    return nullptr;
}

HttpAnswer FakeRailway::answerOrders(const HttpRequest &request)
{
    const QStringList parts = segments(request.path);
    if (parts.size() == 3)
        return request.method == "POST" ? createOrder(request) : listOrders(request);
    Order *order = find(parts[3]);
    if (!order)
        return problem(404, u"resource.notFound"_qs);
    if (parts.size() == 5 && parts[4] == u"mails")
        return listMails(*order);
    if (parts.size() == 5 && parts[4] == u"history")
        return history(*order);
    if (parts.size() == 5 && parts[4] == u"cancel")
        return cancelOrder(*order, request);
    if (parts.size() == 5)
        return pay(*order, request);
    if (request.method == "PATCH")
        return changeOrder(*order, request);
    return data(api::toJson(*order));
}

HttpAnswer FakeRailway::createOrder(const HttpRequest &request)
{
    const QByteArray key = request.headers.value("idempotency-key");
    if (key.isEmpty())
        return problem(400, u"validation.failed"_qs, {{u"Idempotency-Key"_qs, u"required"_qs}});
    if (m_idempotent.contains(key))
        return m_idempotent[key];
    const Result<OrderRequest> read = api::orderRequestFromJson(request.body);
    if (!read)
        return problem(400, read.error().code, read.error().fields);
    if (const QList<FieldError> errors = violations(*read); !errors.isEmpty())
        return problem(400, u"validation.failed"_qs, errors);

    Order order;
    order.id = OrderId(m_orders.size() + 1);
    order.code = QStringLiteral("KAI%1").arg(m_orders.size() + 1, 4, 10, QLatin1Char('0'));
    order.contact = read->contact;
    for (const Departure &departure : departures(QDate::currentDate().addDays(1))) {
        if (departure.trip.scheduleId == read->scheduleId)
            order.trip = departure.trip;
    }
    const SeatMap map = seatMap(order.trip);
    for (const PassengerRequest &wanted : read->passengers) {
        Passenger passenger {PassengerId(order.passengers.size() + 1), wanted.details, {}, Money()};
        for (const MappedCoach &coach : map.coaches) {
            for (const MappedSeat &seat : coach.seats) {
                const bool mine = wanted.seatId
                                      ? seat.id == *wanted.seatId
                                      : seat.status == SeatStatus::Free
                                            && coach.layout.travelClass == read->travelClass
                                            && !m_held.contains(seat.id.value());
                if (!mine || passenger.seat || wanted.details.type == PassengerType::Infant)
                    continue;
                if (seat.status != SeatStatus::Free)
                    return problem(409, u"seat.taken"_qs, {}, seat.place.label);
                passenger.seat = SeatAssignment {seat.id, coach.number, coach.layout.travelClass,
                                                 u"A"_qs, seat.place.label};
                passenger.fare = coach.fare;
                m_held.insert(seat.id.value());
            }
        }
        order.fareTotal += passenger.fare;
        order.passengers.append(passenger);
    }
    order.createdAt = now();
    order.expiresAt = order.createdAt.addSecs(holdSeconds);
    m_orders.append(order);
    return m_idempotent[key] = data(api::toJson(order), 201);
}

void FakeRailway::addOrders(int count, OrderStatus status)
{
    const Trip trip = departures(QDate::currentDate().addDays(1))[1].trip;
    for (int i = 0; i < count; ++i) {
        Order order;
        order.id = OrderId(m_orders.size() + 1);
        order.code = QStringLiteral("KAI%1").arg(m_orders.size() + 1, 4, 10, QLatin1Char('0'));
        order.status = status;
        order.trip = trip;
        order.contact = {u"Dewi Lestari"_qs, u"dewi@example.id"_qs, u"+628123456789"_qs};
        order.passengers = {
            {PassengerId(1),
             {u"Dewi Lestari"_qs, PassengerType::Adult, IdentityType::Nik, u"3171014405900001"_qs},
             SeatAssignment {SeatId(1), 1, TravelClass::Executive, u"A"_qs,
                             QStringLiteral("%1A").arg(i % 13 + 1)},
             Money(565'000)}};
        order.fareTotal = Money(565'000);
        order.bookingFee = Money(7'500);
        order.createdAt = now().addSecs(-60 * i);
        order.expiresAt = order.createdAt.addSecs(holdSeconds);
        m_orders.append(order);
    }
}

HttpAnswer FakeRailway::listOrders(const HttpRequest &request)
{
    const QString status = request.query.queryItemValue(u"status"_qs);
    const QString text = request.query.queryItemValue(u"query"_qs, QUrl::FullyDecoded).toUpper();
    const qsizetype first = request.query.queryItemValue(u"cursor"_qs).toLongLong();
    const qsizetype limit = request.query.queryItemValue(u"limit"_qs).toLongLong();
    QList<Order> found;
    for (const Order &order : std::as_const(m_orders)) {
        if ((status.isEmpty() || wireName(order.status) == status)
            && (order.code.contains(text) || order.contact.name.toUpper().contains(text)))
            found.append(order);
    }
    const bool more = found.size() > first + limit;
    return data(api::toJsonArray(found.mid(first, limit)), 200,
                more ? QString::number(first + limit) : QString());
}

HttpAnswer FakeRailway::pay(Order &order, const HttpRequest &request)
{
    if (order.status != OrderStatus::PendingPayment)
        return problem(409, u"order.state"_qs, {}, order.code);
    Payment payment;
    payment.id = PaymentId(m_payments.size() + 1);
    payment.orderId = order.id;
    payment.orderCode = order.code;
    payment.amount = order.total();
    payment.createdAt = now();
    payment.expiresAt = order.expiresAt;
    if (request.body[u"method"].toString() == u"cash") {
        payment.method = PaymentMethod::Cash;
        payment.cashGiven = Money(request.body[u"cashGiven"].toInteger());
        if (payment.cashGiven < payment.amount)
            return problem(400, u"validation.failed"_qs,
                           {{u"/cashGiven"_qs, u"payment.cashTooLittle"_qs}});
        payment.status = PaymentStatus::Paid;
        payment.paidAt = payment.createdAt;
        order.status = OrderStatus::Paid;
    } else {
        payment.gatewayOrderId = order.code + u"-1"_qs;
        payment.redirectUrl = u"http://127.0.0.1:9/snap/v3/redirection/"_qs + order.code;
        payment.token = u"token"_qs;
    }
    m_payments.append(payment);
    return data(api::toJson(payment), 201);
}

void FakeRailway::payAtGateway()
{
    for (Payment &payment : m_payments) {
        if (!payment.isOpen())
            continue;
        payment.status = PaymentStatus::Paid;
        payment.gatewayPaymentType = u"qris"_qs;
        payment.paidAt = now();
        find(payment.orderCode)->status = OrderStatus::Paid;
    }
}

HttpAnswer FakeRailway::summary(const HttpRequest &request) const
{
    PaymentSummary summary;
    summary.from = QDate::fromString(request.query.queryItemValue(u"from"_qs), Qt::ISODate);
    summary.to = QDate::fromString(request.query.queryItemValue(u"to"_qs), Qt::ISODate);
    summary.byMethod = {{u"midtrans"_qs, 14, Money(7'910'000)}, {u"cash"_qs, 21, Money(9'040'000)}};
    summary.byStatus = {{u"paid"_qs, 35, Money(16'950'000)},
                        {u"pending"_qs, 3, Money(1'695'000)},
                        {u"expired"_qs, 4, Money(2'260'000)},
                        {u"partiallyRefunded"_qs, 1, Money(565'000)},
                        {u"refunded"_qs, 2, Money(1'130'000)}};
    for (QDate day = summary.from; day <= summary.to; day = day.addDays(1)) {
        for (int hour = 6; hour < 19; ++hour) {
            const QDateTime time(day, {hour, 0}, QTimeZone("Asia/Jakarta"));
            summary.byHour.append({time.toOffsetFromUtc(7 * 3600).toString(Qt::ISODate),
                                   hour % 5 + 1, Money(565'000 * ((hour + day.day()) % 5 + 1))});
        }
    }
    summary.orderCount = 44;
    summary.paidOrderCount = 35;
    return data(api::toJson(summary));
}

HttpAnswer FakeRailway::listPayments(const HttpRequest &request) const
{
    const QString code = request.query.queryItemValue(u"orderCode"_qs);
    const QString status = request.query.queryItemValue(u"status"_qs);
    const qsizetype first = request.query.queryItemValue(u"cursor"_qs).toLongLong();
    const qsizetype limit = request.query.queryItemValue(u"limit"_qs).toLongLong();
    QList<Payment> found;
    for (const Payment &payment : m_payments) {
        if ((code.isEmpty() || payment.orderCode == code)
            && (status.isEmpty() || wireName(payment.status) == status))
            found.append(payment);
    }
    const bool more = found.size() > first + limit;
    return data(api::toJsonArray(found.mid(first, limit)), 200,
                more ? QString::number(first + limit) : QString());
}

HttpAnswer FakeRailway::answerPayments(const HttpRequest &request)
{
    const QStringList parts = segments(request.path);
    if (parts.size() == 5 && parts[4] == u"refunds") {
        for (Payment &payment : m_payments) {
            if (QString::number(payment.id.value()) == parts[3])
                return money.refund(payment, request, userOf(request));
        }
    }
    if (parts.size() == 4)
        return summary(request);
    if (parts.size() == 5) {
        for (const Payment &payment : std::as_const(m_payments)) {
            if (QString::number(payment.id.value()) == parts[3])
                return data(api::toJson(payment));
        }
        return problem(404, u"resource.notFound"_qs);
    }
    return listPayments(request);
}

Ticket FakeRailway::ticketOf(const Order &order, int index) const
{
    Ticket ticket;
    ticket.id = TicketId(index + 1);
    ticket.number = QStringLiteral("T-%1-%2").arg(order.code).arg(index + 1);
    ticket.orderCode = order.code;
    ticket.status = m_void.contains(ticket.number) ? TicketStatus::Void : TicketStatus::Valid;
    ticket.trip = order.trip;
    ticket.passenger = order.passengers[index];
    return ticket;
}

HttpAnswer FakeRailway::answerTickets(const HttpRequest &request)
{
    if (request.path.endsWith(QLatin1String("/pdf")))
        return {200, ticketPdf, "application/pdf"};
    if (request.path.endsWith(QLatin1String("/check-in")))
        return checkIn(request);
    if (request.path.endsWith(QLatin1String("/void")))
        return voidTicket(request);
    QJsonArray tickets;
    if (const Order *order = find(request.query.queryItemValue(u"orderCode"_qs))) {
        for (int i = 0; i < order->passengers.size(); ++i)
            tickets.append(api::toJson(ticketOf(*order, i)));
    }
    return data(tickets);
}

HttpAnswer FakeRailway::voidTicket(const HttpRequest &request)
{
    const QString number = segments(request.path).value(3);
    m_void.insert(number);
    const Order *order = find(number.section(u'-', 1, 1));
    if (!order)
        return problem(404, u"resource.notFound"_qs);
    return data(api::toJson(ticketOf(*order, number.section(u'-', 2).toInt() - 1)));
}

void FakeRailway::refuseAtGate(const QString &payload, const QString &code, const QString &subject)
{
    m_refusedAtGate[payload] = {code, subject};
}

HttpAnswer FakeRailway::checkIn(const HttpRequest &request)
{
    const QString payload = request.body[u"payload"].toString();
    if (const auto refused = m_refusedAtGate.constFind(payload);
        refused != m_refusedAtGate.constEnd()) {
        const auto &[code, subject] = *refused;
        if (code == u"ticket.forged")
            return problem(400, u"validation.failed"_qs, {{u"/payload"_qs, code}});
        return problem(code == u"resource.notFound" ? 404 : 409, code, {}, subject);
    }
    refuseAtGate(payload, u"ticket.used"_qs,
                 u"2026-12-05T00:40:00Z "_qs + request.body[u"stationCode"].toString());
    if (m_orders.isEmpty())
        addOrders(1, OrderStatus::Paid);
    Ticket ticket = ticketOf(m_orders.first(), 0);
    ticket.status = TicketStatus::Used;
    ticket.usedStationCode = request.body[u"stationCode"].toString();
    return data(api::toJson(ticket));
}

HttpAnswer FakeRailway::answerMails(const HttpRequest &request)
{
    const qint64 id = segments(request.path).value(3).toLongLong();
    for (const Mail &mail : std::as_const(mails)) {
        if (mail.id.value() != id)
            continue;
        if (request.path.endsWith(QLatin1String("/message")))
            return {200, "Subject: Tiket\r\n\r\nHalo", "message/rfc822"};
        return data(api::toJson(mail));
    }
    return mails.isEmpty() ? sendMail(request) : problem(404, u"resource.notFound"_qs);
}

} // namespace kai::tests
