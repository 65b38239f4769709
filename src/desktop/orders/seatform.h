#pragma once

#include "desktop/orders/changeform.h"

namespace kai {

namespace Ui {
class SeatForm;
}

/// Another seat of the same class for one passenger.
class SeatForm : public ChangeForm
{
    Q_OBJECT

public:
    explicit SeatForm(ApiClient &client, QWidget *parent = nullptr);
    ~SeatForm() override;

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
    const Passenger *passenger() const;
    void openMap();
    void showRefusal(const QString &text);

    std::unique_ptr<Ui::SeatForm> m_ui;
    ScheduleId m_shown; ///< the departure whose seats are shown
};

} // namespace kai
