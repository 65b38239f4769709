#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/desktopsettings.h"

namespace kai {

/// Filters of the orders under a name.
struct OrderView
{
    QString name;
    std::optional<OrderStatus> status;
    QString text;
    /// The service date, counted from the day of use: what was kept for today stays today.
    std::optional<qint64> daysFromToday;

    friend bool operator==(const OrderView &, const OrderView &) = default;
};

/// The view that finds what the query finds on the day.
OrderView viewOf(const QString &name, const OrderQuery &query, const QDate &today);
OrderQuery queryOf(const OrderView &view, const QDate &today);

/// The views of one user on this machine, by name.
class OrderViews
{
public:
    static constexpr int mostViews = 30;
    static constexpr int longestName = 40;

    OrderViews(DesktopSettings &settings, const QString &email);

    QList<OrderView> all() const { return m_views; }
    /// Replaces the view of the same name. The oldest one goes where there are too many.
    void keep(const OrderView &view);
    void forget(const QString &name);

private:
    void store();

    DesktopSettings &m_settings;
    QString m_email;
    QList<OrderView> m_views;
};

} // namespace kai
