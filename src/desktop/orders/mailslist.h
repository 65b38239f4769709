#pragma once

#include "desktop/client/apiclient.h"

#include <QWidget>

namespace kai {

namespace Ui {
class MailsList;
}

/// What the contact of one order has been written, and what became of it; each mail can be read in
/// the mail program and sent again.
class MailsList : public QWidget
{
    Q_OBJECT

public:
    explicit MailsList(QWidget *parent = nullptr);
    ~MailsList() override;

    void setClient(ApiClient &client) { m_client = &client; }
    void open(const QString &orderCode);
    void close();

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void fillList();
    void openCurrent();
    void sendCurrentAgain();
    const Mail *current() const;
    void showError(const QString &text);

    std::unique_ptr<Ui::MailsList> m_ui;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round;
    QString m_orderCode;
    QList<Mail> m_mails;
};

} // namespace kai
