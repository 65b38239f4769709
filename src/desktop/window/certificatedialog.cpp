#include "desktop/window/certificatedialog.h"

#include "desktop/widgets/style.h"
#include "ui_certificatedialog.h"

#include <QLocale>
#include <QSslKey>

namespace kai {

CertificateDialog::CertificateDialog(const DoubtedCertificate &certificate, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CertificateDialog>())
    , m_certificate(certificate)
{
    m_ui->setupUi(this);
    m_ui->certificateChanged->setVisible(certificate.isChanged());
    m_ui->certificateEarlierLabel->setVisible(certificate.isChanged());
    m_ui->certificateEarlier->setVisible(certificate.isChanged());
    connect(m_ui->certificateRefuseButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->certificateAcceptButton, &QPushButton::clicked, this, &QDialog::accept);
    updateTexts();
    m_ui->certificateRefuseButton->setFocus();
}

CertificateDialog::~CertificateDialog() = default;

static QString nameOf(const QSslCertificate &certificate,
                      QStringList (QSslCertificate::*info)(QSslCertificate::SubjectInfo) const)
{
    QStringList parts;
    for (const auto kind :
         {QSslCertificate::CommonName, QSslCertificate::Organization, QSslCertificate::CountryName})
        parts += (certificate.*info)(kind);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

/// In two lines, so that two of them can be compared by eye.
static QString inTwoLines(const QByteArray &sha256)
{
    const QString text = readableFingerprint(sha256);
    const qsizetype half = (text.size() + 1) / 2;
    return text.left(half) + u'\n' + text.mid(half);
}

void CertificateDialog::updateTexts()
{
    const QSslCertificate &shown = m_certificate.certificate;
    m_ui->certificateTitle->setText(
        m_certificate.isChanged()
            ? tr("%1 shows another certificate than before").arg(m_certificate.place)
            : tr("Is this the certificate of %1?").arg(m_certificate.place));
    m_ui->certificateSubject->setText(nameOf(shown, &QSslCertificate::subjectInfo));
    m_ui->certificateIssuer->setText(
        shown.isSelfSigned() ? tr("itself") : nameOf(shown, &QSslCertificate::issuerInfo));
    const auto day = [](const QDateTime &time) {
        return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    m_ui->certificateValidity->setText(
        tr("%1 to %2").arg(day(shown.effectiveDate()), day(shown.expiryDate())));
    m_ui->certificateFingerprint->setText(inTwoLines(m_certificate.fingerprint()));
    m_ui->certificateEarlier->setText(inTwoLines(m_certificate.accepted));
}

void CertificateDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QDialog::changeEvent(event);
}

} // namespace kai
