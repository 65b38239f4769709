#include "desktop/orders/rescheduleform.h"

#include "desktop/sale/departuresmodel.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_rescheduleform.h"

#include <QTimeZone>

namespace kai {

RescheduleForm::RescheduleForm(ApiClient &client, QWidget *parent)
    : ChangeForm(client, parent)
    , m_ui(std::make_unique<Ui::RescheduleForm>())
    , m_departures(new DeparturesModel(this))
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    prepareDay(*m_ui->rescheduleDate);
    m_ui->rescheduleTable->setModel(m_departures);
    prepareTable(*m_ui->rescheduleTable, {80, 80, 90, 210, 90, 110, 80});
    m_ui->rescheduleBusy->hide();
    showError(QString());
    connect(m_ui->rescheduleSearchButton, &QPushButton::clicked, this, &RescheduleForm::search);
    connect(m_ui->rescheduleDate, &QDateEdit::dateChanged, this, &RescheduleForm::search);
    connect(m_ui->rescheduleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OrderForm::changed);
}

RescheduleForm::~RescheduleForm() = default;

QString RescheduleForm::title() const
{
    return tr("Another departure");
}

QString RescheduleForm::commitText() const
{
    return tr("Change the departure");
}

ScheduleId RescheduleForm::chosen() const
{
    const QModelIndex current = m_ui->rescheduleTable->currentIndex();
    if (!current.isValid() || current.row() >= m_departures->rowCount())
        return {};
    return m_departures->offer(current.row()).departure.trip.scheduleId;
}

QString RescheduleForm::missing() const
{
    if (!chosen().isValid())
        return tr("Choose the new departure; then you see the price.");
    if (chosen() == order().trip.scheduleId)
        return tr("This is the departure that the order has.");
    return {};
}

OrderChange RescheduleForm::change() const
{
    OrderChange change;
    change.reschedule = Reschedule {chosen(), std::nullopt, std::nullopt};
    return change;
}

QString RescheduleForm::doneText(const Order &order) const
{
    return tr("Order %1 travels with %2 now.").arg(order.code, Labels::trainName(order.trip.train));
}

void RescheduleForm::takeOrder(const Order &order)
{
    const bool isFirst = this->order().code.isEmpty();
    ChangeForm::takeOrder(order);
    if (!isFirst)
        return;
    const QSignalBlocker blocker(m_ui->rescheduleDate);
    const QDate today
        = client().serverTime().toTimeZone(QTimeZone(order.trip.from.timeZone)).date();
    m_ui->rescheduleDate->setMinimumDate(today);
    m_ui->rescheduleDate->setDate(
        order.trip.from.departure.toTimeZone(QTimeZone(order.trip.from.timeZone)).date());
    search();
}

void RescheduleForm::search()
{
    m_round = std::make_unique<QObject>();
    m_ui->rescheduleBusy->show();
    showError(QString());
    m_departures->setDepartures({});
    Q_EMIT changed();
    client().departures(
        order().trip.from.stationCode, order().trip.to.stationCode, m_ui->rescheduleDate->date(),
        m_round.get(),
        [this](const Answer<QList<Departure>> &departures) { takeDepartures(departures); });
}

void RescheduleForm::takeDepartures(const Answer<QList<Departure>> &departures)
{
    m_ui->rescheduleBusy->hide();
    if (!departures) {
        showError(textFor(departures.error()));
        return;
    }
    m_departures->setDepartures(possible(*departures));
    if (m_departures->rowCount() == 0)
        showError(tr("No train goes there in the same class on this day."));
    Q_EMIT changed();
}

/// Those that have the class in which the order travels.
QList<Departure> RescheduleForm::possible(const QList<Departure> &departures) const
{
    std::optional<TravelClass> wanted;
    for (const Passenger &passenger : travellingOf(order())) {
        if (passenger.seat)
            wanted = passenger.seat->travelClass;
    }
    QList<Departure> found;
    for (Departure departure : departures) {
        departure.classes.removeIf([wanted](const ClassAvailability &availability) {
            return wanted && availability.travelClass != *wanted;
        });
        if (!departure.classes.isEmpty())
            found.append(departure);
    }
    return found;
}

bool RescheduleForm::showErrors(const ApiError &error)
{
    for (const ApiFieldError &field : error.fields)
        showError(textFor(field));
    return !error.fields.isEmpty();
}

void RescheduleForm::showError(const QString &text)
{
    m_ui->rescheduleError->setText(text);
    m_ui->rescheduleError->setVisible(!text.isEmpty());
}

void RescheduleForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_departures->retranslate();
    }
    ChangeForm::changeEvent(event);
}

} // namespace kai
