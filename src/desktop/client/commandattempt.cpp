#include "desktop/client/commandattempt.h"

#include <QJsonDocument>
#include <QUuid>

namespace kai {

QByteArray CommandAttempt::keyFor(const QJsonObject &command)
{
    const QByteArray body = QJsonDocument(command).toJson(QJsonDocument::Compact);
    if (m_key.isEmpty() || body != m_body) {
        m_body = body;
        m_key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    }
    return m_key;
}

void CommandAttempt::finish()
{
    m_body.clear();
    m_key.clear();
}

} // namespace kai
