#pragma once

#include "base/error.h"
#include "desktop/setup/setupanswers.h"

#include <QWidget>

#include <memory>

namespace kai {

namespace Ui {
class AdministratorForm;
}

/// The fields of a new installation's first administrator, with what is wrong beside each.
class AdministratorForm : public QWidget
{
    Q_OBJECT

public:
    explicit AdministratorForm(QWidget *parent = nullptr);
    ~AdministratorForm() override;

    NewAdministrator administrator() const;
    void setAdministrator(const NewAdministrator &administrator);
    /// True when the account can be made. Else it shows what is wrong and goes there.
    bool check();
    /// Why the server did not make the account.
    void showError(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void clearErrors();
    bool showFields(const QList<FieldError> &fields);

    std::unique_ptr<Ui::AdministratorForm> m_ui;
};

} // namespace kai
