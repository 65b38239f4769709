#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/commandattempt.h"
#include "desktop/sale/knownpassengers.h"
#include "desktop/widgets/page.h"

namespace kai {

class DeparturesModel;
class DesktopSettings;

namespace Ui {
class SalePage;
}

/// Selling from left to right on one page: search, departures, seats, passengers, payment, tickets.
class SalePage : public Page
{
    Q_OBJECT

public:
    SalePage(ApiClient &client, DesktopSettings &settings, QWidget *parent = nullptr);
    ~SalePage() override;

    QString title() const override;
    void activate() override;
    void reset() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wireSearch();
    void wireSale();
    void loadStations();
    /// Whether what is found takes the focus: an operator who types on keeps it.
    enum class Focus { Stays, GoesToDepartures };

    void search(const QString &from, const QString &to, const QDate &date, Focus focus);
    void takeDepartures(const Answer<QList<Departure>> &departures, Focus focus);
    void rememberPassengers(const OrderRequest &request);
    void pickDeparture();
    void createOrder(const OrderRequest &request);
    void takeOrder(const Answer<Order> &order);
    void takeOrderError(const ApiError &error);
    void newSale();
    void updateTexts();

    std::unique_ptr<Ui::SalePage> m_ui;
    ApiClient &m_client;
    DeparturesModel *m_departures;
    std::unique_ptr<QObject> m_search; ///< receives the answer of the last search
    std::unique_ptr<QObject> m_sale; ///< receives the answers of this sale
    CommandAttempt m_attempt; ///< to make the order
    KnownPassengers m_known; ///< of this login
    QString m_from;
    QString m_to;
    QDate m_date;
    bool m_haveStations = false;
};

} // namespace kai
