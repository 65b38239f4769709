#include "desktop/sale/passengerrow.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_passengerrow.h"

namespace kai {

static constexpr qsizetype nikDigits = 16;

PassengerRow::PassengerRow(PassengerType type, QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::PassengerRow>())
    , m_type(type)
{
    m_ui->setupUi(this);
    for (const IdentityType identity : {IdentityType::Nik, IdentityType::Passport})
        m_ui->rowIdentityType->addItem(QString(), QVariant::fromValue(int(identity)));
    clearErrors();
    retranslate();
    connect(m_ui->rowRemoveButton, &QToolButton::clicked, this, &PassengerRow::removeRequested);
    connect(m_ui->rowName, &QLineEdit::textEdited, this, [this] {
        checkName(Moment::Typing);
        Q_EMIT edited();
    });
    connect(m_ui->rowName, &QLineEdit::editingFinished, this,
            [this] { checkName(Moment::Leaving); });
    connect(m_ui->rowIdentity, &QLineEdit::textEdited, this, [this] {
        checkIdentity(Moment::Typing);
        Q_EMIT edited();
    });
    connect(m_ui->rowIdentity, &QLineEdit::editingFinished, this,
            [this] { checkIdentity(Moment::Leaving); });
    connect(m_ui->rowName, &QLineEdit::returnPressed, m_ui->rowIdentity,
            [this] { m_ui->rowIdentity->setFocus(); });
    connect(m_ui->rowIdentity, &QLineEdit::returnPressed, this, &PassengerRow::completed);
    connect(m_ui->rowName, &NameEdit::recalled, this, &PassengerRow::recalled);
    connect(m_ui->rowName, &NameEdit::listPasted, this, &PassengerRow::listPasted);
    connect(m_ui->rowIdentityType, &QComboBox::currentIndexChanged, this, [this] {
        retranslate();
        checkIdentity(Moment::Typing);
    });
}

PassengerRow::~PassengerRow() = default;

void PassengerRow::setKnown(KnownPassengers &known)
{
    m_ui->rowName->setKnown(known);
}

void PassengerRow::fill(const PassengerDetails &details)
{
    m_ui->rowName->setText(details.name);
    m_ui->rowIdentityType->setCurrentIndex(
        m_ui->rowIdentityType->findData(QVariant::fromValue(int(details.identityType))));
    m_ui->rowIdentity->setText(details.identityNumber);
    checkName(Moment::Leaving);
    checkIdentity(Moment::Leaving);
    Q_EMIT edited();
}

PassengerRequest PassengerRow::request() const
{
    PassengerRequest request;
    request.details.name = name();
    request.details.type = m_type;
    request.details.identityType = IdentityType(m_ui->rowIdentityType->currentData().toInt());
    // Digits are often typed or pasted in groups.
    request.details.identityNumber = m_ui->rowIdentity->text().remove(u' ').toUpper();
    if (m_seat)
        request.seatId = m_seat->id;
    return request;
}

QString PassengerRow::name() const
{
    return m_ui->rowName->text().simplified();
}

bool PassengerRow::isBlank() const
{
    return name().isEmpty() && m_ui->rowIdentity->text().trimmed().isEmpty();
}

void PassengerRow::setPosition(int number, int index)
{
    m_number = number;
    m_ui->rowName->setObjectName(QStringLiteral("passengerName%1").arg(index));
    m_ui->rowIdentity->setObjectName(QStringLiteral("passengerIdentity%1").arg(index));
    m_ui->rowIdentityType->setObjectName(QStringLiteral("passengerIdentityType%1").arg(index));
    m_ui->rowRemoveButton->setObjectName(QStringLiteral("passengerRemove%1").arg(index));
    m_ui->rowSeat->setObjectName(QStringLiteral("passengerSeat%1").arg(index));
    retranslate();
}

void PassengerRow::setSeat(const std::optional<ChosenSeat> &seat)
{
    m_seat = seat;
    if (seat) {
        m_lost = false;
        showError(QStringLiteral("/seatId"), QString());
    }
    retranslate();
}

void PassengerRow::loseSeat()
{
    const QString seat = m_seat ? m_seat->text() : QString();
    m_seat.reset();
    m_lost = true;
    showError(QStringLiteral("/seatId"),
              tr("Seat %1 was taken by somebody else. Choose another one on the map.").arg(seat));
    retranslate();
}

void PassengerRow::forgetSeat()
{
    m_lost = false;
    showError(QStringLiteral("/seatId"), QString());
    setSeat(std::nullopt);
}

void PassengerRow::setRemovable(bool removable)
{
    m_ui->rowRemoveButton->setVisible(removable);
}

void PassengerRow::clearErrors()
{
    showFieldError(*m_ui->rowName, *m_ui->rowNameError, QString());
    showFieldError(*m_ui->rowIdentity, *m_ui->rowIdentityError, QString());
    if (!m_lost)
        showError(QStringLiteral("/seatId"), QString());
}

void PassengerRow::showError(const QString &member, const QString &text)
{
    if (member == QLatin1String("/name")) {
        showFieldError(*m_ui->rowName, *m_ui->rowNameError, text);
    } else if (member.startsWith(QLatin1String("/identity"))) {
        showFieldError(*m_ui->rowIdentity, *m_ui->rowIdentityError, text);
    } else {
        m_ui->rowError->setText(text);
        m_ui->rowError->setVisible(!text.isEmpty());
    }
}

void PassengerRow::focusFirst()
{
    m_ui->rowName->setFocus();
}

QWidget *PassengerRow::chainTabs(QWidget *before)
{
    for (QWidget *next :
         {static_cast<QWidget *>(m_ui->rowName), static_cast<QWidget *>(m_ui->rowIdentityType),
          static_cast<QWidget *>(m_ui->rowIdentity),
          static_cast<QWidget *>(m_ui->rowRemoveButton)}) {
        if (before)
            setTabOrder(before, next);
        before = next;
    }
    return before;
}

QString PassengerRow::localError(const QString &member) const
{
    OrderRequest order;
    order.passengers.append(request());
    for (const FieldError &error : violations(order)) {
        if (error.pointer == QStringLiteral("/passengers/0") + member)
            return textFor(ApiFieldError {error.pointer, error.code, {}});
    }
    return {};
}

void PassengerRow::checkName(Moment moment)
{
    const bool wasWrong = !m_ui->rowNameError->isHidden();
    if (moment == Moment::Typing && !wasWrong)
        return;
    const QString error
        = name().isEmpty() && isBlank() ? QString() : localError(QStringLiteral("/name"));
    showFieldError(*m_ui->rowName, *m_ui->rowNameError, error);
}

void PassengerRow::checkIdentity(Moment moment)
{
    const PassengerDetails details = request().details;
    const QString &number = details.identityNumber;
    const bool isNik = details.identityType == IdentityType::Nik;
    QString error;
    if (isNik && std::any_of(number.begin(), number.end(), [](QChar c) { return !c.isDigit(); }))
        error = tr("A NIK has only digits.");
    else if (isNik && number.size() > nikDigits)
        error = tr("A NIK has 16 digits; these are %n.", nullptr, int(number.size()));
    else if (isNik ? number.size() == nikDigits : moment == Moment::Leaving)
        error = number.isEmpty() ? QString() : localError(QStringLiteral("/identityNumber"));
    else if (moment == Moment::Leaving && !number.isEmpty())
        error = tr("A NIK has 16 digits; these are %n.", nullptr, int(number.size()));
    showFieldError(*m_ui->rowIdentity, *m_ui->rowIdentityError, error);
}

void PassengerRow::retranslate()
{
    m_ui->retranslateUi(this);
    const bool isInfant = m_type == PassengerType::Infant;
    const QString who = isInfant ? tr("Infant %1").arg(m_number) : tr("Adult %1").arg(m_number);
    m_ui->rowTitle->setText(who);
    if (isInfant)
        m_ui->rowSeat->setText(tr("under 3 years, without a seat, free"));
    else if (m_seat)
        m_ui->rowSeat->setText(m_seat->text());
    else
        m_ui->rowSeat->setText(m_lost ? tr("no seat") : tr("any seat of the class"));
    for (int i = 0; i < m_ui->rowIdentityType->count(); ++i)
        m_ui->rowIdentityType->setItemText(
            i, Labels::of(IdentityType(m_ui->rowIdentityType->itemData(i).toInt())));
    const bool isNik = m_ui->rowIdentityType->currentData().toInt() == int(IdentityType::Nik);
    m_ui->rowIdentity->setPlaceholderText(isNik ? tr("16 digits") : tr("Passport number"));
    m_ui->rowName->setAccessibleName(tr("%1: name").arg(who));
    m_ui->rowIdentityType->setAccessibleName(tr("%1: kind of identity").arg(who));
    m_ui->rowIdentity->setAccessibleName(tr("%1: identity number").arg(who));
    m_ui->rowRemoveButton->setAccessibleName(tr("Remove %1").arg(who));
}

void PassengerRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace kai
