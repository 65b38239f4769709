#pragma once

#include "desktop/client/desktopsettings.h"
#include "domain/order.h"
#include "windowdriver.h"

namespace kai::test {

class ServerProgram;

/// A place of work: a window before the real server, and what is done at it. Where something does
/// not come about, the test has failed; the server is given time for it.
class Workplace : public tests::WindowDriver
{
public:
    /// `name` tells its pictures and settings from those of others.
    Workplace(const ServerProgram &server, const QString &name);
    ~Workplace();

    /// With the password of the demonstration.
    void signIn(const QString &email) const;
    /// Trains from Gambir to Surabaya Gubeng; the first one is chosen, and its seats are there.
    void search(const QDate &date) const;
    /// Free seats of the coach that is shown.
    void chooseSeats(int number) const;
    /// Names the passengers of the seats chosen and makes their order.
    void makeOrder(const QStringList &passengers);
    /// Of the order that is being paid.
    QString orderCode() const { return text("paymentOrderCode"); }
    Money total() const { return moneyIn(text("paymentTotal")); }
    void payInCash(Money given) const;
    /// Asks for the page at the payment service; its address.
    QUrl openPaymentPage() const;
    /// The text in the code on the first ticket that is shown.
    QString codeOnTicket() const;
    /// Looks for an order on the page of orders, and shows it.
    void openOrder(const QString &code) const;

    /// What the dialog that is open says has to be paid or goes back, once it says so.
    Money quote() const;
    void commit() const;

    /// Keeps a picture of the window, or of the dialog that is open in it.
    void keep(const QString &step) const;

    static Money moneyIn(const QString &text);
    /// As a railway's day is counted.
    static QDate today();

private:
    QString m_name;
    QString m_folder;
    DesktopSettings m_settings;
    int m_passengers = 0; ///< so that each has an identity of his own
};

} // namespace kai::test
