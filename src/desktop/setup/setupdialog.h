#pragma once

#include "base/error.h"
#include "desktop/setup/setupanswers.h"

#include <QDialog>

#include <memory>

namespace kai {

namespace Ui {
class SetupDialog;
}

/// Asks for the first administrator of a new installation. What is typed stays until the account is
/// made.
class SetupDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SetupDialog(QWidget *parent = nullptr);
    ~SetupDialog() override;

    /// What is already known of the account.
    void setAdministrator(const NewAdministrator &administrator);
    /// The account was not made.
    void showError(const Error &error);

Q_SIGNALS:
    void chosen(const QString &fullName, const QString &email, const QString &password);

private:
    void choose();

    std::unique_ptr<Ui::SetupDialog> m_ui;
};

} // namespace kai
