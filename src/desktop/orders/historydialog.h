#pragma once

#include "desktop/client/apiclient.h"

#include <QDialog>

namespace kai {

class HistoryChangesModel;
class HistoryModel;

namespace Ui {
class HistoryDialog;
}

/// Who did what to an order, when and from where, with everything before and after.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(ApiClient &client, const QString &orderCode, QWidget *parent);
    ~HistoryDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void showEntry();
    void share();
    void updateTexts();

    std::unique_ptr<Ui::HistoryDialog> m_ui;
    ApiClient &m_client;
    QString m_orderCode;
    HistoryModel *m_history;
    HistoryChangesModel *m_changes;
    std::unique_ptr<QObject> m_round;
    bool m_sized = false; ///< somebody has shared the room by himself
};

} // namespace kai
