#pragma once

#include "base/result.h"

#include <QMap>

namespace kai {

/// How a PostgreSQL database is reached, and how long anything may take there.
struct ConnectionConfig
{
    QString host; ///< a name, an address, or the folder of a Unix socket; empty for libpq's own
    int port = 5432;
    QString database;
    QString user;
    QString password; ///< never logged
    QString applicationName = QStringLiteral("kai-ticketing");
    QMap<QString, QString> options {}; ///< further libpq keywords, for example sslmode
    std::chrono::seconds connectTimeout {5};
    std::chrono::milliseconds statementTimeout {30'000}; ///< 0 for none
    std::chrono::milliseconds lockTimeout {10'000}; ///< 0 for none

    /// Reads what libpq reads: "host=/run/kai dbname=kai user=kai" or
    /// "postgresql://user:password@host:5432/name?sslmode=require". One host only. Validation error
    /// "database.urlInvalid", with the reason but not the text in `internal`.
    static Result<ConnectionConfig> parse(const QString &text);

    friend bool operator==(const ConnectionConfig &, const ConnectionConfig &) = default;
};

} // namespace kai
