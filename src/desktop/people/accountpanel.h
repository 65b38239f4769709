#pragma once

#include "desktop/client/peopleclient.h"

#include <QWidget>

namespace kai {

namespace Ui {
class AccountPanel;
}

/// One account: what can be changed of it, its logins, and its history.
class AccountPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AccountPanel(QWidget *parent = nullptr);
    ~AccountPanel() override;

    void setClient(ApiTransport &transport) { m_transport = &transport; }
    /// What is typed stays where it is the same account.
    void open(const UserAccount &account);
    void close();
    UserId accountId() const { return m_account ? m_account->id : UserId(); }

Q_SIGNALS:
    void changed(const kai::UserAccount &account);
    /// Something was done that is no change of the account itself.
    void done(const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void fill();
    void save();
    void block();
    void change(const QJsonObject &changes);
    void setPassword();
    void endSessions();
    void takeDone(const Answer<ApiReply> &answer, const QString &what);
    void readAround();
    void showError(const ApiError &error);
    void clearErrors();
    void updateTexts();
    static QString lineOf(const Session &session);
    static QString lineOf(const UserChange &change);

    std::unique_ptr<Ui::AccountPanel> m_ui;
    ApiTransport *m_transport = nullptr;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this account
    std::optional<UserAccount> m_account;
};

} // namespace kai
