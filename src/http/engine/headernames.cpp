#include "http/engine/headernames.h"

#include <QList>

#include <array>

namespace kai::http {

namespace {

/// Each in the two spellings in use.
const char *const commonNames[] = {
    "Host",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cache-Control",
    "Connection",
    "Content-Length",
    "Content-Type",
    "Cookie",
    "DNT",
    "Expect",
    "Forwarded",
    "Idempotency-Key",
    "If-None-Match",
    "Origin",
    "Pragma",
    "Priority",
    "Referer",
    "Sec-Fetch-Dest",
    "Sec-Fetch-Mode",
    "Sec-Fetch-Site",
    "Sec-Fetch-User",
    "TE",
    "Transfer-Encoding",
    "Upgrade-Insecure-Requests",
    "User-Agent",
    "Via",
    "X-Csrf-Token",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-Ip",
    "X-Request-Id",
    "X-Requested-With",
    "Sec-Ch-Ua",
    "Sec-Ch-Ua-Mobile",
    "Sec-Ch-Ua-Platform",
};

/// Names by their length: a handful of comparisons for each look-up.
class NameTable
{
public:
    NameTable()
    {
        for (const char *name : commonNames) {
            add(name);
            add(QByteArray(name).toLower());
        }
    }

    QByteArray find(QByteArrayView name) const
    {
        if (name.size() < qsizetype(m_names.size())) {
            for (const QByteArray &known : m_names[static_cast<size_t>(name.size())]) {
                if (known.front() == name.front() && known == name)
                    return known;
            }
        }
        return name.toByteArray();
    }

private:
    void add(const QByteArray &name)
    {
        auto &sameLength = m_names.at(static_cast<size_t>(name.size()));
        if (!sameLength.contains(name))
            sameLength.append(name);
    }

    std::array<QList<QByteArray>, 32> m_names;
};

} // namespace

QByteArray headerName(QByteArrayView name)
{
    static const NameTable table;
    return table.find(name);
}

} // namespace kai::http
