#include "desktop/orders/seatform.h"

#include "desktop/words/labels.h"
#include "ui_seatform.h"

namespace kai {

SeatForm::SeatForm(ApiClient &client, QWidget *parent)
    : ChangeForm(client, parent)
    , m_ui(std::make_unique<Ui::SeatForm>())
{
    m_ui->setupUi(this);
    m_ui->seatFormMap->setClient(client);
    m_ui->seatFormMap->setMostSeats(1);
    connect(m_ui->seatFormPassenger, &QComboBox::activated, this, [this] {
        openMap();
        Q_EMIT changed();
    });
    connect(m_ui->seatFormMap, &SeatPanel::chosenChanged, this, [this] {
        showRefusal(QString());
        Q_EMIT changed();
    });
    connect(m_ui->seatFormMap, &SeatPanel::refused, this, &SeatForm::showRefusal);
    connect(m_ui->seatFormMap, &SeatPanel::seatLost, this, [this](const QString &seat) {
        showRefusal(tr("Seat %1 has just been taken. Choose another one.").arg(seat));
    });
    showRefusal(QString());
}

SeatForm::~SeatForm() = default;

QString SeatForm::title() const
{
    return tr("Another seat");
}

QString SeatForm::commitText() const
{
    return tr("Change the seat");
}

const Passenger *SeatForm::passenger() const
{
    const PassengerId id(m_ui->seatFormPassenger->currentData().toLongLong());
    for (const Passenger &passenger : order().passengers) {
        if (passenger.id == id)
            return &passenger;
    }
    return nullptr;
}

QString SeatForm::missing() const
{
    if (!passenger())
        return tr("Nobody of this order has a seat.");
    return m_ui->seatFormMap->chosen().isEmpty()
               ? tr("Choose the new seat; then you see the price.")
               : QString();
}

OrderChange SeatForm::change() const
{
    OrderChange change;
    if (!passenger() || m_ui->seatFormMap->chosen().isEmpty())
        return change;
    PassengerChange moved;
    moved.id = passenger()->id;
    moved.seatId = m_ui->seatFormMap->chosen().first().id;
    change.passengers.append(moved);
    return change;
}

QString SeatForm::doneText(const Order &order) const
{
    const Passenger *before = passenger();
    for (const Passenger &passenger : order.passengers) {
        if (before && passenger.id == before->id)
            return tr("%1 now has seat %2.")
                .arg(passenger.details.name, Labels::seat(passenger.seat));
    }
    return tr("Order %1 is changed.").arg(order.code);
}

void SeatForm::takeOrder(const Order &order)
{
    ChangeForm::takeOrder(order);
    const QVariant chosen = m_ui->seatFormPassenger->currentData();
    m_ui->seatFormPassenger->clear();
    for (const Passenger &passenger : travellingOf(order)) {
        if (passenger.seat) {
            m_ui->seatFormPassenger->addItem(
                QStringLiteral("%1 · %2").arg(passenger.details.name, Labels::seat(passenger.seat)),
                passenger.id.value());
        }
    }
    const int row = m_ui->seatFormPassenger->findData(chosen);
    m_ui->seatFormPassenger->setCurrentIndex(qMax(0, row));
    // A choice on the map stays where it is still the same train.
    if (m_shown != order.trip.scheduleId)
        openMap();
    else
        m_ui->seatFormMap->refresh();
}

void SeatForm::openMap()
{
    const Passenger *moving = passenger();
    if (!moving)
        return;
    m_shown = order().trip.scheduleId;
    m_ui->seatFormMap->open(order().trip, moving->seat->travelClass);
}

bool SeatForm::showErrors(const ApiError &error)
{
    if (error.code != QLatin1String("seat.taken") && error.fields.isEmpty())
        return false;
    for (const ApiFieldError &field : error.fields)
        showRefusal(textFor(field));
    m_ui->seatFormMap->refresh();
    return true;
}

void SeatForm::showRefusal(const QString &text)
{
    m_ui->seatFormRefusal->setText(text);
    m_ui->seatFormRefusal->setVisible(!text.isEmpty());
}

void SeatForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    ChangeForm::changeEvent(event);
}

} // namespace kai
