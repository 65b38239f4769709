// How passengers come into the panel without being typed: recalled, or from a copied list.

#include "desktop/sale/knownpassengers.h"
#include "desktop/sale/passengerspanel.h"
#include "desktop/widgets/contactfields.h"
#include "ui_passengerspanel.h"

namespace kai {

void PassengersPanel::setKnown(KnownPassengers &known)
{
    m_known = &known;
    for (PassengerRow *row : std::as_const(m_rows))
        row->setKnown(known);
}

void PassengersPanel::recall(PassengerRow *row, const KnownPassenger &passenger)
{
    row->fill(passenger.details);
    m_contact->fill(passenger.contact);
    goOn(row);
}

void PassengersPanel::goOn(const PassengerRow *from)
{
    for (qsizetype i = m_rows.indexOf(from) + 1; i < m_rows.size(); ++i) {
        if (m_rows[i]->isBlank()) {
            m_rows[i]->focusFirst();
            m_ui->passengersScroll->ensureWidgetVisible(m_rows[i]);
            return;
        }
    }
    if (QLineEdit *edit = m_contact->firstEmpty()) {
        edit->setFocus();
        m_ui->passengersScroll->ensureWidgetVisible(edit);
        return;
    }
    m_ui->createOrderButton->setFocus();
}

PassengerRow *PassengersPanel::rowToFill()
{
    for (PassengerRow *row : std::as_const(m_rows)) {
        if (row->type() == PassengerType::Adult && row->isBlank())
            return row;
    }
    return count(PassengerType::Adult) < SeatPanel::mostSeats ? addRow(PassengerType::Adult)
                                                              : nullptr;
}

void PassengersPanel::takeList(const QString &text)
{
    const QList<KnownPassenger> listed = passengersFromText(text);
    int taken = 0;
    const PassengerRow *last = nullptr;
    for (const KnownPassenger &passenger : listed) {
        PassengerRow *row = rowToFill();
        if (!row)
            break;
        row->fill(passenger.details);
        m_contact->fill(passenger.contact);
        last = row;
        ++taken;
    }
    QString told;
    if (listed.isEmpty())
        told = tr("Nothing was copied that could be passengers.");
    else if (taken < listed.size())
        told = tr("%1 of %2 listed passengers were taken: one order has room for %3 adults.")
                   .arg(taken)
                   .arg(listed.size())
                   .arg(SeatPanel::mostSeats);
    m_ui->passengersError->setText(told);
    m_ui->passengersError->setVisible(!told.isEmpty());
    if (last)
        goOn(last);
}

} // namespace kai
