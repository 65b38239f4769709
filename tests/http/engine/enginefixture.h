#pragma once

#include "http/engine/httpserver.h"

#include <QHostAddress>
#include <QStringList>

#include <condition_variable>
#include <mutex>

/// A server on a free port of this machine that remembers what reached its handler and what the
/// engine refused.
class EngineFixture
{
public:
    using Limits = kai::http::EngineLimits;
    using Handler = kai::http::RequestHandler;

    /// Without a handler every request is answered with its method, path and body.
    explicit EngineFixture(Limits limits = {}, Handler handler = {})
        : m_handler(handler ? std::move(handler) : echo)
        , m_server(
              std::move(limits),
              [this](kai::http::Request request, kai::http::ReplyHandle reply) {
                  note(request.path);
                  m_handler(std::move(request), std::move(reply));
              },
              [this](const kai::http::Rejection &rejection) { note(rejection); })
    {
    }

    quint16 listen()
    {
        const auto port = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        return port ? *port : 0;
    }

    kai::http::HttpServer &server() { return m_server; }

    QStringList handled() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_handled;
    }

    QList<QByteArray> rejected() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_rejected;
    }

    /// Waits until `count` requests have reached the handler.
    bool waitForHandled(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20),
                                  [&] { return m_handled.size() >= count; });
    }

    static void echo(const kai::http::Request &request, const kai::http::ReplyHandle &reply)
    {
        kai::http::Response response;
        response.headers.append("Content-Type", "text/plain");
        response.body = request.method + ' ' + request.path.toUtf8() + ' ' + request.body;
        reply.send(std::move(response));
    }

private:
    void note(const QString &path)
    {
        const std::scoped_lock lock(m_mutex);
        m_handled.append(path);
        m_changed.notify_all();
    }

    void note(const kai::http::Rejection &rejection)
    {
        const std::scoped_lock lock(m_mutex);
        m_rejected.append(rejection.reason);
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QStringList m_handled;
    QList<QByteArray> m_rejected;
    Handler m_handler;
    kai::http::HttpServer m_server;
};
