#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <memory>
#include <optional>

/// What the server knows of HTTP: values. Nothing above the engine sees a socket or a class of
/// QtHttpServer.
namespace kai::http {

class BodyFile;

/// Header fields in the order received; names compare without case.
class Headers
{
public:
    void append(QByteArray name, QByteArray value)
    {
        m_fields.emplaceBack(std::move(name), std::move(value));
    }
    /// The same with literals, which live for ever and are not copied: a dozen of them stand in
    /// every answer. For nothing else.
    template<size_t n> void append(const char (&name)[n], QByteArray value)
    {
        append(literal(name), std::move(value));
    }
    template<size_t n, size_t m> void append(const char (&name)[n], const char (&value)[m])
    {
        append(literal(name), literal(value));
    }
    /// Makes room for that many fields.
    void reserve(qsizetype fields) { m_fields.reserve(fields); }
    /// Replaces all fields of that name.
    void set(const QByteArray &name, const QByteArray &value);
    void remove(QByteArrayView name);
    /// The first value, or an empty one.
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    int count(QByteArrayView name) const;
    const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    template<size_t n> static QByteArray literal(const char (&text)[n])
    {
        return QByteArray::fromRawData(text, qsizetype(n) - 1);
    }

    QList<std::pair<QByteArray, QByteArray>> m_fields;
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
