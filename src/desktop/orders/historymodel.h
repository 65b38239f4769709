#pragma once

#include "domain/orderhistory.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

namespace kai {

/// One member of an order that a step has changed, in words.
struct ReadableChange
{
    QString name;
    QString before;
    QString after;

    friend bool operator==(const ReadableChange &, const ReadableChange &) = default;
};

/// The words for the history of an order.
class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(kai::HistoryWords)

public:
    /// What happened.
    static QString event(const QString &event);
    /// Who did it.
    static QString actor(const HistoryEntry &entry);
    /// More about it, one line each.
    static QStringList details(const HistoryEntry &entry);
    static QList<ReadableChange> changes(const HistoryEntry &entry);

private:
    static QString member(const QString &path);
    static QString value(const QString &path, const QJsonValue &value);
};

/// The history of an order: when, what, who, and from where. Newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Who, FromWhere, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Entries as the server tells them, oldest first.
    void setEntries(const QList<HistoryEntry> &entries);
    const HistoryEntry &entry(int row) const { return m_entries[row]; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HistoryEntry> m_entries;
};

/// What one step changed: each member with what it was and what it became.
class HistoryChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Member, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<ReadableChange> &changes);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ReadableChange> m_changes;
};

} // namespace kai
