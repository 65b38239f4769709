#include "desktop/client/certificateguard.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace kai {

QByteArray DoubtedCertificate::fingerprint() const
{
    return certificate.digest(QCryptographicHash::Sha256);
}

QString readableFingerprint(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

static QString placeOf(const QUrl &url)
{
    return QStringLiteral("%1:%2").arg(url.host().toLower()).arg(url.port(443));
}

/// What somebody can vouch for who has compared the fingerprint: who made the certificate, and for
/// which name. Nobody can for one that is out of date, revoked or broken.
static bool canBeVouchedFor(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch:
        return true;
    default: // Qt adds kinds from time to time
        return false;
    }
}

CertificateGuard::CertificateGuard(QNetworkAccessManager &network, DesktopSettings &settings,
                                   QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(
        &network, &QNetworkAccessManager::sslErrors, this,
        [this](QNetworkReply *reply, const QList<QSslError> &errors) { judge(*reply, errors); });
}

void CertificateGuard::judge(QNetworkReply &reply, const QList<QSslError> &errors)
{
    const QList<QSslCertificate> chain = reply.sslConfiguration().peerCertificateChain();
    if (chain.isEmpty() || !std::all_of(errors.begin(), errors.end(), canBeVouchedFor))
        return;
    const QString place = placeOf(reply.url());
    const DoubtedCertificate found {place, chain.first(), m_settings.acceptedCertificate(place)};
    if (found.fingerprint() == found.accepted)
        reply.ignoreSslErrors(errors); // these, of this certificate, and no others
    else
        Q_EMIT doubted(found);
}

void CertificateGuard::accept(const DoubtedCertificate &certificate)
{
    m_settings.setAcceptedCertificate(certificate.place, certificate.fingerprint());
}

} // namespace kai
