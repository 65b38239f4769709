#include "desktop/window/loginpage.h"

#include "desktop/client/desktopsettings.h"
#include "desktop/widgets/style.h"
#include "ui_loginpage.h"

#include <QIcon>

namespace kai {

LoginPage::LoginPage(ApiClient &client, DesktopSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LoginPage>())
    , m_client(client)
    , m_settings(settings)
{
    m_ui->setupUi(this);
    m_ui->loginLogo->setPixmap(QIcon(QStringLiteral(":/icons/logo.svg")).pixmap(48, 48));
    m_ui->demoPanel->hide();
    m_ui->loginEmail->setText(settings.lastEmail());
    connect(m_ui->loginButton, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_ui->loginEmail, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_ui->loginPassword, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_ui->loginShowPassword, &QCheckBox::toggled, this, [this](bool shown) {
        m_ui->loginPassword->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_ui->demoFillButton, &QPushButton::clicked, this, &LoginPage::fillDemo);
    connect(m_ui->unreachableRetryButton, &QPushButton::clicked, this, &LoginPage::retryRequested);
    for (QLineEdit *edit : {m_ui->loginEmail, m_ui->loginPassword})
        connect(edit, &QLineEdit::textEdited, this, &LoginPage::clearErrors);
    setServerAnswers(std::nullopt);
    setBusy(false);
    clearErrors();
}

LoginPage::~LoginPage() = default;

void LoginPage::setDemoAccounts(const QStringList &emails, const QString &password)
{
    m_demoPassword = password;
    m_ui->demoAccount->clear();
    m_ui->demoAccount->addItems(emails);
    m_ui->demoPanel->setVisible(!emails.isEmpty());
    updateTexts();
}

void LoginPage::setServerAnswers(const std::optional<ApiError> &error)
{
    m_serverError = error;
    m_ui->unreachablePanel->setVisible(error.has_value());
    updateTexts();
}

void LoginPage::setReason(const QString &reason)
{
    m_ui->loginError->setText(reason);
    m_ui->loginError->setVisible(!reason.isEmpty());
}

void LoginPage::prepare()
{
    clearErrors();
    setBusy(false);
    m_ui->loginPassword->clear();
    m_ui->loginShowPassword->setChecked(false);
    (m_ui->loginEmail->text().isEmpty() ? m_ui->loginEmail : m_ui->loginPassword)->setFocus();
}

void LoginPage::fillDemo()
{
    m_ui->loginEmail->setText(m_ui->demoAccount->currentText());
    m_ui->loginPassword->setText(m_demoPassword);
    clearErrors();
    m_ui->loginButton->setFocus();
}

void LoginPage::clearErrors()
{
    showFieldError(*m_ui->loginEmail, *m_ui->loginEmailError, QString());
    showFieldError(*m_ui->loginPassword, *m_ui->loginPasswordError, QString());
    setReason(QString());
}

void LoginPage::submit()
{
    if (m_busy)
        return;
    clearErrors();
    const QString email = m_ui->loginEmail->text().trimmed();
    ApiError error;
    for (const auto &[field, text] :
         {std::pair(QStringLiteral("/email"), email),
          std::pair(QStringLiteral("/password"), m_ui->loginPassword->text())}) {
        if (text.isEmpty())
            error.fields.append({field, QStringLiteral("required"), {}});
    }
    if (!error.fields.isEmpty()) {
        showError(error);
        return;
    }
    setBusy(true);
    m_client.login(email, m_ui->loginPassword->text(), this,
                   [this](const Answer<User> &user) { takeAnswer(user); });
}

void LoginPage::takeAnswer(const Answer<User> &user)
{
    setBusy(false);
    if (!user) {
        showError(user.error());
        return;
    }
    m_settings.setLastEmail(m_ui->loginEmail->text().trimmed());
    m_ui->loginPassword->clear();
}

void LoginPage::showError(const ApiError &error)
{
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/email"))
            showFieldError(*m_ui->loginEmail, *m_ui->loginEmailError, textFor(field));
        else if (field.pointer == QLatin1String("/password"))
            showFieldError(*m_ui->loginPassword, *m_ui->loginPasswordError, textFor(field));
    }
    if (error.isConnectionFailure()) {
        setServerAnswers(error);
    } else if (error.code == QLatin1String("auth.badCredentials")) {
        showFieldError(*m_ui->loginPassword, *m_ui->loginPasswordError, textFor(error));
        m_ui->loginPassword->selectAll();
    } else if (error.fields.isEmpty()) {
        setReason(textFor(error));
    }
    const bool emailIsWrong = m_ui->loginEmail->property("invalid").toBool();
    (emailIsWrong ? m_ui->loginEmail : m_ui->loginPassword)->setFocus();
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->loginBusy->setVisible(busy);
    m_ui->loginButton->setEnabled(!busy);
    updateTexts();
}

void LoginPage::updateTexts()
{
    m_ui->loginButton->setText(m_busy ? tr("Signing in…") : tr("Sign in"));
    m_ui->demoText->setText(tr("Demonstration: choose one of its users."));
    if (m_serverError)
        m_ui->unreachableText->setText(textFor(*m_serverError));
}

void LoginPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        clearErrors();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
