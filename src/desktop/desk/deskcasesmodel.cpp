#include "desktop/desk/deskcasesmodel.h"

#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"

namespace kai {

DeskCasesModel::DeskCasesModel(const MoneyClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void DeskCasesModel::load(const CaseQuery &query)
{
    m_query = query;
    reload();
}

void DeskCasesModel::request(const QString &cursor, QObject *receiver)
{
    m_client.cases(m_query, cursor, receiver,
                   [this](const Answer<ApiPage<DeskCase>> &page) { takePage(page); });
}

int DeskCasesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

/// What arrived, in the words of the gateway or of our own books.
static QString arrivedText(const QJsonObject &details)
{
    if (details.contains(u"grossAmount"))
        return Money(details[u"grossAmount"].toInteger()).toString();
    return details[u"gross_amount"].toString();
}

QString DeskCasesModel::text(int row, int column) const
{
    const DeskCase &found = item(row);
    switch (Column(column)) {
    case Opened:
        return Labels::dateTime(found.createdAt, Labels::railwayZone());
    case Kind:
        return MoneyLabels::of(found.kind);
    case OrderCode:
        return found.orderCode.isEmpty() ? QStringLiteral("–") : found.orderCode;
    case Arrived:
        return arrivedText(found.details);
    case State:
        return found.action ? tr("Closed: %1").arg(MoneyLabels::of(*found.action))
                            : tr("Open", "case");
    case ColumnCount:
        break;
    }
    return {};
}

QString DeskCasesModel::title(int column) const
{
    switch (Column(column)) {
    case Opened:
        return tr("Since");
    case Kind:
        return tr("Case");
    case OrderCode:
        return tr("Order");
    case Arrived:
        return tr("Arrived");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

bool DeskCasesModel::isSum(int column) const
{
    return column == Arrived;
}

} // namespace kai
