#pragma once

#include "desktop/apiclient.h"
#include "desktop/page.h"

#include <QTimer>

namespace kai {

class PaymentsModel;

namespace Ui {
class PaymentsPage;
}

/// The money of a range of days: figures, a chart by hour, sums, and every payment attempt.
class PaymentsPage : public Page
{
    Q_OBJECT

public:
    explicit PaymentsPage(ApiClient &client, QWidget *parent = nullptr);
    ~PaymentsPage() override;

    QString title() const override;
    void activate() override;
    void setUser(const User &user) override;
    void reset() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void wireEvents();
    void setRange(const QDate &from, const QDate &to);
    QDate today() const;
    void reload();
    void loadSummary();
    void takeSummary(const Answer<PaymentSummary> &summary);
    void updateTexts();
    void updateTiles();
    void fillTotals();

    std::unique_ptr<Ui::PaymentsPage> m_ui;
    ApiClient &m_client;
    PaymentsModel *m_payments;
    std::unique_ptr<QObject> m_round;
    QTimer m_changed; ///< gathers the changes of a moment
    PaymentSummary m_summary;
    bool m_maySeeFigures = false;
};

} // namespace kai
