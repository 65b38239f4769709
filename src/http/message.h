#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What the server knows of HTTP: values. Nothing above the engine sees a socket or a class of
/// QtHttpServer.
namespace kai::http {

class BodyFile;

/// Header fields in the order received; names compare without case. All names and values lie in one
/// text, since a browser sends a dozen fields and allocating each costs more than reading it.
class Headers
{
    /// Where in the text a field stands.
    struct Place
    {
        quint32 name;
        quint32 nameSize;
        quint32 value;
        quint32 valueSize;
    };

public:
    /// Name and value, valid until the headers change or end.
    using Field = std::pair<QByteArrayView, QByteArrayView>;

    class Iterator
    {
    public:
        Iterator(const char *text, const Place *at)
            : m_text(text)
            , m_at(at)
        {
        }
        Field operator*() const
        {
            return {{m_text + m_at->name, qsizetype(m_at->nameSize)},
                    {m_text + m_at->value, qsizetype(m_at->valueSize)}};
        }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_at != other.m_at; }

    private:
        const char *m_text;
        const Place *m_at;
    };

    void append(QByteArrayView name, QByteArrayView value);
    /// Makes room for that many fields, with names and values of so many bytes in all.
    void reserve(size_t fields, size_t bytes);
    /// Replaces all fields of that name.
    void set(QByteArrayView name, QByteArrayView value);
    void remove(QByteArrayView name);
    /// The first value, or an empty one, valid until the headers change or end.
    QByteArrayView view(QByteArrayView name) const;
    /// The same to keep.
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    int count(QByteArrayView name) const;
    Iterator begin() const { return {m_text.data(), m_places.data()}; }
    Iterator end() const { return {m_text.data(), m_places.data() + m_places.size()}; }

private:
    Field at(const Place &place) const { return *Iterator(m_text.data(), &place); }

    std::string m_text;
    std::vector<Place> m_places;
};

/// The IPv4 address that an IPv6 one stands for (::ffff:10.0.0.1); others as they are.
QHostAddress plainAddress(const QHostAddress &address);

/// Whom a connection came from.
struct Peer
{
    Peer() = default;
    /// IPv4 in IPv6 clothes (::ffff:10.0.0.1) is the IPv4 address.
    explicit Peer(const QHostAddress &from, quint16 fromPort = 0);

    QHostAddress address; ///< of the TCP connection; a proxy's where there is one
    QString addressText; ///< the same, made once for all requests of the connection
    quint16 port = 0;
    bool encrypted = false;
};

/// One complete request, already found to be well-formed.
struct Request
{
    QByteArray method; ///< "GET", in capitals
    QByteArray target; ///< as received: path and query
    QString path; ///< decoded once; no dot segments, no controls
    QUrlQuery query;
    Headers headers;
    QByteArray body; ///< decoded from chunks; empty where bodyFile has it
    std::shared_ptr<BodyFile>
        bodyFile; ///< on routes whose bodies go to a file; null without a body
    Peer peer;

    /// A decoded query parameter ("+" is a space); nothing when absent.
    std::optional<QString> parameter(const QString &name) const;
    /// All of them, decoded, in the order of the query.
    QList<std::pair<QString, QString>> parameters() const;
};

/// One answer. The engine adds Content-Length, Date and Connection.
struct Response
{
    int status = 200;
    Headers headers;
    QByteArray body;
};

} // namespace kai::http
