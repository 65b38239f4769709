#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/desktopsettings.h"
#include "desktop/widgets/page.h"

#include <QTimer>

namespace kai {

class OrdersModel;

namespace Ui {
class OrdersPage;
}

/// All orders: find them, look at one, take its payment, open its tickets, write them into a file.
class OrdersPage : public Page
{
    Q_OBJECT

public:
    OrdersPage(ApiClient &client, DesktopSettings &settings, QWidget *parent = nullptr);
    ~OrdersPage() override;

    QString title() const override;
    void activate() override;
    void setUser(const User &user) override;
    void reset() override;
    /// Shows the order of this booking code, whatever was looked for before.
    void look(const QString &code);
    /// Shows what the query finds.
    void list(const OrderQuery &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wireFilters();
    void wireDetail();
    void wireBulk();
    void reload();
    void takeChange(const QString &code);
    QDate today() const;
    void exportFound();
    QList<Order> chosenOrders() const;
    void pickOrder();
    void chooseWanted();
    void updateTexts();

    std::unique_ptr<Ui::OrdersPage> m_ui;
    ApiClient &m_client;
    DesktopSettings &m_settings;
    OrdersModel *m_orders;
    QString m_wanted; ///< to be chosen as soon as the list has it
    QTimer m_changed; ///< gathers the changes of a moment
};

} // namespace kai
