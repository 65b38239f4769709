#include "http/message.h"

namespace kai::http {

static bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

void Headers::remove(QByteArrayView name)
{
    m_fields.removeIf([&](const auto &field) { return sameName(field.first, name); });
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    append(name, value);
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const auto &[candidate, value] : m_fields) {
        if (sameName(candidate, name))
            return value;
    }
    return {};
}

bool Headers::contains(QByteArrayView name) const
{
    return count(name) > 0;
}

int Headers::count(QByteArrayView name) const
{
    int found = 0;
    for (const auto &[candidate, value] : m_fields)
        found += sameName(candidate, name) ? 1 : 0;
    return found;
}

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 value = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(value) : address;
}

Peer::Peer(const QHostAddress &from, quint16 fromPort)
    : address(plainAddress(from))
    , addressText(address.toString())
    , port(fromPort)
{
}

// QUrlQuery leaves "+" alone, as RFC 3986 has it; forms and most clients mean a space.
static QString decoded(QString text)
{
    return QUrl::fromPercentEncoding(text.replace(u'+', u' ').toUtf8());
}

std::optional<QString> Request::parameter(const QString &name) const
{
    if (!query.hasQueryItem(name))
        return std::nullopt;
    return decoded(query.queryItemValue(name, QUrl::PrettyDecoded));
}

QList<std::pair<QString, QString>> Request::parameters() const
{
    QList<std::pair<QString, QString>> list;
    for (const auto &[name, value] : query.queryItems(QUrl::PrettyDecoded))
        list.append({decoded(name), decoded(value)});
    return list;
}

} // namespace kai::http
