#pragma once

#include "desktop/sale/passengerrow.h"

class QAction;

namespace kai {

class ContactFields;
class KnownPassengers;
struct KnownPassenger;

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

    /// Who is offered while names are typed.
    void setKnown(KnownPassengers &known);
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
    /// Adds the passengers of a copied list, as many adults as one order may have.
    void takeList(const QString &text);
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
    void submit();
    void clearErrors();
    void showFieldErrors(const QList<ApiFieldError> &errors);
    bool showAtField(const ApiFieldError &error);
    void focusFirstInvalid();
    void updateTotal();
    void updateTexts();
    void wireKeys();
    void followName();
    void recall(PassengerRow *row, const KnownPassenger &passenger);
    void goOn(const PassengerRow *from);
    PassengerRow *rowToFill();
    void dropSettledError();
    QList<ApiFieldError> localErrors(const OrderRequest &request) const;

    std::unique_ptr<Ui::PassengersPanel> m_ui;
    QAction *m_createAction;
    ContactFields *m_contact;
    KnownPassengers *m_known = nullptr;
    QList<PassengerRow *> m_rows; ///< adults before infants
    std::optional<Trip> m_trip;
    ClassAvailability m_availability;
    QWidget *m_tabAnchor = nullptr;
    bool m_busy = false;
    bool m_errorIsAboutFields = false;
};

} // namespace kai
