#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/desktopsettings.h"
#include "desktop/gate/gateverdict.h"
#include "desktop/widgets/page.h"

#include <QQueue>

namespace kai {

namespace Ui {
class GatePage;
}

/// The gate: whatever is scanned is checked in at the station of the gate, and the result is shown
/// so large that the passenger sees it as well.
class GatePage : public Page
{
    Q_OBJECT

public:
    GatePage(ApiClient &client, DesktopSettings &settings, QWidget *parent = nullptr);
    ~GatePage() override;

    QString title() const override;
    bool isFor(Role role) const override;
    void activate() override;
    void reset() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeStation(const QString &code);
    void take(const QString &payload);
    void checkNext();
    void takeAnswer(const Answer<Ticket> &answer);
    void present(const GateVerdict &verdict);
    void addLine(const GateVerdict &verdict);
    void sound(GateVerdict::Kind kind);
    void updateTexts();

    std::unique_ptr<Ui::GatePage> m_ui;
    ApiClient &m_client;
    DesktopSettings &m_settings;
    std::unique_ptr<QObject> m_round; ///< answers to who has left are not for who comes
    QQueue<QString> m_waiting;
    bool m_isBusy = false;
    bool m_hasStations = false;
    int m_passed = 0;
    int m_refused = 0;
};

} // namespace kai
