#include "desktop/client/captchasolver.h"

#include "security/altcha/altcha.h"

namespace kai {

CaptchaSolver::CaptchaSolver(QObject *parent)
    : QObject(parent)
{
}

CaptchaSolver::~CaptchaSolver()
{
    stopWork();
}

void CaptchaSolver::stopWork()
{
    if (!m_thread)
        return;
    *m_stop = true;
    m_thread->wait(); // it looks at the flag every few milliseconds
    m_thread.reset();
}

static Answer<QString> answerOf(const Result<QByteArray> &solution)
{
    if (solution)
        return QString::fromLatin1(*solution);
    ApiError error;
    error.code = solution.error().code;
    error.failure = error.code == QLatin1String("captcha.malformed") ? ApiFailure::Garbled
                                                                     : ApiFailure::Refused;
    return tl::unexpected(error);
}

void CaptchaSolver::solve(const QJsonObject &challenge, Then<QString> then)
{
    stopWork();
    m_stop = std::make_shared<std::atomic_bool>(false);
    const quint64 round = ++m_round;
    m_thread.reset(QThread::create([this, challenge, round, then = std::move(then), stop = m_stop] {
        const Answer<QString> answer
            = answerOf(solveAltcha(challenge, [stop] { return stop->load(); }));
        QMetaObject::invokeMethod(
            this,
            [this, round, then, answer] {
                if (round == m_round)
                    then(answer);
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

} // namespace kai
