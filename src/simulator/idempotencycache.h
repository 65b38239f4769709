#pragma once

#include "simulator/httpmessage.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace kai::simulator {

/// Successful answers by Idempotency-Key, kept five minutes, whatever the endpoint or the body.
/// Keys longer than 46 characters do not count.
class IdempotencyCache
{
public:
    static bool isUsable(const QByteArray &key);

    /// The kept answer; a plain 202 while the first request has not been answered yet.
    std::optional<HttpReply> find(const QByteArray &key, const QDateTime &now);
    void keep(const QByteArray &key, const HttpReply &reply, const QDateTime &now);

private:
    struct Entry
    {
        HttpReply reply;
        QDateTime answeredAt;
        QDateTime until;
    };

    QHash<QByteArray, Entry> m_entries;
};

} // namespace kai::simulator
