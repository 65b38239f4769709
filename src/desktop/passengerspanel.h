#pragma once

#include "desktop/passengerrow.h"

class QLabel;
class QLineEdit;

namespace kai {

namespace Ui {
class PassengersPanel;
}

/// Who travels and whom the railway writes to; makes the request for an order of it. Errors of the
/// rules and of the server appear at their fields, and nothing that was typed is ever dropped by
/// one.
class PassengersPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PassengersPanel(QWidget *parent = nullptr);
    ~PassengersPanel() override;

    /// What is sold. Seats of another train are forgotten, what was typed stays.
    void setOffer(const Trip &trip, const ClassAvailability &availability);
    void clearOffer();
    /// Gives the chosen seats to the adults in their order; more seats make more rows.
    void setSeats(const QList<ChosenSeat> &seats);
    void markLost(const QString &seat);
    /// The control from which the tab key comes here.
    void setTabAnchor(QWidget *anchor);
    void setBusy(bool busy);
    void showError(const ApiError &error);
    void focusFirst();
    /// Everything empty, one adult.
    void reset();

Q_SIGNALS:
    void createRequested(const kai::OrderRequest &request);
    void seatGivenBack(kai::SeatId seat);

protected:
    void changeEvent(QEvent *event) override;

private:
    PassengerRow *addRow(PassengerType type);
    void removeRow(PassengerRow *row);
    void dropSuperfluousRows();
    void renumber();
    int count(PassengerType type) const;
    OrderRequest request() const;
    Contact contact() const;
    void submit();
    void clearErrors();
    void showFieldErrors(const QList<ApiFieldError> &errors);
    bool showAtField(const ApiFieldError &error);
    void focusFirstInvalid();
    void updateTotal();
    void followName();
    void dropSettledError();
    void recheckContact(QLineEdit &edit, QLabel &label, const QString &member);
    QList<ApiFieldError> localErrors(const OrderRequest &request) const;

    std::unique_ptr<Ui::PassengersPanel> m_ui;
    QList<PassengerRow *> m_rows; ///< adults before infants
    std::optional<Trip> m_trip;
    ClassAvailability m_availability;
    QString m_copiedName; ///< what the contact's name was set to by us
    QWidget *m_tabAnchor = nullptr;
    bool m_busy = false;
    bool m_errorIsAboutFields = false;
};

} // namespace kai
