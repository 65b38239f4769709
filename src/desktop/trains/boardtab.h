#pragma once

#include "desktop/client/apiclient.h"

#include <QTimer>

namespace kai {

class BoardModel;

namespace Ui {
class BoardTab;
}

/// The departures of a day with their load, and the one that is being looked at.
class BoardTab : public QWidget
{
    Q_OBJECT

public:
    explicit BoardTab(QWidget *parent = nullptr);
    ~BoardTab() override;

    void setClient(ApiClient &client);
    void reload();
    void reset();

Q_SIGNALS:
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void wireModel();
    void pick();
    void keepChoice();
    void updateTexts();
    QDate today() const;

    std::unique_ptr<Ui::BoardTab> m_ui;
    ApiClient *m_client = nullptr;
    BoardModel *m_board = nullptr;
    QTimer m_changed; ///< seats that change in a row are read anew once
};

} // namespace kai
