#include "desktop/sale/nameedit.h"

#include "desktop/sale/knownpassengers.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>

namespace kai {

static bool isReturn(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

static bool isList(const QString &text)
{
    // A comma alone stands in many a name; a list has more than one cell or line.
    const QString inside = text.trimmed();
    return inside.contains(u'\n') || inside.contains(u'\t') || inside.contains(u';');
}

NameEdit::NameEdit(QWidget *parent)
    : QLineEdit(parent)
{
}

void NameEdit::setKnown(KnownPassengers &known)
{
    auto *offers = new QCompleter(&known, this);
    offers->setCompletionRole(KnownPassengers::nameRole);
    offers->setCaseSensitivity(Qt::CaseInsensitive);
    offers->setFilterMode(Qt::MatchContains);
    setCompleter(offers);
    connect(offers, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &NameEdit::recall);
}

void NameEdit::recall(const QModelIndex &offered)
{
    const auto *offers = static_cast<QAbstractProxyModel *>(completer()->completionModel());
    const int row = offers->mapToSource(offered).row();
    // Later: the completer has not yet written the name into the field.
    QMetaObject::invokeMethod(
        this, [this, row] { Q_EMIT recalled(row); }, Qt::QueuedConnection);
}

bool NameEdit::event(QEvent *event)
{
    // The line would take Enter for "go on" before the open list is asked what is chosen in it.
    if (isReturn(*event) && completer() && completer()->popup()->isVisible()) {
        const QModelIndex chosen = completer()->popup()->currentIndex();
        completer()->popup()->hide();
        if (chosen.isValid()) {
            recall(chosen);
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NameEdit::keyPressEvent(QKeyEvent *event)
{
    const QString text
        = event->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
    if (!isList(text)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    Q_EMIT listPasted(text);
}

} // namespace kai
