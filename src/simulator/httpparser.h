#pragma once

#include "simulator/httpmessage.h"

namespace kai::simulator {

/// A strict reader of HTTP/1.1 requests whose bodies are framed by Content-Length alone.
/// Limits: 64 KiB of head, 2 MiB of body.
class HttpParser
{
public:
    enum class State { NeedsMore, Complete, Broken };

    /// Takes bytes from the front of `buffer` until one request is whole.
    State read(QByteArray &buffer);
    const HttpRequest &request() const { return m_request; }
    /// The status that tells the client what was wrong, once the state is Broken.
    int errorStatus() const { return m_errorStatus; }
    /// The client waits for "100 Continue" before it sends the body. True once a request.
    bool takeExpectation();
    void restart();

private:
    State broken(int status);
    State readHead(QByteArray &buffer);
    bool parseRequestLine(const QByteArray &line);
    bool parseHeader(const QByteArray &line);
    bool parseFraming();

    HttpRequest m_request;
    qint64 m_bodySize = 0;
    bool m_headDone = false;
    bool m_expects = false;
    int m_errorStatus = 0;
};

} // namespace kai::simulator
