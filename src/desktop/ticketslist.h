#pragma once

#include "desktop/apiclient.h"

#include <QWidget>

namespace kai {

namespace Ui {
class TicketsList;
}

/// The tickets of one order; each can be opened in the PDF viewer or saved.
class TicketsList : public QWidget
{
    Q_OBJECT

public:
    explicit TicketsList(QWidget *parent = nullptr);
    ~TicketsList() override;

    void setClient(ApiClient &client) { m_client = &client; }
    void open(const QString &orderCode);
    void close();
    void focusOpenButton();

protected:
    void changeEvent(QEvent *event) override;

private:
    using UsePdf = std::function<void(const QString &number, const QByteArray &pdf)>;

    void load();
    void takeTickets(const Answer<QList<Ticket>> &tickets);
    void fillList();
    void openCurrent();
    void saveCurrent();
    void fetchCurrent(const UsePdf &use);
    void saveAs(const QString &number, const QByteArray &pdf);
    void setBusy(bool busy);
    void showError(const QString &text);

    std::unique_ptr<Ui::TicketsList> m_ui;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round;
    QString m_orderCode;
    QList<Ticket> m_tickets;
    bool m_busy = false;
};

} // namespace kai
