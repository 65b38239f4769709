#include "desktop/widgets/tablenote.h"

#include <QEvent>
#include <QLabel>
#include <QTableView>

namespace kai {

static constexpr int margin = 24;

void TableNote::place(QLabel &note, QTableView &table)
{
    new TableNote(note, table);
}

TableNote::TableNote(QLabel &note, QTableView &table)
    : QObject(&note)
    , m_note(note)
    , m_table(table)
{
    const bool isShown = !note.isHidden();
    note.setParent(table.viewport());
    note.setAlignment(Qt::AlignCenter);
    note.setWordWrap(true);
    note.setAttribute(Qt::WA_TransparentForMouseEvents);
    note.setVisible(isShown);
    table.viewport()->installEventFilter(this);
    fill();
}

void TableNote::fill()
{
    m_note.setGeometry(m_table.viewport()->rect().adjusted(margin, margin, -margin, -margin));
}

bool TableNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fill();
    return QObject::eventFilter(watched, event);
}

} // namespace kai
