#include "simulator/transport.h"

#include <QNetworkProxy>
#include <QNetworkReply>

namespace kai::simulator {

namespace {

constexpr int lanes = 10;
constexpr int perLane = 6;
constexpr int maximumRedirects = 5;

QNetworkRequest requestFor(const QUrl &url, std::chrono::milliseconds timeout)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setRawHeader("User-Agent", "Veritrans");
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(int(timeout.count()));
    return request;
}

} // namespace

Transport::Transport(QObject *parent)
    : QObject(parent)
    , m_lanes(lanes)
{
}

void Transport::post(const QUrl &url, const QByteArray &body, const Done &done)
{
    m_waiting.enqueue({url, body, done});
    pump();
}

Transport::Lane *Transport::freeLane()
{
    Lane *best = nullptr;
    for (Lane &lane : m_lanes) {
        if (lane.inFlight < perLane && (!best || lane.inFlight < best->inFlight))
            best = &lane;
    }
    if (best && !best->manager) {
        best->manager = new QNetworkAccessManager(this);
        best->manager->setProxy(QNetworkProxy::NoProxy);
    }
    return best;
}

void Transport::pump()
{
    while (!m_waiting.isEmpty()) {
        Lane *lane = freeLane();
        if (!lane)
            return;
        start(*lane, m_waiting.dequeue());
    }
}

void Transport::start(Lane &lane, const Job &job)
{
    ++lane.inFlight;
    QNetworkReply *reply = lane.manager->post(requestFor(job.url, m_timeout), job.body);
    connect(reply, &QNetworkReply::finished, this, [this, &lane, reply, job] {
        --lane.inFlight;
        reply->deleteLater();
        finished(reply, job);
        pump();
    });
}

void Transport::finished(QNetworkReply *reply, const Job &job)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const bool follows
        = (status == 307 || status == 308) && target.isValid() && job.redirects < maximumRedirects;
    if (!follows)
        return job.done(reply->error() == QNetworkReply::OperationCanceledError ? 0 : status);
    Job next = job;
    next.url = job.url.resolved(target);
    ++next.redirects;
    m_waiting.prepend(next);
}

} // namespace kai::simulator
