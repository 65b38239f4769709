#pragma once

#include <QString>

namespace kai::cluster {

/// Where a client reaches the server. There is no password: the kernel tells the server which user
/// is at the other end of the socket.
struct ConnectionInfo
{
    QString socketDir; ///< what libpq calls the host
    int port = 5432; ///< only names the socket's file
    QString user = QStringLiteral("kai");
    QString database = QStringLiteral("kai");

    /// "host='…' port='5432' user='kai' dbname='kai'", quoted for libpq.
    QString toKeywordString() const;
};

} // namespace kai::cluster
