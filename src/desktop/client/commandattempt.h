#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace kai {

/// The idempotency key of a command that is being sent. The same body keeps its key until the
/// server has told what became of it, so that a lost answer never makes two orders or two refunds;
/// another body has another key.
class CommandAttempt
{
public:
    QByteArray keyFor(const QJsonObject &body);
    /// The server has answered: the next attempt is a new one.
    void finish();

private:
    QByteArray m_body;
    QByteArray m_key;
};

} // namespace kai
