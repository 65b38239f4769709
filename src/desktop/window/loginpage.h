#pragma once

#include "desktop/client/apiclient.h"

#include <QWidget>

namespace kai {

class DesktopSettings;

namespace Ui {
class LoginPage;
}

/// E-mail and password. Says where the server should be when nothing answers there.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    LoginPage(ApiClient &client, DesktopSettings &settings, QWidget *parent = nullptr);
    ~LoginPage() override;

    /// Offers the users of the demonstration.
    void setDemoAccounts(const QStringList &emails, const QString &password);
    /// Whether the server answers; the error tells why not.
    void setServerAnswers(const std::optional<ApiError> &error);
    /// Why there is a login at all, for example that the last one has ended.
    void setReason(const QString &reason);
    /// Empty, without the password.
    void prepare();

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void takeAnswer(const Answer<User> &user);
    void showError(const ApiError &error);
    void clearErrors();
    void setBusy(bool busy);
    void fillDemo();
    void updateTexts();

    std::unique_ptr<Ui::LoginPage> m_ui;
    ApiClient &m_client;
    DesktopSettings &m_settings;
    QString m_demoPassword;
    std::optional<ApiError> m_serverError;
    bool m_busy = false;
};

} // namespace kai
