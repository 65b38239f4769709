#include "desktop/setupdialog.h"

#include "desktop/apierror.h"
#include "desktop/style.h"
#include "ui_setupdialog.h"

namespace kai {

SetupDialog::SetupDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SetupDialog>())
{
    m_ui->setupUi(this);
    clearErrors();
    connect(m_ui->setupLaterButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->setupCreateButton, &QPushButton::clicked, this, &SetupDialog::choose);
}

SetupDialog::~SetupDialog() = default;

void SetupDialog::choose()
{
    clearErrors();
    if (m_ui->setupPassword->text() != m_ui->setupRepeat->text()) {
        showFieldError(*m_ui->setupRepeat, *m_ui->setupRepeatError,
                       tr("This is not the same password."));
        m_ui->setupRepeat->setFocus();
        return;
    }
    m_ui->setupCreateButton->setEnabled(false);
    Q_EMIT chosen(m_ui->setupName->text(), m_ui->setupEmail->text(), m_ui->setupPassword->text());
}

void SetupDialog::showError(const Error &error)
{
    m_ui->setupCreateButton->setEnabled(true);
    const struct
    {
        const char *pointer;
        QLineEdit *field;
        QLabel *label;
    } places[] {{"/fullName", m_ui->setupName, m_ui->setupNameError},
                {"/email", m_ui->setupEmail, m_ui->setupEmailError},
                {"/password", m_ui->setupPassword, m_ui->setupPasswordError}};
    bool told = false;
    for (const auto &place : places) {
        for (const FieldError &found : error.fields) {
            if (found.pointer != QLatin1String(place.pointer))
                continue;
            showFieldError(*place.field, *place.label,
                           textFor(ApiFieldError {found.pointer, found.code, {}}));
            told = true;
        }
    }
    if (!told) {
        ApiError unknown;
        unknown.code = error.code;
        m_ui->setupError->setText(textFor(unknown));
        m_ui->setupError->show();
    }
}

void SetupDialog::clearErrors()
{
    m_ui->setupError->hide();
    showFieldError(*m_ui->setupName, *m_ui->setupNameError, QString());
    showFieldError(*m_ui->setupEmail, *m_ui->setupEmailError, QString());
    showFieldError(*m_ui->setupPassword, *m_ui->setupPasswordError, QString());
    showFieldError(*m_ui->setupRepeat, *m_ui->setupRepeatError, QString());
}

} // namespace kai
