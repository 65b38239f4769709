#pragma once

#include "desktop/client/apierror.h"
#include "desktop/seats/seatpanel.h"
#include "domain/order.h"

#include <QFrame>

#include <optional>

namespace kai {

class KnownPassengers;

namespace Ui {
class PassengerRow;
}

/// One traveller: name and identity, checked while they are typed, and the seat he has.
class PassengerRow : public QFrame
{
    Q_OBJECT

public:
    PassengerRow(PassengerType type, QWidget *parent);
    ~PassengerRow() override;

    /// Who is offered while a name is typed.
    void setKnown(KnownPassengers &known);
    /// Writes these into the fields and checks them, as if somebody had typed them.
    void fill(const PassengerDetails &details);

    PassengerType type() const { return m_type; }
    PassengerRequest request() const;
    bool isBlank() const;
    QString name() const;

    /// The number among those of its type, from 1, and the one among all rows from 0, by which its
    /// fields are named.
    void setPosition(int number, int index);
    const std::optional<ChosenSeat> &seat() const { return m_seat; }
    void setSeat(const std::optional<ChosenSeat> &seat);
    /// The seat was taken by somebody else: the passenger needs another one, not just any.
    void loseSeat();
    bool needsSeat() const { return m_lost; }
    /// Another train: whatever seat there was means nothing there.
    void forgetSeat();
    void setRemovable(bool removable);
    /// The row came with a seat, and may go with it while it is blank.
    void setMadeForSeat() { m_madeForSeat = true; }
    bool isMadeForSeat() const { return m_madeForSeat; }

    void clearErrors();
    /// `member` is what follows "/passengers/N": "/name", "/identityNumber" …
    void showError(const QString &member, const QString &text);
    void focusFirst();
    /// Chains its controls behind `before` in the order of the tab key; returns the last of them.
    QWidget *chainTabs(QWidget *before);

Q_SIGNALS:
    void removeRequested();
    void edited();
    /// Enter in its last field: the operator goes on.
    void completed();
    /// One of the known was chosen; the row in their list.
    void recalled(int row);
    /// A list was pasted into its name.
    void listPasted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Moment { Typing, Leaving };

    void retranslate();
    void checkIdentity(Moment moment);
    void checkName(Moment moment);
    QString localError(const QString &member) const;

    std::unique_ptr<Ui::PassengerRow> m_ui;
    PassengerType m_type;
    std::optional<ChosenSeat> m_seat;
    bool m_lost = false;
    bool m_madeForSeat = false;
    int m_number = 1;
};

} // namespace kai
