#include "simulator/httpparser.h"

#include <algorithm>

namespace kai::simulator {

namespace {

constexpr qsizetype maximumHead = 64LL * 1024;
constexpr qint64 maximumBody = 2LL * 1024 * 1024;

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 0x7f && QByteArrayView("\"(),/:;<=>?@[\\]{}").indexOf(c) < 0;
    });
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 9
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void HttpParser::restart()
{
    *this = HttpParser();
}

HttpParser::State HttpParser::broken(int status)
{
    m_errorStatus = status;
    return State::Broken;
}

HttpParser::State HttpParser::read(QByteArray &buffer)
{
    if (m_errorStatus)
        return State::Broken;
    if (!m_headDone) {
        const State state = readHead(buffer);
        if (state != State::Complete)
            return state;
    }
    if (buffer.size() < m_bodySize)
        return State::NeedsMore;
    m_request.body = buffer.left(m_bodySize);
    buffer.remove(0, m_bodySize);
    return State::Complete;
}

HttpParser::State HttpParser::readHead(QByteArray &buffer)
{
    while (buffer.startsWith("\r\n"))
        buffer.remove(0, 2);
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return buffer.size() > maximumHead ? broken(431) : State::NeedsMore;
    if (end > maximumHead)
        return broken(431);
    QByteArray head = buffer.left(end);
    buffer.remove(0, end + 4);
    head.replace("\r\n", "\n");
    const QList<QByteArray> lines = head.split('\n');
    if (head.contains('\r') || !parseRequestLine(lines.first()))
        return broken(m_errorStatus ? m_errorStatus : 400);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!parseHeader(lines.at(i)))
            return broken(400);
    }
    if (!parseFraming())
        return State::Broken;
    m_headDone = true;
    return State::Complete;
}

bool HttpParser::parseRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words.at(0)) || !words.at(1).startsWith('/'))
        return false;
    m_request.version = words.at(2);
    if (m_request.version != "HTTP/1.1" && m_request.version != "HTTP/1.0") {
        m_errorStatus = 505;
        return false;
    }
    m_request.method = words.at(0);
    const QByteArray &target = words.at(1);
    const qsizetype mark = target.indexOf('?');
    m_request.path = mark < 0 ? target : target.left(mark);
    m_request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    return true;
}

bool HttpParser::parseHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.left(colon)))
        return false;
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    QByteArray &kept = m_request.headers[name];
    if (!kept.isEmpty() && (name == "content-length" || name == "host"))
        return false;
    kept = kept.isEmpty() ? value : kept + ", " + value;
    return true;
}

bool HttpParser::parseFraming()
{
    if (m_request.headers.contains("transfer-encoding")) {
        m_errorStatus = 501;
        return false;
    }
    if (m_request.headers.contains("content-length")) {
        const QByteArray length = m_request.header("content-length");
        m_bodySize = isDigits(length) ? length.toLongLong() : -1;
    }
    if (m_bodySize < 0)
        m_errorStatus = 400;
    else if (m_bodySize > maximumBody)
        m_errorStatus = 413;
    m_expects = m_bodySize > 0 && m_request.header("expect").toLower() == "100-continue";
    return m_errorStatus == 0;
}

bool HttpParser::takeExpectation()
{
    return std::exchange(m_expects, false);
}

} // namespace kai::simulator
