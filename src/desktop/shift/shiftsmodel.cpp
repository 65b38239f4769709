#include "desktop/shift/shiftsmodel.h"

#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"

namespace kai {

ShiftsModel::ShiftsModel(const MoneyClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void ShiftsModel::request(const QString &cursor, QObject *receiver)
{
    m_client.shifts(cursor, receiver,
                    [this](const Answer<ApiPage<Shift>> &page) { takePage(page); });
}

int ShiftsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

/// Sums are known once the drawer has been counted.
static QString sumText(const Shift &shift, Money sum)
{
    return shift.isOpen() ? QStringLiteral("–") : sum.toString();
}

QString ShiftsModel::text(int row, int column) const
{
    const Shift &shift = item(row);
    switch (Column(column)) {
    case Opened:
        return Labels::dateTime(shift.createdAt, Labels::railwayZone());
    case Closed:
        return shift.isOpen() ? tr("open", "shift")
                              : Labels::dateTime(shift.closedAt, Labels::railwayZone());
    case Cashier:
        return shift.cashierName;
    case Sales:
        return sumText(shift, shift.sales);
    case Counted:
        return sumText(shift, shift.counted);
    case Difference:
        return shift.isOpen() ? QStringLiteral("–") : MoneyLabels::difference(shift.difference());
    case ColumnCount:
        break;
    }
    return {};
}

QString ShiftsModel::title(int column) const
{
    switch (Column(column)) {
    case Opened:
        return tr("Opened");
    case Closed:
        return tr("Closed");
    case Cashier:
        return tr("Cashier");
    case Sales:
        return tr("Sales");
    case Counted:
        return tr("Counted");
    case Difference:
        return tr("Difference");
    case ColumnCount:
        break;
    }
    return {};
}

bool ShiftsModel::isSum(int column) const
{
    return column == Sales || column == Counted;
}

} // namespace kai
