#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/moneyclient.h"

namespace kai {

class RefundsModel;

namespace Ui {
class PayoutsTab;
}

/// Refunds, above all those that a person must transfer by hand and another person approves.
class PayoutsTab : public QWidget
{
    Q_OBJECT

public:
    explicit PayoutsTab(QWidget *parent = nullptr);
    ~PayoutsTab() override;

    void setClient(ApiClient &client);
    void setUser(const User &user);
    void reload();
    void reset();

Q_SIGNALS:
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    std::optional<RefundStatus> status() const;
    void pick();
    void keepChoice();
    void present(const std::optional<Refund> &refund);
    void approve();
    void reject();
    void takeAnswer(const Answer<Refund> &answer);
    void showErrors(const ApiError &error);
    void clearErrors();
    void setBusy(bool busy);
    void updateTexts();
    void updateRefund();

    std::unique_ptr<Ui::PayoutsTab> m_ui;
    ApiClient *m_client = nullptr;
    RefundsModel *m_refunds = nullptr;
    std::unique_ptr<QObject> m_round; ///< receives the answers about the refund that is shown
    std::optional<Refund> m_refund;
    UserId m_user;
    bool m_mayDecide = false;
    bool m_busy = false;
};

} // namespace kai
