#pragma once

#include "desktop/client/apiclient.h"

#include <QWidget>

namespace kai {

namespace Ui {
class TicketsList;
}

/// The tickets of one order; each can be opened in the PDF viewer, saved, printed on a page or as a
/// boarding pass, sent again with the order's mail, and taken back.
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
    void printCurrent(TicketFormat format);
    void fetchCurrent(TicketFormat format, const UsePdf &use);
    const Ticket *current() const;
    void sendAgain();
    void sendMailAgain(const QList<Mail> &mails);
    void askWhyVoid();
    void voidTicket(const QString &number, const QString &reason);
    void retranslateMenu();
    void saveAs(const QString &number, const QByteArray &pdf);
    void setBusy(bool busy);
    void showError(const QString &text);
    void showDone(const QString &text);

    std::unique_ptr<Ui::TicketsList> m_ui;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round;
    QAction *m_printPage;
    QAction *m_printPass;
    QString m_orderCode;
    QList<Ticket> m_tickets;
    bool m_busy = false;
};

} // namespace kai
