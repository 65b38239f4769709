#pragma once

#include "base/id.h"
#include "base/logline.h"
#include "domain/wirename.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace kai {

using LogEntryId = Id<struct LogEntryTag>;

template<> struct WireNames<LogLevel>
{
    static constexpr std::array<std::pair<LogLevel, const char *>, 5> values {{
        {LogLevel::Debug, "debug"},
        {LogLevel::Info, "info"},
        {LogLevel::Warning, "warning"},
        {LogLevel::Error, "error"},
        {LogLevel::Fatal, "fatal"},
    }};
};

/// One line of the log as it is kept in the database.
struct LogEntry
{
    LogEntryId id;
    QDateTime createdAt; ///< by the clock of the server that logged it
    LogLevel level = LogLevel::Info;
    QString category; ///< "kai.database"
    QString message;
    QString requestId; ///< empty where it belongs to no request
    QJsonObject fields; ///< what else the line says by name
};

struct LogEntryFilter
{
    std::optional<LogLevel> least; ///< this level and worse ones
    QString category; ///< empty for all
    QString requestId; ///< empty for all
};

} // namespace kai
