#include "desktop/window/waitingdialogs.h"

#include <QApplication>
#include <QDialog>

namespace kai {

void WaitingDialogs::standBack(const QWidget &window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (!dialog->isVisible())
            continue;
        dialog->hide();
        m_dialogs.append(dialog);
    }
}

void WaitingDialogs::comeBack()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->open();
    }
}

void WaitingDialogs::dismiss()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->deleteLater();
    }
}

} // namespace kai
