#include "desktop/deskcasesmodel.h"

#include "desktop/labels.h"
#include "desktop/moneylabels.h"

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

QString DeskCasesModel::text(const DeskCase &found, Column column)
{
    switch (column) {
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

QVariant DeskCasesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(item(index.row()), column);
    if (role == Qt::TextAlignmentRole)
        return int((column == Arrived ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant DeskCasesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Arrived ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
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

} // namespace kai
