#pragma once

#include "desktop/apiclient.h"
#include "desktop/page.h"

#include <QTimer>

namespace kai {

class OrdersModel;

namespace Ui {
class OrdersPage;
}

/// All orders: find them, look at one, take its payment, open its tickets.
class OrdersPage : public Page
{
    Q_OBJECT

public:
    explicit OrdersPage(ApiClient &client, QWidget *parent = nullptr);
    ~OrdersPage() override;

    QString title() const override;
    void activate() override;
    void reset() override;
    /// Shows the order of this booking code, whatever was looked for before.
    void look(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wireFilters();
    void wireDetail();
    void reload();
    void takeChange(const QString &code);
    OrderQuery query() const;
    void pickOrder();
    void chooseWanted();
    void updateTexts();

    std::unique_ptr<Ui::OrdersPage> m_ui;
    ApiClient &m_client;
    OrdersModel *m_orders;
    QString m_wanted; ///< to be chosen as soon as the list has it
    QTimer m_typing; ///< a search begins when nobody has typed for a moment
};

} // namespace kai
