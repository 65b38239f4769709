#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QString>

namespace kai {

/// A place where trains stop. `code` is the railway's own, 2 to 4 capital letters ("GMR").
struct Station
{
    StationId id;
    QString code;
    QString name;
    QString city;
    double latitude = 0;
    double longitude = 0;
    QByteArray timeZone; ///< IANA name, for example "Asia/Jakarta"
    int version = 1; ///< counts its changes

    friend bool operator==(const Station &, const Station &) = default;
};

} // namespace kai
