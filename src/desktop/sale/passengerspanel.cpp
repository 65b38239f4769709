#include "desktop/sale/passengerspanel.h"

#include "desktop/sale/knownpassengers.h"
#include "desktop/widgets/contactfields.h"
#include "desktop/widgets/style.h"
#include "ui_passengerspanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace kai {

PassengersPanel::PassengersPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::PassengersPanel>())
    , m_createAction(new QAction(this))
{
    m_ui->setupUi(this);
    m_contact = new ContactFields({m_ui->contactName, m_ui->contactNameError},
                                  {m_ui->contactPhone, m_ui->contactPhoneError},
                                  {m_ui->contactEmail, m_ui->contactEmailError}, this);
    connect(m_contact, &ContactFields::edited, this, &PassengersPanel::dropSettledError);
    connect(m_contact, &ContactFields::completed, this, &PassengersPanel::submit);
    setBusy(false);
    wireKeys();
    connect(m_ui->pasteListButton, &QPushButton::clicked, this,
            [this] { takeList(QGuiApplication::clipboard()->text()); });
    connect(m_ui->addAdultButton, &QPushButton::clicked, this,
            [this] { addRow(PassengerType::Adult)->focusFirst(); });
    connect(m_ui->addInfantButton, &QPushButton::clicked, this,
            [this] { addRow(PassengerType::Infant)->focusFirst(); });
    connect(m_ui->createOrderButton, &QPushButton::clicked, this, &PassengersPanel::submit);
    reset();
}

PassengersPanel::~PassengersPanel() = default;

void PassengersPanel::wireKeys()
{
    m_createAction->setShortcuts({QKeySequence(int(Qt::CTRL) | int(Qt::Key_Return)),
                                  QKeySequence(int(Qt::CTRL) | int(Qt::Key_Enter))});
    addAction(m_createAction);
    connect(m_createAction, &QAction::triggered, this, &PassengersPanel::submit);
    updateTexts();
}

void PassengersPanel::reset()
{
    qDeleteAll(std::exchange(m_rows, {}));
    m_contact->clear();
    m_trip.reset();
    clearErrors();
    addRow(PassengerType::Adult);
}

void PassengersPanel::setOffer(const Trip &trip, const ClassAvailability &availability)
{
    m_trip = trip;
    m_availability = availability;
    for (PassengerRow *row : std::as_const(m_rows))
        row->forgetSeat();
    clearErrors();
    updateTotal();
}

void PassengersPanel::clearOffer()
{
    m_trip.reset();
    for (PassengerRow *row : std::as_const(m_rows))
        row->forgetSeat();
    updateTotal();
}

int PassengersPanel::count(PassengerType type) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [type](const PassengerRow *row) { return row->type() == type; }));
}

PassengerRow *PassengersPanel::addRow(PassengerType type)
{
    auto *row = new PassengerRow(type, m_ui->passengersBody);
    const int at = type == PassengerType::Adult ? count(PassengerType::Adult) : int(m_rows.size());
    m_rows.insert(at, row);
    m_ui->passengerRowsLayout->insertWidget(at, row);
    row->show(); // at once, so that it can have the focus
    connect(row, &PassengerRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &PassengerRow::edited, this, &PassengersPanel::followName);
    connect(row, &PassengerRow::edited, this, &PassengersPanel::dropSettledError);
    connect(row, &PassengerRow::completed, this, [this, row] { goOn(row); });
    connect(row, &PassengerRow::listPasted, this, &PassengersPanel::takeList);
    connect(row, &PassengerRow::recalled, this,
            [this, row](int known) { recall(row, m_known->at(known)); });
    if (m_known)
        row->setKnown(*m_known);
    renumber();
    return row;
}

void PassengersPanel::removeRow(PassengerRow *row)
{
    const std::optional<ChosenSeat> seat = row->seat();
    m_rows.removeOne(row);
    row->deleteLater();
    row->hide();
    while (count(PassengerType::Infant) > count(PassengerType::Adult))
        m_rows.takeLast()->deleteLater();
    renumber();
    if (seat)
        Q_EMIT seatGivenBack(seat->id);
}

