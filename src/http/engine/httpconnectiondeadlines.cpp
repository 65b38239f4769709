// What HttpConnection waits for, and for how long.

#include "http/engine/httpconnection.h"
#include "http/engine/worker.h"

namespace kai::http {

namespace {

constexpr std::chrono::milliseconds lingerTime {2000};

} // namespace

/// Chooses deadline and standing for what the connection now waits for.
void HttpConnection::settle()
{
    if (m_phase == Phase::Ended)
        return;
    const bool between = m_phase == Phase::Reading && m_parser.isIdle() && m_input.isEmpty();
    if (between && m_output.isEmpty() && m_worker.isDraining())
        return end();
    if (m_phase == Phase::Lingering)
        setWait(Wait::Linger, Standing::HalfOpen);
    else if (m_phase == Phase::Handling)
        setWait(Wait::Answer, Standing::Busy);
    else if (!m_output.isEmpty() || m_stream->unsent() > 0)
        setWait(Wait::Write, Standing::Busy);
    else if (m_phase == Phase::Streaming)
        setWait(Wait::Nothing, Standing::Busy);
    else if (between && m_generation > 0)
        setWait(Wait::Idle, Standing::Idle);
    else if (m_parser.state() == RequestParser::State::Body)
        // Whoever may send a large body was looked at before, and stays.
        setWait(Wait::Body, m_bodyFile ? Standing::Busy : Standing::HalfOpen);
    else
        setWait(Wait::Head, Standing::HalfOpen);
}

void HttpConnection::setWait(Wait wait, Standing standing)
{
    if (standing != m_standing)
        m_worker.connections().setStanding(*m_pass, standing);
    m_standing = standing;
    if (wait != m_wait)
        restartWait(wait);
}

void HttpConnection::restartWait(Wait wait)
{
    m_wait = wait;
    m_deadline
        = wait == Wait::Nothing ? Time::max() : std::chrono::steady_clock::now() + timeFor(wait);
}

std::chrono::milliseconds HttpConnection::timeFor(Wait wait) const
{
    const EngineLimits &limits = m_worker.context().limits;
    switch (wait) {
    case Wait::Head:
        return limits.headTime;
    case Wait::Body:
        // A route that takes more gives more time for it, at the same pace.
        return limits.bodyTime
               * std::max<qint64>(1, m_parser.bodyRule().size / std::max(limits.bodySize, 1));
    case Wait::Idle:
        return limits.idleTime;
    case Wait::Answer:
        return limits.answerTime;
    case Wait::Write:
        return limits.writeStallTime;
    case Wait::Linger:
    case Wait::Nothing:
        break;
    }
    return lingerTime;
}

void HttpConnection::checkDeadline(Time now)
{
    if (now < m_deadline || m_phase == Phase::Ended)
        return;
    switch (m_wait) {
    case Wait::Head:
        if (!m_stream->isReady() || m_parser.isIdle()) {
            m_worker.report(m_stream->isReady() ? RejectReason::HeadTime : RejectReason::Tls, 0,
                            m_peer);
            return end();
        }
        reject(RejectReason::HeadTime);
        break;
    case Wait::Body:
        reject(RejectReason::BodyTime);
        break;
    case Wait::Answer:
        m_answerContext.after = AfterAnswer::Close;
        fail(RejectReason::AnswerTime);
        break;
    case Wait::Write:
        m_worker.report(RejectReason::WriteStall, 0, m_peer);
        return end();
    case Wait::Idle:
    case Wait::Linger:
    case Wait::Nothing:
        return end();
    }
    proceed();
}

} // namespace kai::http
