#pragma once

#include "http/engine/httpserver.h"
#include "http/engine/lane.h"
#include "http/engine/qtcompat.h"

#include <QPointer>

namespace kai::http {

/// QtHttpServer's end of an I/O thread. It is given one complete request at a time through a lane:
/// method, path and body; query and header fields come from the engine's own parser, because Qt's
/// costs more than all else together and loses fields. Nothing of Qt's is kept beyond the call.
class ApiServer final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    enum class Outcome {
        Handled,
        Threw, ///< the handler threw; nothing has been answered
        Refused ///< QtHttpServer did not take the request
    };

    /// `handler` must outlive it.
    explicit ApiServer(const RequestHandler &handler);

    /// Calls the handler before it returns. Not to be called from within the handler.
    Outcome submit(Request request, ReplyHandle reply);

protected:
    bool handleRequest(const QHttpServerRequest &request, qtcompat::HandleAnswer) override;
    void missingHandler(const QHttpServerRequest &request, qtcompat::MissingAnswer) override;

private:
    struct Exchange
    {
        Request request;
        ReplyHandle reply;
        Outcome outcome = Outcome::Refused;
    };

    const RequestHandler &m_handler;
    LaneServer m_lanes;
    QPointer<Lane> m_lane;
    Exchange *m_current = nullptr;
};

} // namespace kai::http
