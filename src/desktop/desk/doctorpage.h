#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/moneyclient.h"
#include "desktop/widgets/page.h"

#include <QTimer>

namespace kai {

class NotificationsModel;

namespace Ui {
class DoctorPage;
}

/// The webhook doctor: whether the gateway's notifications arrive, where they are lost, and what
/// has become of each.
class DoctorPage : public Page
{
    Q_OBJECT

public:
    explicit DoctorPage(ApiClient &client, QWidget *parent = nullptr);
    ~DoctorPage() override;

    QString title() const override;
    bool isFor(Role role) const override;
    void activate() override;
    void setUser(const User &user) override;
    void reset() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void loadHealth();
    void reload();
    void probe();
    void takeReport(const Answer<ProbeReport> &answer);
    void replay();
    void takeReplay(const Answer<NotificationRecord> &answer);
    const NotificationRecord *chosen() const;
    void keepChoice();
    void updateTexts();
    void updateTiles();
    void updateVerdict();
    void updateButtons();

    std::unique_ptr<Ui::DoctorPage> m_ui;
    ApiClient &m_client;
    NotificationsModel *m_notifications;
    std::unique_ptr<QObject> m_round;
    QTimer m_poll; ///< the age grows by itself
    QTimer m_changed; ///< gathers the changes of a moment
    std::optional<NotificationHealth> m_health;
    std::optional<ProbeReport> m_report;
    NotificationId m_chosen;
    bool m_mayAct = false;
    bool m_busy = false;
};

} // namespace kai
