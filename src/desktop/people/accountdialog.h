#pragma once

#include "desktop/client/peopleclient.h"

#include <QDialog>

namespace kai {

namespace Ui {
class AccountDialog;
}

/// Makes a new account. What is typed stays until it is made.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountDialog(ApiTransport &transport, QWidget *parent = nullptr);
    ~AccountDialog() override;

Q_SIGNALS:
    void made(const kai::UserAccount &account);

private:
    void create();
    void take(const Answer<UserAccount> &answer);
    void showError(const ApiError &error);
    void clearErrors();

    std::unique_ptr<Ui::AccountDialog> m_ui;
    PeopleClient m_client;
};

} // namespace kai
