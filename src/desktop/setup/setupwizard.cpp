#include "desktop/setup/setupwizard.h"

#include "desktop/client/apierror.h"
#include "desktop/setup/settingsdialog.h"
#include "desktop/widgets/style.h"
#include "ui_setupwizard.h"

namespace kai {

static QString requiredText()
{
    return textFor(ApiFieldError {{}, QStringLiteral("required"), {}});
}

SetupWizard::SetupWizard(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SetupWizard>())
{
    m_ui->setupUi(this);
    m_ui->wizardFailure->hide();
    showFieldError(*m_ui->merchantId, *m_ui->merchantIdError, QString());
    showFieldError(*m_ui->serverKey, *m_ui->serverKeyError, QString());
    showFieldError(*m_ui->elsewhereUrl, *m_ui->elsewhereUrlError, QString());
    sayDatabase({}, {});
    for (const QRadioButton *choice : findChildren<QRadioButton *>())
        connect(choice, &QRadioButton::toggled, this, &SetupWizard::updateControls);
    connect(m_ui->databaseUrl, &QLineEdit::textChanged, this, [this] { sayDatabase({}, {}); });
    connect(m_ui->databaseTestButton, &QPushButton::clicked, this, &SetupWizard::testDatabase);
    connect(m_ui->wizardCloseButton, &QPushButton::clicked, this, &SetupWizard::reject);
    connect(m_ui->wizardBackButton, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_ui->wizardNextButton, &QPushButton::clicked, this, &SetupWizard::goOn);
    go(0);
}

SetupWizard::~SetupWizard() = default;

Installation SetupWizard::installation() const
{
    if (m_ui->kindDemonstration->isChecked())
        return Installation::Demonstration;
    return m_ui->kindElsewhere->isChecked() ? Installation::Elsewhere : Installation::Real;
}

QList<SetupWizard::Step> SetupWizard::steps() const
{
    switch (installation()) {
    case Installation::Demonstration:
        return {Step::Kind};
    case Installation::Real:
        return {Step::Kind, Step::Database, Step::Gateway, Step::Administrator};
    case Installation::Elsewhere:
        return {Step::Kind, Step::Elsewhere};
    }
    Q_UNREACHABLE();
}

SetupAnswers SetupWizard::answers() const
{
    SetupAnswers answers;
    answers.installation = installation();
    if (answers.installation == Installation::Elsewhere)
        answers.server = serverAddressFrom(m_ui->elsewhereUrl->text()).value_or(QUrl());
    if (answers.installation != Installation::Real)
        return answers;
    if (m_ui->databaseExisting->isChecked())
        answers.databaseUrl = m_ui->databaseUrl->text().trimmed();
    answers.administrator = m_ui->administrator->administrator();
    if (m_ui->gatewaySimulator->isChecked())
        return answers;
    answers.gateway
        = m_ui->gatewaySandbox->isChecked() ? GatewayChoice::Sandbox : GatewayChoice::Production;
    answers.merchantId = m_ui->merchantId->text().trimmed();
    answers.serverKey = m_ui->serverKey->text().trimmed();
    return answers;
}

void SetupWizard::go(int by)
{
    m_at += by;
    m_ui->wizardFailure->hide();
    m_ui->wizardPages->setCurrentIndex(int(steps()[m_at]));
    updateControls();
    const QList<QWidget *> firsts {m_ui->kindReal, m_ui->databasePrivate, m_ui->gatewaySimulator,
                                   m_ui->administrator, m_ui->elsewhereUrl};
    QWidget *first = firsts[int(steps()[m_at])];
    // Of a group of choices the chosen one.
    for (QRadioButton *choice : m_ui->wizardPages->currentWidget()->findChildren<QRadioButton *>())
        first = choice->isChecked() ? choice : first;
    first->setFocus();
}

void SetupWizard::goOn()
{
    if (m_busy != Busy::No || !check())
        return;
    if (m_at + 1 < steps().size())
        return go(1);
    m_ui->wizardFailure->hide();
    setBusy(Busy::Finishing);
    Q_EMIT answered(answers());
}

bool SetupWizard::check()
{
    switch (steps()[m_at]) {
    case Step::Kind:
        return true;
    case Step::Database:
        return checkDatabase();
    case Step::Gateway:
        return checkGateway();
    case Step::Administrator:
        return m_ui->administrator->check();
    case Step::Elsewhere:
        return checkElsewhere();
    }
    Q_UNREACHABLE();
}

/// A database that does not work is not left for the server to fail at.
bool SetupWizard::checkDatabase()
{
    const QString url = m_ui->databaseUrl->text().trimmed();
    if (m_ui->databasePrivate->isChecked() || (!url.isEmpty() && url == m_workingUrl))
        return true;
    testDatabase();
    m_goesOnAfterTest = m_busy == Busy::Testing;
    return false;
}

bool SetupWizard::checkGateway()
{
    QString wrong;
    const QString key = m_ui->serverKey->text().trimmed();
    if (!m_ui->gatewaySimulator->isChecked() && key.isEmpty())
        wrong = requiredText();
    else if (m_ui->gatewayProduction->isChecked() && key.startsWith(u"SB-"))
        wrong = tr("This is a key of the sandbox.");
    showFieldError(*m_ui->serverKey, *m_ui->serverKeyError, wrong);
    if (!wrong.isEmpty())
        m_ui->serverKey->setFocus();
    return wrong.isEmpty();
}

bool SetupWizard::checkElsewhere()
{
    const std::optional<QUrl> url = serverAddressFrom(m_ui->elsewhereUrl->text());
    const bool fits = url && !url->isEmpty();
    showFieldError(*m_ui->elsewhereUrl, *m_ui->elsewhereUrlError,
                   fits ? QString() : tr("Write an address such as https://tickets.example.id"));
    if (!fits)
        m_ui->elsewhereUrl->setFocus();
    return fits;
}

void SetupWizard::testDatabase()
{
    const QString url = m_ui->databaseUrl->text().trimmed();
    if (url.isEmpty()) {
        m_ui->databaseUrl->setFocus();
        return sayDatabase(QStringLiteral("error"), requiredText());
    }
    sayDatabase(QStringLiteral("muted"), tr("Connecting…"));
    m_goesOnAfterTest = false;
    setBusy(Busy::Testing);
    Q_EMIT databaseTestWanted(url);
}

void SetupWizard::showDatabase(const QString &url, DatabaseState state, const QString &text)
{
    setBusy(Busy::No);
    if (url != m_ui->databaseUrl->text().trimmed())
        return sayDatabase({}, {});
    const bool works = state == DatabaseState::Works;
    m_workingUrl = works ? url : QString();
    sayDatabase(works ? QStringLiteral("success") : QStringLiteral("error"), text);
    const bool goesOn = std::exchange(m_goesOnAfterTest, false);
    if (works && goesOn)
        return go(1);
    QWidget *next = m_ui->wizardNextButton;
    (works ? next : m_ui->databaseUrl)->setFocus();
}

void SetupWizard::sayDatabase(const QString &role, const QString &text)
{
    setStyleProperty(*m_ui->databaseState, "role", role);
    m_ui->databaseState->setText(text);
    m_ui->databaseUrl->setAccessibleDescription(text);
}

void SetupWizard::setSecretPlace(const QString &file)
{
    m_secretFile = file;
    updateTexts();
}

void SetupWizard::showFailure(const QString &text)
{
    setBusy(Busy::No);
    m_ui->wizardFailure->setText(text);
    m_ui->wizardFailure->show();
}

void SetupWizard::reject()
{
    if (m_busy != Busy::Finishing) // what is being written is either there as a whole or not
        QDialog::reject();
}

void SetupWizard::setBusy(Busy busy)
{
    m_busy = busy;
    updateControls();
}

void SetupWizard::updateControls()
{
    const bool existing = m_ui->databaseExisting->isChecked();
    m_ui->databaseUrl->setEnabled(existing && m_busy == Busy::No);
    m_ui->databaseTestButton->setEnabled(existing && m_busy == Busy::No);
    const bool midtrans = !m_ui->gatewaySimulator->isChecked();
    m_ui->merchantId->setEnabled(midtrans);
    m_ui->serverKey->setEnabled(midtrans);
    m_ui->secretPlace->setVisible(midtrans);
    m_ui->wizardBackButton->setVisible(m_at > 0);
    m_ui->wizardBackButton->setEnabled(m_busy == Busy::No);
    m_ui->wizardNextButton->setEnabled(m_busy == Busy::No);
    m_ui->wizardCloseButton->setEnabled(m_busy != Busy::Finishing);
    updateTexts();
}

void SetupWizard::updateTexts()
{
    const int last = int(steps().size());
    m_ui->wizardStep->setText(tr("Step %1 of %2").arg(m_at + 1).arg(last));
    m_ui->wizardStep->setVisible(last > 1);
    const bool goesOn = m_at + 1 < last;
    m_ui->wizardNextButton->setText(goesOn ? tr("&Next") : tr("&Start"));
    if (!m_secretFile)
        m_ui->secretPlace->clear();
    else if (m_secretFile->isEmpty())
        m_ui->secretPlace->setText(tr("The server key goes into your keyring."));
    else
        m_ui->secretPlace->setText(tr("No keyring is running here. The server key goes into the "
                                      "file %1, which nobody but you may read.")
                                       .arg(*m_secretFile));
}

void SetupWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QDialog::changeEvent(event);
}

} // namespace kai
