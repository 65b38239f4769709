#include "desktop/desk/casestab.h"

#include "desktop/desk/deskcasesmodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/words/moneylabels.h"
#include "ui_casestab.h"

namespace kai {

static constexpr std::chrono::milliseconds typingPause {350};

CasesTab::CasesTab(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CasesTab>())
{
    m_ui->setupUi(this);
    m_ui->casesState->addItems({QString(), QString()});
    m_ui->casesKind->addItem(QString());
    for (const auto &[kind, name] : WireNames<CaseKind>::values)
        m_ui->casesKind->addItem(QString(), int(kind));
    m_ui->casesSplitter->setSizes({740, 470});
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
}

CasesTab::~CasesTab() = default;

void CasesTab::setClient(ApiClient &client)
{
    m_cases = new DeskCasesModel(MoneyClient(client.transport()), this);
    m_ui->casesTable->setModel(m_cases);
    prepareTable(*m_ui->casesTable, {190, 170, 100, 120, 120});
    TableNote::place(*m_ui->casesEmpty, *m_ui->casesTable);
    m_ui->casePanel->setClient(client.transport());
    wire();
    updateTexts();
}

void CasesTab::wire()
{
    connect(&m_typing, &QTimer::timeout, this, &CasesTab::reload);
    connect(m_ui->casesOrder, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->casesState, &QComboBox::activated, this, &CasesTab::reload);
    connect(m_ui->casesKind, &QComboBox::activated, this, &CasesTab::reload);
    connect(m_ui->casesRefreshButton, &QPushButton::clicked, this, &CasesTab::reload);
    connect(m_ui->casesNotice, &NoticeBar::actionTriggered, this, &CasesTab::reload);
    connect(m_ui->casesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CasesTab::pick);
    connect(m_cases, &DeskCasesModel::loadingChanged, this, &CasesTab::updateTexts);
    connect(m_cases, &DeskCasesModel::pageLoaded, this, &CasesTab::keepChoice);
    connect(m_cases, &DeskCasesModel::failed, this, [this](const ApiError &error) {
        m_ui->casesNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
    connect(m_ui->casePanel, &CasePanel::decided, this, &CasesTab::takeDecision);
    connect(m_ui->casePanel, &CasePanel::orderRequested, this, &CasesTab::orderRequested);
}

void CasesTab::setUser(const User &user)
{
    m_ui->casePanel->setMayDecide(
        api::mayCall(callOf(api::Operation::DecideDeskCase).access, user.role));
}

CaseQuery CasesTab::query() const
{
    CaseQuery query;
    query.openOnly = m_ui->casesState->currentIndex() == 0;
    if (const QVariant kind = m_ui->casesKind->currentData(); kind.isValid())
        query.kind = CaseKind(kind.toInt());
    query.orderCode = m_ui->casesOrder->text().trimmed().toUpper();
    return query;
}

void CasesTab::reload()
{
    m_typing.stop();
    m_ui->casesNotice->clear();
    m_cases->load(query());
}

void CasesTab::reset()
{
    m_ui->casesState->setCurrentIndex(0);
    m_ui->casesKind->setCurrentIndex(0);
    m_ui->casesOrder->clear();
    m_typing.stop();
    m_cases->clear();
    m_ui->casePanel->close();
    m_ui->casesNotice->clear();
}

void CasesTab::pick()
{
    const QModelIndex current = m_ui->casesTable->currentIndex();
    if (current.isValid())
        m_ui->casePanel->open(m_cases->item(current.row()));
}

/// The list has been read anew: whoever looks at a case goes on looking at it.
void CasesTab::keepChoice()
{
    const DeskCaseId shown = m_ui->casePanel->caseId();
    const int row = m_cases->find([shown](const DeskCase &found) { return found.id == shown; });
    if (row >= 0)
        m_ui->casesTable->setCurrentIndex(m_cases->index(row, 0));
    updateTexts();
}

void CasesTab::takeDecision(const DeskCase &found)
{
    reload();
    m_ui->casesNotice->tell(Notice::Success,
                            tr("The case is closed: %1.").arg(MoneyLabels::of(*found.action)));
}

void CasesTab::updateTexts()
{
    m_ui->casesBusy->setVisible(m_cases->isLoading());
    m_ui->casesState->setItemText(0, tr("Open", "cases"));
    m_ui->casesState->setItemText(1, tr("All", "cases"));
    m_ui->casesKind->setItemText(0, tr("All", "kinds"));
    for (int i = 1; i < m_ui->casesKind->count(); ++i)
        m_ui->casesKind->setItemText(
            i, MoneyLabels::of(CaseKind(m_ui->casesKind->itemData(i).toInt())));
    const int rows = m_cases->rowCount();
    m_ui->casesCount->setText(m_cases->isComplete() ? tr("%n case(s)", nullptr, rows)
                                                    : tr("%n case(s) so far", nullptr, rows));
    const bool isEmpty = rows == 0 && !m_cases->isLoading();
    m_ui->casesEmpty->setText(query() == CaseQuery()
                                  ? tr("No case is open: everything has been dealt with.")
                                  : tr("No case fits what you look for."));
    m_ui->casesEmpty->setVisible(isEmpty);
}

void CasesTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_cases) {
        m_ui->retranslateUi(this);
        m_cases->retranslate();
        m_ui->casesNotice->clear();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
