#pragma once

#include "simulator/httpparser.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

namespace kai::simulator {

/// One client. It handles one request at a time, keeps the connection alive, and can withhold
/// an answer or reset the connection, which an ordinary server would not let us do.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const HttpHandler &handler, QObject *parent);

private:
    void readMore();
    void readRequests();
    void handle();
    void write(const HttpReply &reply);
    void finish(const HttpReply &reply);
    void reset();

    QTcpSocket *m_socket;
    const HttpHandler &m_handler;
    HttpParser m_parser;
    QByteArray m_buffer;
    QTimer m_patience;
    bool m_busy = false;
};

/// A small HTTP/1.1 server on the event loop of the thread it was made in.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    explicit HttpServer(HttpHandler handler, QObject *parent = nullptr);

    bool listen(const QHostAddress &address, quint16 port);
    /// "http://127.0.0.1:PORT", once it listens.
    QString url() const;
    QString errorString() const { return m_listener.errorString(); }

private:
    HttpHandler m_handler;
    QTcpServer m_listener;
};

} // namespace kai::simulator
