#pragma once

#include "desktop/client/importclient.h"
#include "desktop/widgets/cursortable.h"

#include <QCoreApplication>

namespace kai {

/// The words for an import.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(kai::ImportWords)

public:
    static QString status(const TimetableImport &import);
    /// "checking", or which file is being read.
    static QString stage(const TimetableImport &import);
    /// What it changed and what was as the file has it, one kind of thing a line.
    static QString counts(const QJsonObject &counts);
};

/// Imports, newest first.
class ImportsModel : public CursorTable<ReadableImport>
{
    Q_OBJECT

public:
    enum Column { When, Size, Status, Refused, ColumnCount };

    explicit ImportsModel(const ImportClient &client, QObject *parent);

    void load() { reload(); }
    void replace(const ReadableImport &import);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;

private:
    ImportClient m_client;
};

/// The lines that an import refused: file, line, reason and what was found there.
class RefusedLinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Line, Reason, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setImport(const ReadableImport &import);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReadableImport m_import;
};

} // namespace kai
