#include "gateways/lokilog.h"

#include <map>

namespace kai {

LokiLog::LokiLog(PushedLogConfig config, const QByteArray &host)
    : PushedLog(std::move(config))
    , m_host(host)
{
}

/// ["<nanoseconds>","<line>"]: a time that is no text is refused.
static void appendValue(QByteArray &values, const LogLine &line)
{
    QByteArray json;
    line.appendJson(json);
    values.append(values.isEmpty() ? "[\"" : ",[\"");
    values.append(QByteArray::number(line.milliseconds())).append("000000\",");
    appendJsonString(values, json);
    values.append(']');
}

QByteArray LokiLog::bodyOf(const QByteArray &lines) const
{
    std::map<std::pair<LogLevel, QByteArray>, QByteArray> valuesOfStream;
    forEachLine(lines, [&](const LogLine &line, QByteArrayView) {
        appendValue(valuesOfStream[{line.level, line.category.toByteArray()}], line);
    });
    QByteArray body;
    for (const auto &[stream, values] : valuesOfStream) {
        body.append(body.isEmpty() ? "{\"streams\":[" : ",");
        body.append("{\"stream\":{\"service_name\":\"kai-ticketing\",\"host\":");
        appendJsonString(body, m_host);
        body.append(",\"level\":\"").append(levelName(stream.first)).append("\",\"category\":");
        appendJsonString(body, stream.second);
        body.append("},\"values\":[").append(values).append("]}");
    }
    return body.isEmpty() ? body : body.append("]}");
}

} // namespace kai
