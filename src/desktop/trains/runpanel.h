#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/scheduleclient.h"

#include <QTimer>

namespace kai {

class RunStopsModel;

namespace Ui {
class RunPanel;
}

/// One run of a train: its stops with the load of each leg, and what has been reported about it,
/// with the progress of its orders.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent = nullptr);
    ~RunPanel() override;

    void setClient(ApiTransport &transport) { m_transport = &transport; }
    void open(const BoardedDeparture &departure);
    void close();
    ScheduleId scheduleId() const;

Q_SIGNALS:
    /// It has been cancelled or delayed.
    void disrupted();
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readRun();
    void readDisruptions();
    void stopDisruption(DisruptionId id);
    void showDisruptions(const QList<Disruption> &disruptions);
    void clearDisruptions();
    void openDialog();
    void showError(const ApiError &error);
    void updateTexts();

    std::unique_ptr<Ui::RunPanel> m_ui;
    ApiTransport *m_transport = nullptr;
    std::optional<BoardedDeparture> m_departure;
    RunStopsModel *m_stops;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this run
    QTimer m_poll; ///< runs while orders wait to be dealt with
};

} // namespace kai
