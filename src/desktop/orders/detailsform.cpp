#include "desktop/orders/detailsform.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_detailsform.h"

#include <QComboBox>
#include <QGridLayout>

namespace kai {

DetailsForm::DetailsForm(ApiClient &client, QWidget *parent)
    : ChangeForm(client, parent)
    , m_ui(std::make_unique<Ui::DetailsForm>())
{
    m_ui->setupUi(this);
    for (const ContactField &contact : contactFields()) {
        showFieldError(*contact.field, *contact.error, QString());
        connect(contact.field, &QLineEdit::textEdited, this, &DetailsForm::noteChange);
    }
}

DetailsForm::~DetailsForm() = default;

QList<DetailsForm::ContactField> DetailsForm::contactFields() const
{
    return {{m_ui->detailsName, m_ui->detailsNameError, &Contact::name, &ContactChange::name,
             "/contact/name"},
            {m_ui->detailsPhone, m_ui->detailsPhoneError, &Contact::phone, &ContactChange::phone,
             "/contact/phone"},
            {m_ui->detailsEmail, m_ui->detailsEmailError, &Contact::email, &ContactChange::email,
             "/contact/email"}};
}

QString DetailsForm::title() const
{
    return tr("Change contact and passengers");
}

QString DetailsForm::commitText() const
{
    return tr("Save the changes");
}

QString DetailsForm::doneText(const Order &order) const
{
    return tr("Order %1 is changed.").arg(order.code);
}

void DetailsForm::takeOrder(const Order &order)
{
    const Order before = this->order();
    ChangeForm::takeOrder(order);
    // What nobody has touched follows the order; what was typed stays.
    for (const ContactField &contact : contactFields()) {
        if (!m_filled || contact.field->text() == before.contact.*contact.member)
            contact.field->setText(order.contact.*contact.member);
    }
    if (!m_filled) {
        for (const Passenger &passenger : travellingOf(order))
            addRow(passenger);
    }
    m_filled = true;
    updateTexts();
}

void DetailsForm::addRow(const Passenger &passenger)
{
    const int number = int(m_rows.size());
    const Row row {passenger.id, new QLineEdit(passenger.details.name, this), new QComboBox(this),
                   new QLineEdit(this), new QLabel(this)};
    row.name->setObjectName(QStringLiteral("detailsPassenger%1").arg(number));
    row.name->setMaxLength(100);
    row.identityType->setObjectName(QStringLiteral("detailsIdentityType%1").arg(number));
    for (const auto &[type, name] : WireNames<IdentityType>::values)
        row.identityType->addItem(Labels::of(type), int(type));
    row.identityType->setCurrentIndex(
        row.identityType->findData(int(passenger.details.identityType)));
    row.identityNumber->setObjectName(QStringLiteral("detailsIdentity%1").arg(number));
    row.identityNumber->setMaxLength(32);
    row.identityNumber->setPlaceholderText(passenger.details.identityNumber);
    row.error->setProperty("role", QStringLiteral("fieldError"));
    row.error->setWordWrap(true);
    row.error->hide();
    auto *layout = new QHBoxLayout;
    layout->setSpacing(6);
    layout->addWidget(row.name, 2);
    layout->addWidget(row.identityType);
    layout->addWidget(row.identityNumber, 1);
    m_ui->detailsRows->addLayout(layout);
    m_ui->detailsRows->addWidget(row.error);
    connect(row.name, &QLineEdit::textEdited, this, &DetailsForm::noteChange);
    connect(row.identityType, &QComboBox::activated, this, &DetailsForm::noteChange);
    connect(row.identityNumber, &QLineEdit::textEdited, this, &DetailsForm::noteChange);
    m_rows.append(row);
}

void DetailsForm::noteChange()
{
    for (const ContactField &contact : contactFields())
        showFieldError(*contact.field, *contact.error, QString());
    for (const Row &row : std::as_const(m_rows))
        showFieldError(*row.name, *row.error, QString());
    Q_EMIT changed();
}

std::optional<PassengerChange> DetailsForm::changeOf(const Row &row) const
{
    PassengerChange change;
    change.id = row.id;
    for (const Passenger &passenger : order().passengers) {
        if (passenger.id != row.id)
            continue;
        const auto type = IdentityType(row.identityType->currentData().toInt());
        const QString number = row.identityNumber->text().trimmed();
        if (row.name->text().trimmed() != passenger.details.name)
            change.name = row.name->text().trimmed();
        if (type != passenger.details.identityType)
            change.identityType = type;
        if (!number.isEmpty())
            change.identityNumber = number;
    }
    const bool differs = change.name || change.identityType || change.identityNumber;
    return differs ? std::optional(change) : std::nullopt;
}

OrderChange DetailsForm::change() const
{
    OrderChange change;
    for (const ContactField &contact : contactFields()) {
        const QString text = contact.field->text().trimmed();
        if (text != order().contact.*contact.member)
            change.contact.*contact.changed = text;
    }
    for (const Row &row : m_rows) {
        if (const auto passenger = changeOf(row))
            change.passengers.append(*passenger);
    }
    return change;
}

QString DetailsForm::missing() const
{
    const OrderChange wanted = change();
    const bool differs = wanted.contact.name || wanted.contact.email || wanted.contact.phone
                         || !wanted.passengers.isEmpty();
    return differs ? QString() : tr("Change something; then you see what it costs.");
}

bool DetailsForm::showErrors(const ApiError &error)
{
    bool shown = false;
    const QList<PassengerChange> sent = change().passengers;
    for (const ApiFieldError &field : error.fields) {
        for (const ContactField &contact : contactFields()) {
            if (field.pointer == QLatin1String(contact.pointer)) {
                showFieldError(*contact.field, *contact.error, textFor(field));
                shown = true;
            }
        }
        // "/passengers/N/…" counts what was sent.
        const qsizetype index = field.pointer.section(u'/', 2, 2).toLongLong();
        if (!field.pointer.startsWith(QLatin1String("/passengers/")) || index >= sent.size())
            continue;
        for (const Row &row : std::as_const(m_rows)) {
            if (row.id == sent[index].id) {
                showFieldError(*row.name, *row.error, textFor(field));
                shown = true;
            }
        }
    }
    return shown;
}

void DetailsForm::updateTexts()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString name = row.name->text();
        row.name->setAccessibleName(tr("Name of %1").arg(name));
        row.identityType->setAccessibleName(tr("Kind of identity of %1").arg(name));
        row.identityNumber->setAccessibleName(tr("New identity number of %1").arg(name));
        for (int i = 0; i < row.identityType->count(); ++i)
            row.identityType->setItemText(
                i, Labels::of(IdentityType(row.identityType->itemData(i).toInt())));
    }
}

void DetailsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    ChangeForm::changeEvent(event);
}

} // namespace kai
