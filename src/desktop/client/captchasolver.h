#pragma once

#include "desktop/client/apierror.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace kai {

/// Solves the server's ALTCHA challenge in a thread of its own (about 0.1 s of a core), so that the
/// window stays movable. Deleting it stops the work.
class CaptchaSolver : public QObject
{
    Q_OBJECT

public:
    explicit CaptchaSolver(QObject *parent = nullptr);
    ~CaptchaSolver() override;

    /// Answers with the text for the field "captcha", once. One challenge at a time: a new one
    /// stops the one before, whose answer never comes.
    void solve(const QJsonObject &challenge, Then<QString> then);

private:
    void stopWork();

    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::atomic_bool> m_stop; ///< shared with the thread that works
    quint64 m_round = 0;
};

} // namespace kai
