#include "desktop/orders/historymodel.h"

#include "desktop/words/labels.h"

namespace kai {

void HistoryModel::setEntries(const QList<HistoryEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    std::reverse(m_entries.begin(), m_entries.end());
    endResetModel();
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_entries.size()) - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

static QString textOf(const HistoryEntry &entry, HistoryModel::Column column)
{
    switch (column) {
    case HistoryModel::When:
        return Labels::dateTime(entry.at, Labels::railwayZone());
    case HistoryModel::What:
        return HistoryWords::event(entry.note.event);
    case HistoryModel::Who:
        return HistoryWords::actor(entry);
    case HistoryModel::FromWhere:
        return entry.note.address.isEmpty() ? QStringLiteral("–") : entry.note.address;
    case HistoryModel::ColumnCount:
        break;
    }
    return {};
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::DisplayRole)
        return {};
    return textOf(m_entries[index.row()], Column(index.column()));
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Who:
        return tr("Who");
    case FromWhere:
        return tr("From where");
    case ColumnCount:
        break;
    }
    return {};
}

void HistoryChangesModel::setChanges(const QList<ReadableChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

void HistoryChangesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int HistoryChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int HistoryChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoryChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::DisplayRole)
        return {};
    const ReadableChange &change = m_changes[index.row()];
    switch (Column(index.column())) {
    case Member:
        return change.name;
    case Before:
        return change.before;
    case After:
        return change.after;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HistoryChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Member:
        return tr("What was changed");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai
