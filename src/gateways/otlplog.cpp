#include "gateways/otlplog.h"

namespace kai {

OtlpLog::OtlpLog(PushedLogConfig config, const QByteArray &host)
    : PushedLog(std::move(config))
    , m_host(host)
{
}

/// SeverityNumber of OpenTelemetry's log data model.
static int severityNumber(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return 5;
    case LogLevel::Info:
        return 9;
    case LogLevel::Warning:
        return 13;
    case LogLevel::Error:
        return 17;
    case LogLevel::Fatal:
        return 21;
    }
    Q_UNREACHABLE();
}

static void appendAttribute(QByteArray &out, QByteArrayView key, QByteArrayView value)
{
    if (!out.endsWith('['))
        out.append(',');
    out.append("{\"key\":");
    appendJsonString(out, key);
    out.append(",\"value\":{\"stringValue\":");
    appendJsonString(out, value);
    out.append("}}");
}

/// "00-<trace>-<span>-<flags>"; it has been checked by whoever logged it.
static void appendTrace(QByteArray &out, QByteArrayView traceparent)
{
    if (traceparent.size() < 55)
        return;
    out.append(",\"traceId\":\"").append(traceparent.sliced(3, 32));
    out.append("\",\"spanId\":\"").append(traceparent.sliced(36, 16)).append('"');
}

static void appendRecord(QByteArray &out, const LogLine &line)
{
    const QByteArray time = QByteArray::number(line.milliseconds()) + "000000";
    out.append("{\"timeUnixNano\":\"").append(time);
    out.append("\",\"observedTimeUnixNano\":\"").append(time);
    out.append("\",\"severityNumber\":").append(QByteArray::number(severityNumber(line.level)));
    out.append(",\"severityText\":\"").append(levelName(line.level));
    out.append("\",\"body\":{\"stringValue\":");
    appendJsonString(out, line.text);
    out.append("},\"attributes\":[");
    appendAttribute(out, "category", line.category);
    QByteArrayView traceparent;
    for (const LogField &field : line.fields()) {
        if (field.name == "traceparent")
            traceparent = field.value;
        else
            appendAttribute(out, field.name, field.value);
    }
    out.append(']');
    appendTrace(out, traceparent);
    out.append('}');
}

QByteArray OtlpLog::bodyOf(const QByteArray &lines) const
{
    QByteArray records;
    forEachLine(lines, [&](const LogLine &line, QByteArrayView) {
        if (!records.isEmpty())
            records.append(',');
        appendRecord(records, line);
    });
    if (records.isEmpty())
        return {};
    QByteArray body = "{\"resourceLogs\":[{\"resource\":{\"attributes\":[";
    appendAttribute(body, "service.name", "kai-ticketing");
    appendAttribute(body, "service.version", KAI_VERSION);
    appendAttribute(body, "host.name", m_host);
    body.append("]},\"scopeLogs\":[{\"scope\":{\"name\":\"kai\"},\"logRecords\":[");
    return body.append(records).append("]}]}]}");
}

} // namespace kai
