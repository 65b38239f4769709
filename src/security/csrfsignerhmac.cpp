#include "security/csrfsignerhmac.h"

#include "security/hmacsha256.h"

namespace kai {

namespace {

constexpr int randomBytes = 32;
constexpr qsizetype digits = 64; // of the signature and of the random part alike

} // namespace

CsrfSignerHmac::CsrfSignerHmac(const QByteArray &secret, Random &random)
    : m_secret(secret)
    , m_random(random)
{
}

QString CsrfSignerHmac::tokenFor(const QString &sessionId)
{
    const QByteArray random = m_random.bytes(randomBytes).toHex();
    return QString::fromLatin1(signature(sessionId, random) + '.' + random);
}

bool CsrfSignerHmac::isValid(const QString &sessionId, const QString &token)
{
    const QByteArray text = token.toUtf8();
    if (text.size() != 2 * digits + 1 || text[digits] != '.' || sessionId.isEmpty())
        return false;
    return equalInConstantTime(signature(sessionId, text.sliced(digits + 1)), text.first(digits));
}

QByteArray CsrfSignerHmac::signature(const QString &sessionId, const QByteArray &random) const
{
    const QByteArray session = sessionId.toUtf8();
    const QByteArray message = QByteArray::number(session.size()) + '!' + session + '!'
                               + QByteArray::number(random.size()) + '!' + random;
    return hmacSha256(m_secret, message).toHex();
}

} // namespace kai
