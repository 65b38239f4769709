#include "desktop/orderattempt.h"

#include "api/json.h"

#include <QJsonDocument>
#include <QUuid>

namespace kai {

QByteArray OrderAttempt::keyFor(const OrderRequest &request)
{
    const QByteArray body = QJsonDocument(api::toJson(request)).toJson(QJsonDocument::Compact);
    if (m_key.isEmpty() || body != m_body) {
        m_body = body;
        m_key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    }
    return m_key;
}

void OrderAttempt::finish()
{
    m_body.clear();
    m_key.clear();
}

} // namespace kai
