#pragma once

#include <QList>
#include <QPointer>

class QDialog;
class QWidget;

namespace kai {

/// The dialogs of a window that stand back while it is locked, with what was typed into them.
class WaitingDialogs
{
public:
    /// Hides the open dialogs and closes menus and lists.
    void standBack(const QWidget &window);
    /// The same user is back.
    void comeBack();
    /// Somebody else is there: nobody sees them again.
    void dismiss();

private:
    QList<QPointer<QDialog>> m_dialogs;
};

} // namespace kai
