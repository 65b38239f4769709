#pragma once

#include "desktop/masterdata/recordfields.h"

#include <QJsonArray>
#include <QWidget>

class QPushButton;
class QTableWidget;

namespace kai {

/// A small table of which every row is an object: the stops or the fares of a train. Rows are added
/// below the current one and taken away.
class RowsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RowsEdit(const RecordField &field, QWidget *parent = nullptr);

    void setRows(const QJsonArray &rows);
    QJsonArray rows() const;
    /// Marks the cell at "row/member" with what is wrong there; false where there is none.
    bool showError(const QString &place, const QString &text);
    void clearErrors();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow();
    void removeRow();
    void insertRow(int row, const QJsonObject &values);
    void updateTexts();
    QJsonValue valueAt(int row, int column) const;

    RecordField m_field;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace kai
