#pragma once

#include "desktop/client/desktopsettings.h"

#include <QSslCertificate>
#include <QSslError>

class QNetworkAccessManager;
class QNetworkReply;

namespace kai {

/// A server's certificate that nothing on this machine vouches for.
struct DoubtedCertificate
{
    QString place; ///< host:port
    QSslCertificate certificate;
    QByteArray accepted; ///< SHA-256 of the one that was accepted there before; empty for none

    bool isChanged() const { return !accepted.isEmpty(); }
    QByteArray fingerprint() const; ///< its own SHA-256
};

/// "AA:BB:…", as other programs show a fingerprint.
QString readableFingerprint(const QByteArray &sha256);

/// Lets calls through to a server whose certificate the system does not trust, if it is exactly the
/// one that somebody has looked at and accepted for this host and port. Any other one ends the call
/// before anything is sent. A certificate that the system trusts is not its business.
class CertificateGuard : public QObject
{
    Q_OBJECT

public:
    CertificateGuard(QNetworkAccessManager &network, DesktopSettings &settings,
                     QObject *parent = nullptr);

    /// From now on this one, and only this one, is let through at its place.
    void accept(const DoubtedCertificate &certificate);

Q_SIGNALS:
    /// A call has been ended; it can be accepted.
    void doubted(const kai::DoubtedCertificate &certificate);

private:
    void judge(QNetworkReply &reply, const QList<QSslError> &errors);

    DesktopSettings &m_settings;
};

} // namespace kai
