#pragma once

#include "desktop/payments/paymentselection.h"
#include "desktop/widgets/page.h"

#include <QTimer>

namespace kai {

class PaymentsModel;

namespace Ui {
class PaymentsPage;
}

/// The money of a range of days: figures, charts, and the payment attempts behind them.
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

Q_SIGNALS:
    void orderRequested(const QString &code);
    void ordersRequested(const kai::OrderQuery &query);
    void notificationsRequested();
    void deskRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void wireRange();
    void wireList();
    void wireFigures();
    void wireExport();
    void wireEvents();
    void fillExportMenu();
    void setRange(const QDate &from, const QDate &to);
    void showRange(const QDate &from, const QDate &to);
    QDate today() const;
    void reload();
    void loadFigures();
    void select(const PaymentSelection &selection);
    void openOrder();
    void exportPicture();
    void exportFigures();
    void exportPayments();
    QString fileName() const;
    QString selectionText() const;
    void updateTexts();

    std::unique_ptr<Ui::PaymentsPage> m_ui;
    ApiClient &m_client;
    PaymentsModel *m_payments;
    PaymentSelection m_selection; ///< what is listed
    QTimer m_changed; ///< gathers the changes of a moment
    bool m_maySeeFigures = false;
};

} // namespace kai
