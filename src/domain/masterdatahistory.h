#pragma once

#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace kai {

/// What master data consists of.
enum class CatalogKind { Station, Train, Schedule, CoachLayout, Rule, TripFare };

template<> struct WireNames<CatalogKind>
{
    static constexpr std::array<std::pair<CatalogKind, const char *>, 6> values {{
        {CatalogKind::Station, "station"},
        {CatalogKind::Train, "train"},
        {CatalogKind::Schedule, "schedule"},
        {CatalogKind::CoachLayout, "coachLayout"},
        {CatalogKind::Rule, "rule"},
        {CatalogKind::TripFare, "tripFare"},
    }};
};

enum class CatalogAction { Created, Changed, Retired, Restored };

template<> struct WireNames<CatalogAction>
{
    static constexpr std::array<std::pair<CatalogAction, const char *>, 4> values {{
        {CatalogAction::Created, "created"},
        {CatalogAction::Changed, "changed"},
        {CatalogAction::Retired, "retired"},
        {CatalogAction::Restored, "restored"},
    }};
};

/// One entry of the master data's history.
struct CatalogChange
{
    CatalogChangeId id;
    QDateTime createdAt;
    std::optional<UserId> actorId; ///< none for an import
    QString actorName;
    CatalogKind kind = CatalogKind::Station;
    qint64 subjectId = 0; ///< the thing's number
    CatalogAction action = CatalogAction::Created;
    QJsonObject before; ///< empty for what is new
    QJsonObject after;
};

} // namespace kai
