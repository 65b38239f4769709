#include "simulator/idempotencycache.h"

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestKey = 46;
constexpr qint64 lifetimeSeconds = 300;

} // namespace

bool IdempotencyCache::isUsable(const QByteArray &key)
{
    return !key.isEmpty() && key.size() <= longestKey;
}

std::optional<HttpReply> IdempotencyCache::find(const QByteArray &key, const QDateTime &now)
{
    const auto found = m_entries.constFind(key);
    if (found == m_entries.constEnd() || now >= found->until)
        return std::nullopt;
    if (now < found->answeredAt) {
        return HttpReply::json(
            202, QJsonObject {{u"status_code"_s, u"202"_s},
                              {u"status_message"_s, u"The first request is in process"_s}});
    }
    return found->reply;
}

void IdempotencyCache::keep(const QByteArray &key, const HttpReply &reply, const QDateTime &now)
{
    m_entries.removeIf([&now](const auto &it) { return now >= it.value().until; });
    Entry entry {reply, now.addMSecs(reply.delay.count()), now.addSecs(lifetimeSeconds)};
    entry.reply.fate = Fate::Send;
    entry.reply.delay = std::chrono::milliseconds(0);
    m_entries.insert(key, entry);
}

} // namespace kai::simulator
