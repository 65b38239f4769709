#include "desktop/setup/administratorform.h"

#include "desktop/client/apierror.h"
#include "desktop/widgets/style.h"
#include "domain/password.h"
#include "domain/text.h"
#include "ui_administratorform.h"

namespace kai {

AdministratorForm::AdministratorForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AdministratorForm>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->administratorName);
    clearErrors();
}

AdministratorForm::~AdministratorForm() = default;

NewAdministrator AdministratorForm::administrator() const
{
    return {m_ui->administratorName->text().trimmed(), m_ui->administratorEmail->text().trimmed(),
            m_ui->administratorPassword->text()};
}

void AdministratorForm::setAdministrator(const NewAdministrator &administrator)
{
    m_ui->administratorName->setText(administrator.fullName);
    m_ui->administratorEmail->setText(administrator.email);
    m_ui->administratorPassword->setText(administrator.password);
    m_ui->administratorRepeat->setText(administrator.password);
}

bool AdministratorForm::check()
{
    clearErrors();
    const NewAdministrator typed = administrator();
    QList<FieldError> wrong;
    const auto need = [&wrong](const char *pointer, bool filled, bool fits, const char *code) {
        if (!filled || !fits)
            wrong.append({QLatin1String(pointer), QLatin1String(filled ? code : "required")});
    };
    need("/fullName", !typed.fullName.isEmpty(), !hasForbiddenCharacters(typed.fullName),
         "name.invalid");
    need("/email", !typed.email.isEmpty(), isEmailAddress(typed.email), "email.invalid");
    need("/password", !typed.password.isEmpty(),
         characterCount(typed.password) >= minPasswordLength, "password.tooShort");
    need("/repeat", true, m_ui->administratorRepeat->text() == typed.password, "password.differs");
    return !showFields(wrong);
}

void AdministratorForm::showError(const Error &error)
{
    clearErrors();
    if (showFields(error.fields))
        return;
    ApiError unknown;
    unknown.code = error.code;
    m_ui->administratorError->setText(textFor(unknown));
    m_ui->administratorError->show();
}

bool AdministratorForm::showFields(const QList<FieldError> &fields)
{
    const struct
    {
        const char *pointer;
        QLineEdit *field;
        QLabel *label;
    } places[] {{"/fullName", m_ui->administratorName, m_ui->administratorNameError},
                {"/email", m_ui->administratorEmail, m_ui->administratorEmailError},
                {"/password", m_ui->administratorPassword, m_ui->administratorPasswordError},
                {"/repeat", m_ui->administratorRepeat, m_ui->administratorRepeatError}};
    QWidget *first = nullptr;
    for (const auto &place : places) {
        for (const FieldError &found : fields) {
            if (found.pointer != QLatin1String(place.pointer))
                continue;
            showFieldError(*place.field, *place.label,
                           textFor(ApiFieldError {found.pointer, found.code, {}}));
            first = first ? first : place.field;
        }
    }
    if (first)
        first->setFocus();
    return first;
}

void AdministratorForm::clearErrors()
{
    m_ui->administratorError->hide();
    showFieldError(*m_ui->administratorName, *m_ui->administratorNameError, QString());
    showFieldError(*m_ui->administratorEmail, *m_ui->administratorEmailError, QString());
    showFieldError(*m_ui->administratorPassword, *m_ui->administratorPasswordError, QString());
    showFieldError(*m_ui->administratorRepeat, *m_ui->administratorRepeatError, QString());
}

void AdministratorForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace kai
