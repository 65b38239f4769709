#include "http/controllers/controllers.h"

#include "http/answers.h"

namespace kai::http {

namespace {

/// Events as a text/event-stream, which browsers read by themselves: they reconnect with the id of
/// the last one they saw.
class EventText final : public EventSink
{
public:
    explicit EventText(const StreamHandle &stream)
        : m_stream(stream)
    {
    }

    void ready(qint64 sequence) override
    {
        // How long a client waits before it connects again, in milliseconds.
        m_stream.write("retry: 2000\n" + block(sequence, "ready", "{}"));
    }
    void events(const QList<Event> &events) override
    {
        QByteArray text;
        for (const Event &event : events)
            text += block(event.sequence, wireName(event.type).toLatin1(), event.data);
        m_stream.write(text);
    }
    void missed(qint64 sequence) override { m_stream.write(block(sequence, "missed", "{}")); }
    void heartbeat(qint64 sequence) override
    {
        // A comment keeps proxies from closing; the id alone moves the client's position.
        m_stream.write(": heartbeat\nid: " + QByteArray::number(sequence) + "\n\n");
    }
    void end() override { m_stream.close(); }

private:
    static QByteArray block(qint64 sequence, const QByteArray &name, const QByteArray &data)
    {
        return "id: " + QByteArray::number(sequence) + "\nevent: " + name + "\ndata: " + data
               + "\n\n";
    }

    StreamHandle m_stream;
};

/// `types=seats,orders`.
QList<EventType> typesFrom(const QString &text, QList<FieldError> &errors)
{
    QList<EventType> types;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto type = fromWireName<EventType>(word.trimmed()))
            types.append(*type);
        else
            errors.append({QStringLiteral("types"), QStringLiteral("value")});
    }
    return types;
}

/// The header of a browser that reconnects; nothing when it is absent or not a number.
std::optional<qint64> lastEventId(const Request &request)
{
    bool isNumber = false;
    const qint64 number = request.headers.value("Last-Event-ID").toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

Response streamEvents(Exchange &exchange, EventFeed &feed)
{
    QList<FieldError> errors;
    EventRequest wanted;
    wanted.actor = *exchange.actor;
    wanted.filter.types = typesFrom(exchange.query[u"types"].toString(), errors);
    if (const QJsonValue schedule = exchange.query[u"schedule"]; schedule.isDouble())
        wanted.filter.scheduleId = ScheduleId(schedule.toInteger());
    if (const QJsonValue after = exchange.query[u"after"]; after.isDouble())
        wanted.after = after.toInteger();
    if (const auto last = lastEventId(exchange.request))
        wanted.after = last; // newer than what the address once said
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    const Result<EventFeed::Subscription> joined = feed.join(wanted);
    if (!joined)
        return problem(exchange, joined.error());

    StreamPlan plan;
    plan.options.whenFull = WhenFull::Disconnect; // it comes back and catches up
    plan.options.onClosed = [&feed, id = *joined] { feed.leave(id); };
    plan.begin = [&feed, id = *joined](const StreamHandle &stream) {
        feed.attach(id, std::make_shared<EventText>(stream));
    };
    exchange.stream = std::move(plan);
    Response head;
    head.headers.append("Content-Type", "text/event-stream");
    head.headers.append("X-Accel-Buffering", "no"); // nginx would hold events back
    return head;
}

} // namespace

void addEventHandlers(HandlerTable &handlers, EventFeed &events)
{
    handlers.add(api::Operation::StreamEvents,
                 [&](Exchange &e) { return streamEvents(e, events); });
}

} // namespace kai::http
