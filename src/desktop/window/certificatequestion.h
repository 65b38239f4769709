#pragma once

#include "desktop/client/certificateguard.h"

#include <QPointer>
#include <QSet>

namespace kai {

class CertificateDialog;

/// Asks in front of a window about certificates that are doubted: one at a time, and about a
/// refused one only when somebody tries again.
class CertificateQuestion : public QObject
{
    Q_OBJECT

public:
    CertificateQuestion(QNetworkAccessManager &network, DesktopSettings &settings, QWidget &window);

    /// Another server is meant: what was refused may be asked about again.
    void forgetRefusals() { m_refused.clear(); }
    /// Somebody tries again, and wants to be asked about what he refused.
    void askAgain();

Q_SIGNALS:
    /// A call would be let through now, or be asked about.
    void retryWanted();

private:
    void ask(const DoubtedCertificate &certificate);

    QWidget &m_window;
    CertificateGuard m_guard;
    QPointer<CertificateDialog> m_dialog;
    QSet<QByteArray> m_refused; ///< fingerprints
};

} // namespace kai
