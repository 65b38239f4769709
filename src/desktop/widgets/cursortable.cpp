#include "desktop/widgets/cursortable.h"

namespace kai {

CursorTableBase::CursorTableBase(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int CursorTableBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : itemCount();
}

bool CursorTableBase::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_failed && !isLoading();
}

void CursorTableBase::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_round = std::make_unique<QObject>();
    Q_EMIT loadingChanged();
    request(m_cursor, m_round.get());
}

bool CursorTableBase::isSum(int column) const
{
    Q_UNUSED(column)
    return false;
}

static int alignmentOf(bool isSum)
{
    return int((isSum ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant CursorTableBase::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(isSum(index.column()));
    default:
        return {};
    }
}

QVariant CursorTableBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(isSum(section));
    return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

void CursorTableBase::restart()
{
    m_round.reset(); // what is under way is cancelled
    m_cursor.clear();
    m_complete = false;
    m_failed = false;
}

void CursorTableBase::endRequest()
{
    // The answer is being delivered to it: it may go only later.
    m_round.release()->deleteLater();
    Q_EMIT loadingChanged();
}

void CursorTableBase::takeError(const ApiError &error)
{
    m_failed = true;
    Q_EMIT failed(error);
}

void CursorTableBase::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (itemCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(itemCount() - 1, columnCount() - 1));
}

} // namespace kai
