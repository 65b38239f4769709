#include "desktop/widgets/scanedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace kai {

constexpr int longestCode = 1000; // the server takes no more

ScanEdit::ScanEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(longestCode);
    setContextMenuPolicy(Qt::NoContextMenu); // its paste would take several lines for one
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QString typed = text();
        clear();
        submit(typed);
    });
}

void ScanEdit::submit(const QString &text)
{
    if (const QString code = text.trimmed(); !code.isEmpty())
        Q_EMIT scanned(code);
}

void ScanEdit::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Paste)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    clear();
    constexpr qsizetype most = 50; // somebody pasted something else
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n').mid(0, most);
    for (const QString &line : lines)
        submit(line.left(longestCode));
}

} // namespace kai
