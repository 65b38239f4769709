#include "desktop/orders/orderviews.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

static const QString settingName = QStringLiteral("orderViews");

OrderView viewOf(const QString &name, const OrderQuery &query, const QDate &today)
{
    OrderView view {name.simplified().left(OrderViews::longestName), query.status, query.text, {}};
    if (query.date.isValid())
        view.daysFromToday = today.daysTo(query.date);
    return view;
}

OrderQuery queryOf(const OrderView &view, const QDate &today)
{
    OrderQuery query {view.status, view.text, {}};
    if (view.daysFromToday)
        query.date = today.addDays(*view.daysFromToday);
    return query;
}

static QJsonObject toJson(const OrderView &view)
{
    QJsonObject json {{QStringLiteral("name"), view.name}, {QStringLiteral("text"), view.text}};
    if (view.status)
        json[QStringLiteral("status")] = wireName(*view.status);
    if (view.daysFromToday)
        json[QStringLiteral("daysFromToday")] = *view.daysFromToday;
    return json;
}

static OrderView viewFromJson(const QJsonObject &json)
{
    OrderView view {json[u"name"].toString(),
                    fromWireName<OrderStatus>(json[u"status"].toString()),
                    json[u"text"].toString(),
                    {}};
    if (json[u"daysFromToday"].isDouble())
        view.daysFromToday = json[u"daysFromToday"].toInteger();
    return view;
}

OrderViews::OrderViews(DesktopSettings &settings, const QString &email)
    : m_settings(settings)
    , m_email(email)
{
    const QJsonDocument kept = QJsonDocument::fromJson(settings.keptBy(email, settingName));
    for (const QJsonValue &json : kept.array())
        m_views.append(viewFromJson(json.toObject()));
}

void OrderViews::keep(const OrderView &view)
{
    m_views.removeIf([&view](const OrderView &old) { return old.name == view.name; });
    m_views.append(view);
    if (m_views.size() > mostViews)
        m_views.removeFirst();
    store();
}

void OrderViews::forget(const QString &name)
{
    m_views.removeIf([&name](const OrderView &view) { return view.name == name; });
    store();
}

void OrderViews::store()
{
    QJsonArray array;
    for (const OrderView &view : std::as_const(m_views))
        array.append(toJson(view));
    m_settings.setKeptBy(m_email, settingName, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace kai
