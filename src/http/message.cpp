#include "http/message.h"

namespace kai::http {

static bool sameName(QByteArrayView a, QByteArrayView b)
{
    // Nearly all differ in their length or their first letter.
    return a.size() == b.size() && !a.isEmpty() && ((a.front() ^ b.front()) & ~0x20) == 0
           && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

void Headers::append(QByteArrayView name, QByteArrayView value)
{
    const size_t at = m_text.size();
    m_places.push_back({quint32(at), quint32(name.size()), quint32(at + size_t(name.size())),
                        quint32(value.size())});
    m_text.append(name.data(), size_t(name.size())).append(value.data(), size_t(value.size()));
}

void Headers::reserve(size_t fields, size_t bytes)
{
    m_places.reserve(fields);
    m_text.reserve(bytes);
}

void Headers::remove(QByteArrayView name)
{
    std::erase_if(m_places, [&](const Place &place) { return sameName(at(place).first, name); });
}

void Headers::set(QByteArrayView name, QByteArrayView value)
{
    remove(name);
    append(name, value);
}

QByteArrayView Headers::view(QByteArrayView name) const
{
    for (const auto &[candidate, value] : *this) {
        if (sameName(candidate, name))
            return value;
    }
    return {};
}

QByteArray Headers::value(QByteArrayView name) const
{
    return view(name).toByteArray();
}

bool Headers::contains(QByteArrayView name) const
{
    return count(name) > 0;
}

int Headers::count(QByteArrayView name) const
{
    int found = 0;
    for (const auto &[candidate, value] : *this)
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
