#pragma once

#include "desktop/orders/orderviews.h"

#include <QFrame>
#include <QTimer>

namespace kai {

namespace Ui {
class OrderFilters;
}

/// Which orders are wanted: a text, a status, a date, and views that the user has kept.
class OrderFilters : public QFrame
{
    Q_OBJECT

public:
    explicit OrderFilters(QWidget *parent = nullptr);
    ~OrderFilters() override;

    /// The railway's day: what the views' dates are counted from.
    void setToday(const QDate &today);
    /// Whose views are offered.
    void setViews(DesktopSettings &settings, const QString &email);
    OrderQuery query() const;
    /// Says nothing of it.
    void setQuery(const OrderQuery &query);
    void clear() { setQuery({}); }
    void setLoading(bool loading);
    void takeFocus();

    /// Keeps the filters of the moment under a name.
    void keepView(const QString &name);

Q_SIGNALS:
    /// Something else is wanted, or the same again.
    void wanted();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void fillViews();
    void askForName();
    void applyView(const OrderView &view);

    std::unique_ptr<Ui::OrderFilters> m_ui;
    std::unique_ptr<OrderViews> m_views;
    QDate m_today;
    QTimer m_typing; ///< a search begins when nobody has typed for a moment
};

} // namespace kai
