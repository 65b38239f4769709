#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/travelclass.h"

#include <QDate>

#include <optional>

/// What an administrator writes about the terms on which seats are sold.
namespace kai {

/// The value of a rule from a day on, until a later one of the same name.
struct DatedRule
{
    RuleId id;
    QString name; ///< "cancel.feePercent"
    QDate validFrom;
    qint64 value = 0; ///< percent, minutes, rupiah or a number, as the name says
    int version = 0; ///< 0 in what is written for the first time, or whatever it is now

    friend bool operator==(const DatedRule &, const DatedRule &) = default;
};

/// What a tier costs between two stations or on some service dates, instead of the fare by
/// distance.
struct TripFare
{
    TripFareId id;
    TrainId trainId;
    TravelClass travelClass = TravelClass::Economy;
    QString subclass;
    QString from; ///< station code; empty, like `to`, for every trip of the train
    QString to;
    std::optional<QDate> firstDate; ///< of the service dates; none for no beginning
    std::optional<QDate> lastDate;
    Money fare;
    int version = 0;

    friend bool operator==(const TripFare &, const TripFare &) = default;
};

/// Every rule that is broken, with pointers into what was sent: "rule.unknown", "outOfRange",
/// "date.invalid", "date.past" (what held on a day is not changed afterwards).
QList<FieldError> violations(const DatedRule &rule, const QDate &today);
/// "required", "station.sameTwice", "date.wrongOrder", "outOfRange". What needs the database is
/// checked by the service.
QList<FieldError> violations(const TripFare &fare);

} // namespace kai
