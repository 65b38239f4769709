#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QQueue>
#include <QUrl>

#include <chrono>
#include <functional>
#include <vector>

namespace kai::simulator {

/// Posts notification bodies. It follows 307 and 308 up to five times, and keeps several
/// managers because one of them never opens more than six connections to a host: fifty
/// notifications must be able to arrive together.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// Called with the HTTP status, or 0 where no answer came in time.
    using Done = std::function<void(int)>;

    explicit Transport(QObject *parent = nullptr);
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    void post(const QUrl &url, const QByteArray &body, const Done &done);

private:
    struct Job
    {
        QUrl url;
        QByteArray body;
        Done done;
        int redirects = 0;
    };
    struct Lane
    {
        QNetworkAccessManager *manager = nullptr;
        int inFlight = 0;
    };

    Lane *freeLane();
    void pump();
    void start(Lane &lane, const Job &job);
    void finished(QNetworkReply *reply, const Job &job);

    std::vector<Lane> m_lanes;
    QQueue<Job> m_waiting;
    std::chrono::milliseconds m_timeout {15000};
};

} // namespace kai::simulator