void PassengersPanel::renumber()
{
    int adults = 0;
    int infants = 0;
    QWidget *before = m_tabAnchor;
    for (int i = 0; i < m_rows.size(); ++i) {
        PassengerRow &row = *m_rows[i];
        const bool isAdult = row.type() == PassengerType::Adult;
        row.setPosition(isAdult ? ++adults : ++infants, i);
        row.setRemovable(!isAdult || count(PassengerType::Adult) > 1);
        before = row.chainTabs(before);
    }
    for (QWidget *next :
         {static_cast<QWidget *>(m_ui->addAdultButton),
          static_cast<QWidget *>(m_ui->addInfantButton),
          static_cast<QWidget *>(m_ui->pasteListButton), static_cast<QWidget *>(m_ui->contactName),
          static_cast<QWidget *>(m_ui->contactPhone), static_cast<QWidget *>(m_ui->contactEmail),
          static_cast<QWidget *>(m_ui->createOrderButton)}) {
        setTabOrder(before, next);
        before = next;
    }
    m_ui->addAdultButton->setEnabled(adults < SeatPanel::mostSeats);
    m_ui->addInfantButton->setEnabled(infants < adults);
    updateTotal();
}

void PassengersPanel::setSeats(const QList<ChosenSeat> &seats)
{
    QList<ChosenSeat> unassigned = seats;
    for (PassengerRow *row : std::as_const(m_rows)) {
        if (row->seat() && !unassigned.removeOne(*row->seat()))
            row->setSeat(std::nullopt);
    }
    // Who has lost a seat comes first.
    for (const bool lost : {true, false}) {
        for (PassengerRow *row : std::as_const(m_rows)) {
            if (row->type() == PassengerType::Adult && !row->seat() && row->needsSeat() == lost
                && !unassigned.isEmpty())
                row->setSeat(unassigned.takeFirst());
        }
    }
    while (!unassigned.isEmpty()) {
        PassengerRow *row = addRow(PassengerType::Adult);
        row->setMadeForSeat();
        row->setSeat(unassigned.takeFirst());
    }
    dropSuperfluousRows();
    updateTotal();
}

void PassengersPanel::dropSuperfluousRows()
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        PassengerRow *row = m_rows[i];
        if (row->isMadeForSeat() && !row->seat() && !row->needsSeat() && row->isBlank())
            removeRow(row);
    }
}

void PassengersPanel::markLost(const QString &seat)
{
    for (PassengerRow *row : std::as_const(m_rows)) {
        if (row->seat() && row->seat()->text() == seat)
            row->loseSeat();
    }
}

void PassengersPanel::setTabAnchor(QWidget *anchor)
{
    m_tabAnchor = anchor;
    renumber();
}

void PassengersPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->createOrderBusy->setVisible(busy);
    updateTotal();
}

void PassengersPanel::focusFirst()
{
    m_rows.first()->focusFirst();
}

void PassengersPanel::followName()
{
    m_contact->followName(m_rows.first()->name());
}

void PassengersPanel::dropSettledError()
{
    // Only what spoke of marked fields goes with the last mark.
    const QList<QLineEdit *> fields = findChildren<QLineEdit *>();
    const bool marked = std::any_of(fields.begin(), fields.end(), [](const QLineEdit *edit) {
        return edit->property("invalid").toBool();
    });
    if (!marked && m_errorIsAboutFields)
        m_ui->createOrderError->hide();
}

OrderRequest PassengersPanel::request() const
{
    OrderRequest request;
    request.scheduleId = m_trip->scheduleId;
    request.from = m_trip->from.stationCode;
    request.to = m_trip->to.stationCode;
    request.travelClass = m_availability.travelClass;
    request.contact = m_contact->contact();
    for (const PassengerRow *row : m_rows)
        request.passengers.append(row->request());
    return request;
}

