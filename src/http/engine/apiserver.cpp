#include "http/engine/apiserver.h"

#include "base/logging.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QStringBuilder>

#include <exception>

namespace kai::http {

namespace {

/// Qt's parser gets what decides where the request ends: the method and the body's length, whatever
/// else the client sent. The target is as short as can be, since each byte of a head costs Qt time
/// and nobody here asks it for the path: the router does, of the engine's own strict reading. It
/// names a host, for else Qt makes one of 127.0.0.1, which costs more than the two bytes.
QByteArray canonicalHead(const Request &request)
{
    const QByteArray length
        = request.body.isEmpty()
              ? QByteArray()
              : "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return request.method % " //k HTTP/1.1\r\n" % length % "\r\n";
}

} // namespace

ApiServer::ApiServer(const RequestHandler &handler)
    : m_handler(handler)
{
    if (!qtcompat::bind(*this, m_lanes))
        qCCritical(logServer, "QtHttpServer refused its in-memory server");
}

ApiServer::Outcome ApiServer::submit(Request request, ReplyHandle reply)
{
    if (!m_lane)
        m_lane = m_lanes.open();
    const QByteArray head = canonicalHead(request);
    const QByteArray body = request.body;
    Exchange exchange {std::move(request), std::move(reply)};
    m_current = &exchange;
    m_lane->feed(head, body);
    m_current = nullptr;
    // What Qt's parser did not finish must not be in front of the next request.
    if (exchange.outcome == Outcome::Refused || m_lane->isRefused()) {
        m_lane->deleteLater();
        m_lane = nullptr;
    }
    return exchange.outcome;
}

bool ApiServer::handleRequest(const QHttpServerRequest &request, qtcompat::HandleAnswer)
{
    Exchange *exchange = std::exchange(m_current, nullptr);
    if (!exchange || request.body().size() != exchange->request.body.size())
        return false;
    exchange->request.body = request.body();
    // An exception must not pass through Qt's signal emission.
    try {
        exchange->outcome = Outcome::Handled;
        m_handler(std::move(exchange->request), std::move(exchange->reply));
    } catch (const std::exception &bug) {
        exchange->outcome = Outcome::Threw;
        qCCritical(logServer, "a request handler threw: %s", bug.what());
    } catch (...) {
        exchange->outcome = Outcome::Threw;
        qCCritical(logServer, "a request handler threw");
    }
    return true;
}

void ApiServer::missingHandler(const QHttpServerRequest &, qtcompat::MissingAnswer)
{
    // The outcome stays Refused, and the engine answers.
}

} // namespace kai::http
