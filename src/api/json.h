#pragma once

#include "api/gatejson.h"
#include "api/moneyjson.h"
#include "api/termsjson.h"
#include "base/result.h"
#include "domain/boardeddeparture.h"
#include "domain/cancellation.h"
#include "domain/disruption.h"
#include "domain/mail.h"
#include "domain/masterdata.h"
#include "domain/masterdatahistory.h"
#include "domain/order.h"
#include "domain/orderchange.h"
#include "domain/orderhistory.h"
#include "domain/payment.h"
#include "domain/reduction.h"
#include "domain/seatmap.h"
#include "domain/station.h"
#include "domain/ticket.h"
#include "domain/useraccount.h"

#include <QJsonArray>
#include <QJsonObject>

/// The wire form of the domain's values, in both directions: what toJson writes fromJson reads.
/// Times are RFC 3339 with offset, dates YYYY-MM-DD, money an integer number of rupiah. Identity
/// numbers leave masked except in what a buyer sends.
namespace kai::api {

QJsonObject toJson(const Station &station);
QJsonObject toJson(const Train &train);
QJsonObject toJson(const ClassAvailability &availability);
QJsonObject toJson(const Departure &departure);
QJsonObject toJson(const BoardedDeparture &departure);
QJsonObject toJson(const Schedule &schedule);
/// With its coaches.
QJsonObject toJson(const Schedule &schedule, const SeatMap &map);
QJsonObject toJson(const SeatMap &map);
/// The coaches of a run without their seats: number, class, layout and how many seats there are.
QJsonArray formationToJson(const SeatMap &map);
/// A pattern is told in "HH:MM" after midnight of the service date, which may pass 24:00.
QJsonObject toJson(const TrainPlan &plan);
QJsonObject toJson(const PlannedLayout &layout);
QJsonObject toJson(const CatalogChange &change);
QJsonObject toJson(const Order &order);
QJsonObject toJson(const PriceLine &line);
/// What a cancellation costs and brings, with the order as it is or was after it.
QJsonObject toJson(const CancellationQuote &quote, const Order &order);
QJsonObject toJson(const ChangeQuote &quote);
QJsonObject toJson(const HistoryEntry &entry);
QJsonObject toJson(const Disruption &disruption);
QJsonObject toJson(const ReductionRegistration &registration);
QJsonObject toJson(const Payment &payment);
QJsonObject toJson(const Ticket &ticket);
QJsonObject toJson(const Mail &mail);
QJsonObject toJson(const User &user);
QJsonObject toJson(const UserAccount &account);
QJsonObject toJson(const UserChange &change);
QJsonObject toJson(const PaymentSummary &summary);

Station stationFromJson(const QJsonObject &json);
Train trainFromJson(const QJsonObject &json);
Departure departureFromJson(const QJsonObject &json);
BoardedDeparture boardedDepartureFromJson(const QJsonObject &json);
/// Without its coaches.
Schedule scheduleFromJson(const QJsonObject &json);
TrainPlan trainPlanFromJson(const QJsonObject &json);
PlannedLayout plannedLayoutFromJson(const QJsonObject &json);
CatalogChange catalogChangeFromJson(const QJsonObject &json);
Disruption disruptionFromJson(const QJsonObject &json);
SeatMap seatMapFromJson(const QJsonObject &json);
Order orderFromJson(const QJsonObject &json);
PriceLine priceLineFromJson(const QJsonObject &json);
CancellationQuote cancellationQuoteFromJson(const QJsonObject &json);
ChangeQuote changeQuoteFromJson(const QJsonObject &json);
HistoryEntry historyEntryFromJson(const QJsonObject &json);
Payment paymentFromJson(const QJsonObject &json);
Ticket ticketFromJson(const QJsonObject &json);
Mail mailFromJson(const QJsonObject &json);
User userFromJson(const QJsonObject &json);
UserAccount userAccountFromJson(const QJsonObject &json);
UserChange userChangeFromJson(const QJsonObject &json);
PaymentSummary paymentSummaryFromJson(const QJsonObject &json);

/// What a buyer sends to POST /orders.
QJsonObject toJson(const OrderRequest &request);
/// Reads it strictly: unknown members, wrong types and unknown words are field errors, all at once.
/// The rules of the railway are checked later (violations()).
Result<OrderRequest> orderRequestFromJson(const QJsonObject &json);

/// Whether a command is to be done, or only to say what it would cost.
enum class Purpose { Commit, Quote };

/// What somebody sends to POST /orders/{code}/cancel.
struct CancellationCommand
{
    QString reason;
    QList<PassengerId> passengers; ///< empty for the whole order
    Purpose purpose = Purpose::Commit;
};
QJsonObject toJson(const CancellationCommand &command);

/// What somebody sends to PATCH /orders/{code}.
struct ChangeCommand
{
    OrderChange change;
    Purpose purpose = Purpose::Commit;
};
QJsonObject toJson(const ChangeCommand &command);
/// Validation also "" "change.nothing".
Result<ChangeCommand> changeCommandFromJson(const QJsonObject &json);
Result<CancellationCommand> cancellationCommandFromJson(const QJsonObject &json);

/// What a supervisor sends to POST /schedules/{id}/disruptions.
QJsonObject toJson(const DisruptionNotice &notice);
/// Validation also "/delayMinutes"
/// "disruption.notDelayed", "/targetScheduleId" "disruption.notRebooking".
Result<DisruptionNotice> disruptionNoticeFromJson(const QJsonObject &json);

/// What an operator sends to POST /reductions.
Result<ReductionRegistration> reductionRegistrationFromJson(const QJsonObject &json);

/// A list under one name, for the data of an answer.
template<class T> QJsonArray toJsonArray(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return array;
}

/// RFC 3339 in UTC, "2026-12-01T08:00:00.000Z"; null for a null time.
QJsonValue timeToJson(const QDateTime &time);
QDateTime timeFromJson(const QJsonValue &value);

} // namespace kai::api
