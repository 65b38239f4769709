#include "desktop/people/accountdialog.h"

#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_accountdialog.h"

namespace kai {

AccountDialog::AccountDialog(ApiTransport &transport, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AccountDialog>())
    , m_client(transport)
{
    m_ui->setupUi(this);
    for (const auto &[role, name] : WireNames<Role>::values)
        m_ui->accountRole->addItem(Labels::of(role), int(role));
    m_ui->accountRole->setCurrentIndex(m_ui->accountRole->findData(int(Role::Cashier)));
    clearErrors();
    connect(m_ui->accountCancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->accountCreateButton, &QPushButton::clicked, this, &AccountDialog::create);
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::create()
{
    clearErrors();
    QJsonObject body {
        {QStringLiteral("email"), m_ui->accountEmail->text().trimmed()},
        {QStringLiteral("fullName"), m_ui->accountName->text().trimmed()},
        {QStringLiteral("role"), wireName(Role(m_ui->accountRole->currentData().toInt()))},
        {QStringLiteral("password"), m_ui->accountPassword->text()}};
    if (const QString phone = m_ui->accountPhone->text().trimmed(); !phone.isEmpty())
        body[u"phone"] = phone;
    m_ui->accountCreateButton->setEnabled(false);
    m_client.create(body, this, [this](const Answer<UserAccount> &answer) { take(answer); });
}

void AccountDialog::take(const Answer<UserAccount> &answer)
{
    m_ui->accountCreateButton->setEnabled(true);
    if (!answer)
        return showError(answer.error());
    Q_EMIT made(*answer);
    accept();
}

void AccountDialog::showError(const ApiError &error)
{
    const struct
    {
        const char *pointer;
        QLineEdit *field;
        QLabel *label;
    } places[] {{"/email", m_ui->accountEmail, m_ui->accountEmailError},
                {"/fullName", m_ui->accountName, m_ui->accountNameError},
                {"/phone", m_ui->accountPhone, m_ui->accountPhoneError},
                {"/password", m_ui->accountPassword, m_ui->accountPasswordError}};
    QWidget *first = nullptr;
    for (const auto &place : places) {
        for (const ApiFieldError &field : error.fields) {
            if (field.pointer != QLatin1String(place.pointer))
                continue;
            showFieldError(*place.field, *place.label, textFor(field));
            first = first ? first : place.field;
        }
    }
    if (error.code == QLatin1String("user.emailTaken")) {
        showFieldError(*m_ui->accountEmail, *m_ui->accountEmailError, textFor(error));
        first = m_ui->accountEmail;
    }
    if (first)
        first->setFocus();
    else
        m_ui->accountNotice->tell(Notice::Error, textFor(error));
}

void AccountDialog::clearErrors()
{
    m_ui->accountNotice->clear();
    showFieldError(*m_ui->accountEmail, *m_ui->accountEmailError, QString());
    showFieldError(*m_ui->accountName, *m_ui->accountNameError, QString());
    showFieldError(*m_ui->accountPhone, *m_ui->accountPhoneError, QString());
    showFieldError(*m_ui->accountPassword, *m_ui->accountPasswordError, QString());
}

} // namespace kai
