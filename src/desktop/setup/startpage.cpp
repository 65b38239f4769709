#include "desktop/setup/startpage.h"

#include "ui_startpage.h"

#include <QIcon>

namespace kai {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    m_ui->startLogo->setPixmap(QIcon(QStringLiteral(":/icons/logo.svg")).pixmap(72, 72));
    m_ui->startFailure->hide();
    connect(m_ui->startRetryButton, &QPushButton::clicked, this, &StartPage::retryRequested);
}

StartPage::~StartPage() = default;

void StartPage::showProgress(const QString &text)
{
    m_ui->startText->setText(text);
    m_ui->startText->show();
    m_ui->startProgress->show();
    m_ui->startFailure->hide();
}

void StartPage::showFailure(const QString &code, const QString &subject, const QString &detail)
{
    m_code = code;
    m_subject = subject;
    m_detail = detail;
    updateTexts();
    m_ui->startText->hide();
    m_ui->startProgress->hide();
    m_ui->startFailure->show();
    m_ui->startRetryButton->setFocus();
}

void StartPage::updateTexts()
{
    m_ui->startFailureTitle->setText(tr("The server inside this program did not start."));
    QStringList lines {m_detail};
    if (!m_code.isEmpty())
        lines.append(
            tr("For your administrator: %1")
                .arg(m_subject.isEmpty() ? m_code : m_code + QStringLiteral(" · ") + m_subject));
    lines.removeAll(QString());
    m_ui->startFailureDetail->setText(lines.join(QStringLiteral("\n\n")));
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
