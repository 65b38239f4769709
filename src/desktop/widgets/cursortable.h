#pragma once

#include "desktop/client/apiclient.h"

#include <QAbstractTableModel>

namespace kai {

/// A table whose rows arrive page by page: its signals, and how cells and headings are shown.
class CursorTableBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CursorTableBase(QObject *parent = nullptr);

    bool isLoading() const { return m_round != nullptr; }
    /// Texts again, in the language of the moment.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// The text of the cell, also as its tool tip where it is cut, and on which side it stands.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// True when all rows are here.
    bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void loadingChanged();
    void failed(const kai::ApiError &error);
    void pageLoaded();

protected:
    virtual int itemCount() const = 0;
    virtual QString text(int row, int column) const = 0;
    virtual QString title(int column) const = 0;
    /// Sums stand below each other on the right.
    virtual bool isSum(int column) const;
    /// Asks for the page at `cursor`; answers with takePage() or takeError() through `receiver`.
    virtual void request(const QString &cursor, QObject *receiver) = 0;

    void restart();
    void endRequest();
    void takeError(const ApiError &error);

    QString m_cursor;
    bool m_complete = true;
    bool m_failed = false; ///< then nothing more is asked for until somebody says so

private:
    std::unique_ptr<QObject> m_round; ///< receives the answer that is under way
};

/// Rows of one kind, read by cursor.
template<class T> class CursorTable : public CursorTableBase
{
public:
    using CursorTableBase::CursorTableBase;

    const T &item(int row) const { return m_items[row]; }
    /// No rows, and nothing asked for.
    void clear()
    {
        beginResetModel();
        m_items.clear();
        restart();
        m_complete = true;
        endResetModel();
        Q_EMIT loadingChanged();
    }

    /// The first row that is wanted, or -1.
    template<class Wanted> int find(Wanted wanted) const
    {
        const auto found = std::find_if(m_items.begin(), m_items.end(), wanted);
        return found == m_items.end() ? -1 : int(found - m_items.begin());
    }

    /// Replaces a row that is shown, if `same` says it is the one.
    template<class Same> void replace(const T &item, Same same)
    {
        for (int row = 0; row < m_items.size(); ++row) {
            if (!same(m_items[row]))
                continue;
            m_items[row] = item;
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }

protected:
    int itemCount() const override { return int(m_items.size()); }

    /// Forgets all rows and asks for the first page.
    void reload()
    {
        beginResetModel();
        m_items.clear();
        restart();
        endResetModel();
        fetchMore({});
    }
    void takePage(const Answer<ApiPage<T>> &page)
    {
        endRequest();
        if (!page) {
            takeError(page.error());
            return;
        }
        m_cursor = page->nextCursor;
        m_complete = m_cursor.isEmpty();
        if (!page->items.isEmpty()) {
            const int first = int(m_items.size());
            beginInsertRows({}, first, first + int(page->items.size()) - 1);
            m_items.append(page->items);
            endInsertRows();
        }
        Q_EMIT pageLoaded();
    }

private:
    QList<T> m_items;
};

} // namespace kai
