#pragma once

#include "desktop/orders/changeform.h"

namespace kai {

class DeparturesModel;

namespace Ui {
class RescheduleForm;
}

/// Another departure between the same stations, in the same class.
class RescheduleForm : public ChangeForm
{
    Q_OBJECT

public:
    explicit RescheduleForm(ApiClient &client, QWidget *parent = nullptr);
    ~RescheduleForm() override;

    QString title() const override;
    QString commitText() const override;
    QString missing() const override;
    void takeOrder(const Order &order) override;
    bool showErrors(const ApiError &error) override;

protected:
    OrderChange change() const override;
    QString doneText(const Order &order) const override;
    void changeEvent(QEvent *event) override;

private:
    void search();
    void takeDepartures(const Answer<QList<Departure>> &departures);
    QList<Departure> possible(const QList<Departure> &departures) const;
    ScheduleId chosen() const;
    void showError(const QString &text);

    std::unique_ptr<Ui::RescheduleForm> m_ui;
    DeparturesModel *m_departures;
    std::unique_ptr<QObject> m_round; ///< receives the answers of the search
};

} // namespace kai
