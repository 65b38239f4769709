#include "http/engine/requestparser.h"

#include "http/engine/characters.h"
#include "http/engine/requesttarget.h"

#include <cstring>

namespace kai::http {

namespace {

/// Method, two spaces, the version and CR LF around a target.
constexpr int requestLineOverhead = 32;

bool is(QByteArrayView name, QByteArrayView lowerCase)
{
    return name.size() == lowerCase.size()
           && qstrnicmp(name.data(), name.size(), lowerCase.data(), lowerCase.size()) == 0;
}

/// The method as a shared constant; empty when this server does not know it.
QByteArray knownMethod(QByteArrayView method)
{
    static const QByteArray methods[]
        = {QByteArrayLiteral("GET"),    QByteArrayLiteral("POST"),   QByteArrayLiteral("PUT"),
           QByteArrayLiteral("PATCH"),  QByteArrayLiteral("DELETE"), QByteArrayLiteral("HEAD"),
           QByteArrayLiteral("OPTIONS")};
    for (const QByteArray &known : methods) {
        if (method == known)
            return known;
    }
    return {};
}

bool isVersion(QByteArrayView version)
{
    return version.size() == 8 && version.startsWith("HTTP/") && version[5] >= '0'
           && version[5] <= '9' && version[6] == '.' && version[7] >= '0' && version[7] <= '9';
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && blank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && blank(text.back()))
        text.chop(1);
    return text;
}

bool isHost(QByteArrayView value)
{
    return !value.isEmpty() && allIn(hostCharacters, value);
}

} // namespace

qsizetype RequestParser::feed(QByteArrayView data)
{
    qsizetype used = 0;
    if (m_state == State::Head)
        used = feedHead(data);
    if (m_state == State::Body)
        used += feedBody(data.sliced(used));
    return used;
}

Request RequestParser::take()
{
    Request request = std::move(m_request);
    m_request = {};
    m_request.peer = m_peer;
    m_state = State::Head;
    m_line.clear();
    m_headBytes = 0;
    m_hasRequestLine = m_skippedEmptyLine = m_http10 = false;
    m_closeAsked = m_keepAliveAsked = m_keepAlive = m_expectsContinue = false;
    m_hosts = m_fields = 0;
    m_coding = Coding::None;
    m_length = m_bodySize = 0;
    return request;
}

qsizetype RequestParser::feedHead(QByteArrayView data)
{
    qsizetype used = 0;
    while (m_state == State::Head && used < data.size()) {
        const char *begin = data.data() + used;
        const qsizetype left = data.size() - used;
        const void *found = std::memchr(begin, '\n', static_cast<size_t>(left));
        const qsizetype taken = found ? static_cast<const char *>(found) - begin + 1 : left;
        used += taken;
        m_headBytes += taken;
        if (!found || !m_line.isEmpty()) {
            m_line.append(begin, taken);
            checkLineSoFar(m_line);
            if (!found || m_state == State::Rejected)
                break;
            // headLine may end the head, after which m_line is not needed any more.
            const QByteArray line = std::exchange(m_line, {});
            headLine(line);
        } else {
            const QByteArrayView line(begin, taken);
            checkLineSoFar(line);
            if (m_state != State::Rejected)
                headLine(line);
        }
    }
    return used;
}

/// Refuses what can be refused before the line's end has come, so that nobody fills the memory with
/// one line and no one who speaks another protocol waits for the deadline.
void RequestParser::checkLineSoFar(QByteArrayView line)
{
    if (!m_hasRequestLine) {
        const char first = line.front();
        if (first != '\r' && !tokenCharacters[static_cast<unsigned char>(first)])
            return reject(RejectReason::Framing);
        if (m_headBytes > m_limits.targetSize + requestLineOverhead)
            return reject(RejectReason::TargetSize);
    }
    if (m_headBytes > m_limits.headSize)
        reject(RejectReason::HeadSize);
}

void RequestParser::headLine(QByteArrayView line)
{
    if (line.size() < 2 || line[line.size() - 2] != '\r' || line.back() != '\n')
        return reject(RejectReason::Framing);
    line.chop(2);
    if (!m_hasRequestLine) {
        // RFC 9112, 2.2: one empty line before a request is skipped.
        if (line.isEmpty() && !m_skippedEmptyLine) {
            m_skippedEmptyLine = true;
            m_headBytes = 0;
            return;
        }
        return requestLine(line);
    }
    if (line.isEmpty())
        return finishHead();
    headerLine(line);
}

