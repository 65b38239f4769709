#pragma once

#include "desktop/client/commandattempt.h"
#include "desktop/client/scheduleclient.h"

#include <QDialog>

namespace kai {

namespace Ui {
class DisruptionDialog;
}

/// Reports that a departure is cancelled or late, and says what becomes of its orders. What is
/// typed stays until the server has taken it.
class DisruptionDialog : public QDialog
{
    Q_OBJECT

public:
    DisruptionDialog(ApiTransport &transport, const BoardedDeparture &departure, QWidget *parent);
    ~DisruptionDialog() override;

Q_SIGNALS:
    void reported();

private:
    void fillChoices();
    void readTargets(const QDate &serviceDate);
    void addTarget(const BoardedDeparture &target);
    DisruptionNotice notice() const;
    void report();
    void take(const Answer<Disruption> &answer);
    void showError(const ApiError &error);
    void clearErrors();
    void updateTexts();

    std::unique_ptr<Ui::DisruptionDialog> m_ui;
    ApiTransport &m_transport;
    ScheduleClient m_client;
    BoardedDeparture m_departure;
    CommandAttempt m_attempt;
};

} // namespace kai
