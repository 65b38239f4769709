#include "desktop/window/certificatequestion.h"

#include "desktop/window/certificatedialog.h"

namespace kai {

CertificateQuestion::CertificateQuestion(QNetworkAccessManager &network, DesktopSettings &settings,
                                         QWidget &window)
    : m_window(window)
    , m_guard(network, settings)
{
    connect(&m_guard, &CertificateGuard::doubted, this, &CertificateQuestion::ask);
}

void CertificateQuestion::askAgain()
{
    forgetRefusals();
    Q_EMIT retryWanted();
}

void CertificateQuestion::ask(const DoubtedCertificate &certificate)
{
    if (m_dialog || m_refused.contains(certificate.fingerprint()))
        return;
    m_dialog = new CertificateDialog(certificate, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, certificate] {
        m_guard.accept(certificate);
        Q_EMIT retryWanted();
    });
    connect(m_dialog, &QDialog::rejected, this,
            [this, certificate] { m_refused.insert(certificate.fingerprint()); });
    m_dialog->open();
}

} // namespace kai
