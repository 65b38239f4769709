#include "desktop/shift/drawerpanel.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"
#include "ui_drawerpanel.h"

#include <QMessageBox>

namespace kai {

DrawerPanel::DrawerPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DrawerPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->movementButton, &QPushButton::clicked, this, &DrawerPanel::book);
    connect(m_ui->movementNote, &QLineEdit::returnPressed, this, &DrawerPanel::book);
    connect(m_ui->closeShiftButton, &QPushButton::clicked, this, &DrawerPanel::askToClose);
    connect(m_ui->cashCount, &CashCount::changed, this, &DrawerPanel::updateTexts);
    close();
}

DrawerPanel::~DrawerPanel() = default;

void DrawerPanel::open(const Shift &shift)
{
    if (!m_shift || m_shift->id != shift.id)
        close();
    m_shift = shift;
    updateTexts();
}

void DrawerPanel::close()
{
    m_round = std::make_unique<QObject>();
    m_shift.reset();
    m_ui->movementIn->setChecked(true);
    m_ui->movementAmount->clear();
    m_ui->movementNote->clear();
    m_ui->cashCount->clear();
    clearErrors();
    setBusy(false);
    updateTexts();
}

CashMovement DrawerPanel::movement() const
{
    return {m_ui->movementOut->isChecked() ? CashDirection::Out : CashDirection::In,
            m_ui->movementAmount->amount(), m_ui->movementNote->text().trimmed()};
}

void DrawerPanel::book()
{
    if (!m_shift || m_busy)
        return;
    clearErrors();
    const CashMovement wanted = movement();
    if (wanted.amount.isZero())
        showFieldError(*m_ui->movementAmount, *m_ui->movementAmountError, tr("How much?"));
    if (wanted.note.isEmpty())
        showFieldError(*m_ui->movementNote, *m_ui->movementNoteError,
                       tr("Why? Such as: change from the bank."));
    if (wanted.amount.isZero() || wanted.note.isEmpty())
        return;
    setBusy(true);
    MoneyClient(*m_transport)
        .moveCash(wanted, m_round.get(),
                  [this, wanted](const Answer<Shift> &answer) { takeMovement(wanted, answer); });
}

void DrawerPanel::takeMovement(const CashMovement &movement, const Answer<Shift> &answer)
{
    setBusy(false);
    if (!answer) {
        showError(answer.error());
        return;
    }
    m_ui->movementAmount->clear();
    m_ui->movementNote->clear();
    open(*answer);
    Q_EMIT moved(movement);
}

void DrawerPanel::askToClose()
{
    if (!m_shift || m_busy)
        return;
    const Money counted = m_ui->cashCount->total();
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Close the shift"),
        tr("You counted %1. Close the shift with this count? It cannot be counted again.")
            .arg(counted.toString()),
        QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("closeShiftQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(tr("Close the shift"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("closeShiftYes"));
    question->addButton(tr("Count again"), QMessageBox::RejectRole);
    connect(yes, &QPushButton::clicked, this, [this, counted] { closeShift(counted); });
    question->open();
}

void DrawerPanel::closeShift(Money counted)
{
    setBusy(true);
    clearErrors();
    MoneyClient(*m_transport)
        .closeShift(counted, m_round.get(), [this](const Answer<Shift> &answer) {
            setBusy(false);
            if (answer)
                Q_EMIT this->counted(*answer);
            else
                showError(answer.error());
        });
}

void DrawerPanel::showError(const ApiError &error)
{
    QString text = textFor(error);
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/amount"))
            showFieldError(*m_ui->movementAmount, *m_ui->movementAmountError, textFor(field));
        else if (field.pointer == QLatin1String("/note"))
            showFieldError(*m_ui->movementNote, *m_ui->movementNoteError, textFor(field));
        else
            text = textFor(field);
    }
    if (error.mayHaveHappened())
        text += u' ' + tr("It may have been booked all the same.");
    m_ui->drawerError->setText(text);
    m_ui->drawerError->show();
    if (error.mayHaveHappened() || error.code == QLatin1String("shift.none"))
        Q_EMIT lost();
}

void DrawerPanel::clearErrors()
{
    showFieldError(*m_ui->movementAmount, *m_ui->movementAmountError, QString());
    showFieldError(*m_ui->movementNote, *m_ui->movementNoteError, QString());
    m_ui->drawerError->hide();
}

void DrawerPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->drawerBusy->setVisible(busy);
    m_ui->movementButton->setEnabled(!busy);
    m_ui->closeShiftButton->setEnabled(!busy);
}

void DrawerPanel::updateTexts()
{
    m_ui->countTotal->setText(m_ui->cashCount->total().toString());
    if (!m_shift)
        return;
    m_ui->drawerTitle->setText(
        tr("Shift %1, open since %2")
            .arg(QString::number(m_shift->id.value()),
                 Labels::dateTime(m_shift->createdAt, Labels::railwayZone())));
    m_ui->drawerFigures->setText(
        tr("Float: %1").arg(m_shift->openingFloat.toString()) + QStringLiteral(" · ")
        + tr("%n cash sale(s)", nullptr, m_shift->saleCount) + QStringLiteral(" · ")
        + tr("%n cash refund(s)", nullptr, m_shift->refundCount));
}

void DrawerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
