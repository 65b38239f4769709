#pragma once

#include "desktop/payments/paymentselection.h"
#include "domain/deskcase.h"
#include "domain/notification.h"

#include <QWidget>

namespace kai {

namespace Ui {
class PaymentFigures;
}

/// The money of a range of days as tiles and charts. Whatever is pressed shows what is behind it.
class PaymentFigures : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentFigures(QWidget *parent = nullptr);
    ~PaymentFigures() override;

    void setClient(ApiClient &client) { m_client = &client; }
    /// Reads the figures of the days.
    void load(const QDate &from, const QDate &to);
    void clear();
    const PaymentSummary &summary() const { return m_summary; }
    /// Tiles and charts as they are seen, twice as fine.
    QPixmap picture();

Q_SIGNALS:
    void failed(const kai::ApiError &error);
    void selected(const kai::PaymentSelection &selection);
    /// One day of a longer range.
    void daySelected(const QDate &day);
    void unpaidOrdersRequested();
    void notificationsRequested();
    void deskRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void wireCharts();
    void takeHour(int place);
    void takeRefunds();
    int countOf(PaymentStatus status) const;
    void updateTexts();
    void updateMoneyTiles();
    void updateWorkTiles();
    void updateCharts();

    std::unique_ptr<Ui::PaymentFigures> m_ui;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round;
    PaymentSummary m_summary;
    std::optional<NotificationHealth> m_health;
    std::optional<ApiPage<DeskCase>> m_cases; ///< the first page of what is open
};

} // namespace kai
