#include "desktop/desk/casepanel.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"
#include "ui_casepanel.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace kai {

CasePanel::CasePanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::CasePanel>())
    , m_actions(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    connect(m_actions, &QButtonGroup::idToggled, this, &CasePanel::updateDecision);
    connect(m_ui->caseDecideButton, &QPushButton::clicked, this, &CasePanel::decide);
    connect(m_ui->caseOrderButton, &QPushButton::clicked, this, [this] {
        if (m_case)
            Q_EMIT orderRequested(m_case->orderCode);
    });
    connect(m_ui->caseLink, &QLineEdit::textEdited, this,
            [this] { showFieldError(*m_ui->caseLink, *m_ui->caseLinkError, QString()); });
    close();
}

CasePanel::~CasePanel() = default;

void CasePanel::setMayDecide(bool mayDecide)
{
    m_mayDecide = mayDecide;
    updateTexts();
}

void CasePanel::open(const DeskCase &found)
{
    const bool isSame = m_case && m_case->id == found.id;
    const bool wasOpen = isSame && m_case->isOpen();
    if (!isSame)
        close();
    m_case = found;
    if (!isSame || wasOpen != found.isOpen())
        offerActions();
    updateTexts();
}

void CasePanel::close()
{
    m_round = std::make_unique<QObject>();
    m_case.reset();
    m_ui->caseNote->clear();
    m_ui->caseLink->clear();
    m_ui->caseError->hide();
    showFieldError(*m_ui->caseLink, *m_ui->caseLinkError, QString());
    offerActions();
    setBusy(false);
    updateTexts();
}

void CasePanel::offerActions()
{
    const QList<QAbstractButton *> old = m_actions->buttons();
    for (QAbstractButton *button : old) {
        m_actions->removeButton(button);
        delete button;
    }
    if (!m_case || !m_case->isOpen())
        return;
    for (const CaseAction action : actionsOf(m_case->kind)) {
        auto *button = new QRadioButton(m_ui->caseDecision);
        button->setObjectName(QStringLiteral("caseAction_") + wireName(action));
        m_actions->addButton(button, int(action));
        m_ui->caseActions->addWidget(button);
    }
}

std::optional<CaseAction> CasePanel::chosenAction() const
{
    const int id = m_actions->checkedId();
    return id < 0 ? std::nullopt : std::optional(CaseAction(id));
}

void CasePanel::updateDecision()
{
    const std::optional<CaseAction> action = chosenAction();
    m_ui->caseLinkBox->setVisible(action == CaseAction::Link);
    m_ui->caseDecideButton->setEnabled(action && !m_busy);
    m_ui->caseDecideButton->setText(action ? MoneyLabels::of(*action) : tr("Carry out"));
    QString effect;
    if (action && m_case)
        effect = MoneyLabels::effectOf(*action, m_case->kind);
    m_ui->caseEffect->setText(effect);
    m_ui->caseEffect->setVisible(!effect.isEmpty());
}

void CasePanel::updateTexts()
{
    m_ui->caseEmpty->setVisible(!m_case);
    m_ui->caseBody->setVisible(m_case.has_value());
    if (!m_case)
        return;
    const DeskCase &found = *m_case;
    m_ui->caseKind->setText(MoneyLabels::of(found.kind));
    m_ui->caseState->setText(found.isOpen() ? tr("Open", "case") : tr("Closed", "case"));
    setStyleProperty(*m_ui->caseState, "role",
                     found.isOpen() ? QStringLiteral("warning") : QStringLiteral("success"));
    m_ui->caseExplanation->setText(MoneyLabels::explanationOf(found.kind));
    QStringList lines {
        tr("Since: %1").arg(Labels::dateTime(found.createdAt, Labels::railwayZone()))};
    for (const CaseFact &fact : MoneyLabels::factsOf(found))
        lines.append(QStringLiteral("%1: %2").arg(fact.name, fact.value));
    m_ui->caseFacts->setText(lines.join(u'\n'));
    m_ui->caseOrderButton->setVisible(!found.orderCode.isEmpty());
    m_ui->caseOrderButton->setText(tr("Show &order %1").arg(found.orderCode));
    for (QAbstractButton *button : m_actions->buttons())
        button->setText(MoneyLabels::of(CaseAction(m_actions->id(button))));
    m_ui->caseDecision->setVisible(found.isOpen() && m_mayDecide);
    QString readOnly;
    if (found.action) {
        readOnly = tr("%1, %2").arg(MoneyLabels::of(*found.action),
                                    Labels::dateTime(found.closedAt, Labels::railwayZone()));
        if (!found.note.isEmpty())
            readOnly += u'\n' + tr("Note: %1").arg(found.note);
    } else if (!m_mayDecide) {
        readOnly = tr("Decisions are for supervisors.");
    }
    m_ui->caseReadOnly->setText(readOnly);
    m_ui->caseReadOnly->setVisible(!readOnly.isEmpty());
    updateDecision();
}

void CasePanel::decide()
{
    const std::optional<CaseAction> action = chosenAction();
    if (!m_case || !action || m_busy)
        return;
    const QString code = m_ui->caseLink->text().trimmed().toUpper();
    if (*action == CaseAction::Link && code.isEmpty()) {
        showFieldError(*m_ui->caseLink, *m_ui->caseLinkError, tr("Write the booking code."));
        m_ui->caseLink->setFocus();
        return;
    }
    setBusy(true);
    m_ui->caseError->hide();
    MoneyClient(*m_transport)
        .decide(m_case->id, {*action, code, m_ui->caseNote->text().trimmed()}, m_round.get(),
                [this](const Answer<DeskCase> &answer) { takeAnswer(answer); });
}

void CasePanel::takeAnswer(const Answer<DeskCase> &answer)
{
    setBusy(false);
    if (answer) {
        const DeskCase found = *answer;
        open(found);
        Q_EMIT decided(found);
        return;
    }
    const ApiError &error = answer.error();
    QString text = textFor(error);
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/orderCode"))
            showFieldError(*m_ui->caseLink, *m_ui->caseLinkError, textFor(field));
        else if (field.pointer == QLatin1String("/note"))
            text = textFor(field);
    }
    if (error.mayHaveHappened())
        text += u' ' + tr("Look at the list before you try again: it may have been carried out.");
    m_ui->caseError->setText(text);
    m_ui->caseError->show();
}

void CasePanel::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->caseBusy->setVisible(busy);
    updateDecision();
}

void CasePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