void RequestParser::requestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || first == last)
        return reject(RejectReason::Framing);
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!allIn(tokenCharacters, method) || !isVersion(version))
        return reject(RejectReason::Framing);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return reject(RejectReason::Version);
    m_http10 = version == "HTTP/1.0";
    m_request.method = knownMethod(method);
    if (m_request.method.isEmpty())
        return reject(RejectReason::Method);
    if (target.size() > m_limits.targetSize)
        return reject(RejectReason::TargetSize);
    const bool options = m_request.method == "OPTIONS";
    auto parsed = parseTarget(target, options ? Asterisk::Allowed : Asterisk::Refused);
    if (!parsed)
        return reject(RejectReason::Target);
    m_request.target = target.toByteArray();
    m_request.path = std::move(parsed->path);
    m_request.query = std::move(parsed->query);
    m_request.headers.reserve(16, 1024); // what a browser sends
    m_hasRequestLine = true;
}

void RequestParser::headerLine(QByteArrayView line)
{
    if (++m_fields > m_limits.headerCount)
        return reject(RejectReason::HeaderCount);
    // A name that is empty, followed by a blank or begins with one (a folded line) is no token.
    const void *found = std::memchr(line.data(), ':', static_cast<size_t>(line.size()));
    const qsizetype colon = found ? static_cast<const char *>(found) - line.data() : 0;
    if (colon == 0 || !allIn(tokenCharacters, line.first(colon)))
        return reject(RejectReason::Framing);
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = trimmedBlanks(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return reject(RejectReason::Framing);
    knownHeader(name, value);
    m_request.headers.append(name, value);
}

void RequestParser::knownHeader(QByteArrayView name, QByteArrayView value)
{
    // Most fields are none of these: their first letter tells.
    switch (name.front()) {
    case 'c':
    case 'C':
    case 'e':
    case 'E':
    case 'h':
    case 'H':
    case 't':
    case 'T':
        break;
    default:
        return;
    }
    if (is(name, "host")) {
        if (++m_hosts > 1 || !isHost(value))
            reject(RejectReason::Host);
    } else if (is(name, "content-length")) {
        contentLength(value);
    } else if (is(name, "transfer-encoding")) {
        // One coding, named exactly: lists, other codings and HTTP/1.0 are read differently by
        // different servers.
        if (m_coding != Coding::None || m_http10 || !is(value, "chunked"))
            return reject(RejectReason::Framing);
        m_coding = Coding::Chunked;
    } else if (is(name, "connection")) {
        connectionOptions(value);
    } else if (is(name, "expect")) {
        if (!is(value, "100-continue"))
            return reject(RejectReason::Expectation);
        m_expectsContinue = !m_http10;
    }
}

void RequestParser::contentLength(QByteArrayView value)
{
    constexpr qsizetype mostDigits = 18; // fits qint64
    if (m_coding != Coding::None || value.isEmpty() || value.size() > mostDigits)
        return reject(RejectReason::Framing);
    qint64 length = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return reject(RejectReason::Framing);
        length = length * 10 + (c - '0');
    }
    m_coding = Coding::Length;
    m_length = length;
}

void RequestParser::connectionOptions(QByteArrayView value)
{
    while (!value.isEmpty()) {
        const qsizetype comma = value.indexOf(',');
        const QByteArrayView option = trimmedBlanks(comma < 0 ? value : value.first(comma));
        m_closeAsked |= is(option, "close");
        m_keepAliveAsked |= is(option, "keep-alive");
        value = comma < 0 ? QByteArrayView() : value.sliced(comma + 1);
    }
}

void RequestParser::finishHead()
{
    if (m_hosts == 0 && !m_http10)
        return reject(RejectReason::Host);
    m_keepAlive = !m_closeAsked && (!m_http10 || m_keepAliveAsked);
    if (!hasBody()) {
        m_state = State::Complete;
        return;
    }
    m_bodyRule
        = m_limits.bodyRuleFor ? m_limits.bodyRuleFor(m_request) : BodyRule {m_limits.bodySize};
    m_state = State::Body;
    if (m_coding == Coding::Chunked)
        return m_chunks.reset(m_bodyRule.size, m_limits.headSize);
    // Whoever is refused anyway shall learn why.
    if (m_length > m_bodyRule.size && !m_bodyRule.refusal)
        return reject(RejectReason::BodySize);
    // Not the announced length: memory is given for bytes that came, not for promises.
    m_request.body.reserve(std::min<qint64>(m_length, 64 * 1024));
}

qsizetype RequestParser::feedBody(QByteArrayView data)
{
    if (m_coding == Coding::Chunked) {
        const qsizetype used = m_chunks.feed(data, m_request.body);
        m_bodySize = m_chunks.decoded();
        if (m_chunks.failure())
            reject(*m_chunks.failure());
        else if (m_chunks.isDone())
            m_state = State::Complete;
        return used;
    }
    const qsizetype used = std::min<qint64>(data.size(), m_length - m_bodySize);
    m_request.body.append(data.first(used));
    m_bodySize += used;
    if (m_bodySize == m_length)
        m_state = State::Complete;
    return used;
}

void RequestParser::reject(RejectReason reason)
{
    if (m_state == State::Rejected)
        return;
    m_state = State::Rejected;
    m_reason = reason;
}

} // namespace kai::http
