#pragma once

#include "desktop/client/certificateguard.h"

#include <QDialog>

#include <memory>

namespace kai {

namespace Ui {
class CertificateDialog;
}

/// Shows a server's certificate to whoever must decide whether it is the right one; loudly where
/// another one was accepted before.
class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CertificateDialog(const DoubtedCertificate &certificate, QWidget *parent = nullptr);
    ~CertificateDialog() override;

    const DoubtedCertificate &certificate() const { return m_certificate; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    std::unique_ptr<Ui::CertificateDialog> m_ui;
    DoubtedCertificate m_certificate;
};

} // namespace kai
