#pragma once

#include "http/message.h"

namespace kai::http {

enum class AfterAnswer { KeepAlive, Close };

/// What of the request decides the form of its answer.
struct AnswerContext
{
    bool head = false; ///< the method was HEAD
    bool http10 = false;
    AfterAnswer after = AfterAnswer::KeepAlive;
};

/// Turns answers into bytes. One for each I/O thread: it keeps the line with the date.
class ResponseWriter
{
public:
    /// The head, its empty line included; false when a header's name is no token or a value holds a
    /// control byte (whoever put it there was led by a client), or the status is no final one.
    bool head(const Response &response, const AnswerContext &context, QByteArray &out);
    /// The head of a streamed answer: chunked, or until the connection closes for HTTP/1.0.
    bool streamHead(const Response &response, const AnswerContext &context, QByteArray &out);

    /// False for statuses and methods whose answers have none.
    static bool hasBody(int status, const AnswerContext &context);

private:
    const QByteArray &dateLine();

    qint64 m_dateSecond = -1;
    QByteArray m_dateLine;
};

/// The body of an answer that the engine gives by itself (RFC 9457), with a stable code
/// "http.<reason>".
Response engineAnswer(int status, const QByteArray &reason);

} // namespace kai::http
