#include "desktop/setup/setupdialog.h"

#include "ui_setupdialog.h"

namespace kai {

SetupDialog::SetupDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SetupDialog>())
{
    m_ui->setupUi(this);
    connect(m_ui->setupLaterButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->setupCreateButton, &QPushButton::clicked, this, &SetupDialog::choose);
}

SetupDialog::~SetupDialog() = default;

void SetupDialog::setAdministrator(const NewAdministrator &administrator)
{
    m_ui->setupAdministrator->setAdministrator(administrator);
}

void SetupDialog::choose()
{
    if (!m_ui->setupAdministrator->check())
        return;
    m_ui->setupCreateButton->setEnabled(false);
    const NewAdministrator typed = m_ui->setupAdministrator->administrator();
    Q_EMIT chosen(typed.fullName, typed.email, typed.password);
}

void SetupDialog::showError(const Error &error)
{
    m_ui->setupCreateButton->setEnabled(true);
    m_ui->setupAdministrator->showError(error);
}

} // namespace kai
