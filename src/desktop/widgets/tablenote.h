#pragma once

#include <QObject>

class QLabel;
class QTableView;

namespace kai {

/// Puts a text into the middle of a table, where the eye looks for rows: why there are none. When
/// it is shown is decided by whoever owns the text.
class TableNote : public QObject
{
public:
    static void place(QLabel &note, QTableView &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TableNote(QLabel &note, QTableView &table);
    void fill();

    QLabel &m_note;
    QTableView &m_table;
};

} // namespace kai