QList<ApiFieldError> PassengersPanel::localErrors(const OrderRequest &request) const
{
    QList<ApiFieldError> errors;
    for (const FieldError &error : violations(request))
        errors.append({error.pointer, error.code, {}});
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->needsSeat())
            errors.append({QStringLiteral("/passengers/%1/seatId").arg(i),
                           QStringLiteral("seat.needed"),
                           {}});
    }
    return errors;
}

void PassengersPanel::submit()
{
    if (!m_trip || m_busy)
        return;
    clearErrors();
    const OrderRequest order = request();
    const QList<ApiFieldError> errors = localErrors(order);
    if (errors.isEmpty()) {
        Q_EMIT createRequested(order);
        return;
    }
    ApiError error;
    error.code = QStringLiteral("validation.failed");
    error.fields = errors;
    showError(error);
}

void PassengersPanel::clearErrors()
{
    for (PassengerRow *row : std::as_const(m_rows))
        row->clearErrors();
    m_contact->clearErrors();
    for (QLabel *label : {m_ui->passengersError, m_ui->createOrderError}) {
        label->clear();
        label->hide();
    }
}

void PassengersPanel::showError(const ApiError &error)
{
    clearErrors();
    QStringList elsewhere;
    for (const ApiFieldError &field : error.fields) {
        if (!showAtField(field))
            elsewhere.append(textFor(field));
    }
    m_errorIsAboutFields = elsewhere.isEmpty() && !error.fields.isEmpty();
    QString text = elsewhere.isEmpty() ? textFor(error) : elsewhere.join(u' ');
    if (error.mayHaveHappened())
        text += u' '
                + tr("Press the button again: the same order is never made twice. If you change "
                     "something first, look into Orders whether it was made.");
    m_ui->createOrderError->setText(text);
    m_ui->createOrderError->show();
    focusFirstInvalid();
}

bool PassengersPanel::showAtField(const ApiFieldError &error)
{
    const QString text = textFor(error);
    const QStringList parts = error.pointer.split(u'/');
    if (parts.value(1) == QLatin1String("contact")) {
        m_contact->showError(u'/' + parts.value(2), text);
        return true;
    }
    if (parts.value(1) != QLatin1String("passengers"))
        return false;
    bool isNumber = false;
    const int index = parts.value(2).toInt(&isNumber);
    if (isNumber && index < m_rows.size()) {
        m_rows[index]->showError(u'/' + parts.value(3), text);
        return true;
    }
    m_ui->passengersError->setText(text);
    m_ui->passengersError->show();
    return true;
}

void PassengersPanel::focusFirstInvalid()
{
    QList<QLineEdit *> fields; // as the eye meets them
    for (const PassengerRow *row : std::as_const(m_rows))
        fields.append(row->findChildren<QLineEdit *>());
    fields.append(m_contact->edits());
    for (QLineEdit *edit : std::as_const(fields)) {
        if (!edit->property("invalid").toBool())
            continue;
        edit->setFocus();
        m_ui->passengersScroll->ensureWidgetVisible(edit);
        return;
    }
}

void PassengersPanel::updateTotal()
{
    m_ui->createOrderButton->setEnabled(m_trip.has_value() && !m_busy);
    if (!m_trip) {
        m_ui->totalAmount->setText(QStringLiteral("–"));
        m_ui->totalDetail->setText(tr("Choose a departure first."));
        return;
    }
    Money total;
    for (const PassengerRow *row : std::as_const(m_rows)) {
        if (row->type() == PassengerType::Adult)
            total += row->seat() ? row->seat()->fare : m_availability.fare;
    }
    m_ui->totalAmount->setText(total.toString());
    QString detail = tr("%n adult(s)", nullptr, count(PassengerType::Adult));
    if (const int infants = count(PassengerType::Infant))
        detail += QStringLiteral(", ") + tr("%n infant(s)", nullptr, infants);
    m_ui->totalDetail->setText(detail);
}

void PassengersPanel::updateTexts()
{
    m_createAction->setText(tr("Create the order"));
    m_ui->createOrderButton->setToolTip(
        m_createAction->shortcut().toString(QKeySequence::NativeText));
}

void PassengersPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
        updateTotal();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
