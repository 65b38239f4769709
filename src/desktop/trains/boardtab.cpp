#include "desktop/trains/boardtab.h"

#include "desktop/trains/boardmodel.h"
#include "desktop/widgets/loaddelegate.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "ui_boardtab.h"

namespace kai {

static constexpr std::chrono::milliseconds changePause {3000};

BoardTab::BoardTab(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BoardTab>())
{
    m_ui->setupUi(this);
    prepareDay(*m_ui->boardDate);
    m_ui->boardDate->setDate(railwayDay(QDateTime::currentDateTimeUtc()));
    m_ui->boardSplitter->setSizes({730, 480});
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
}

BoardTab::~BoardTab() = default;

void BoardTab::setClient(ApiClient &client)
{
    m_client = &client;
    m_ui->runPanel->setClient(client.transport());
    m_board = new BoardModel(client.transport(), this);
    m_ui->boardTable->setModel(m_board);
    m_ui->boardTable->setItemDelegateForColumn(
        BoardModel::Load, new LoadDelegate(BoardModel::LoadsRole, m_ui->boardTable));
    prepareTable(*m_ui->boardTable, {65, 165, 190, 70, 100});
    TableNote::place(*m_ui->boardEmpty, *m_ui->boardTable);
    wire();
    wireModel();
    updateTexts();
}

void BoardTab::wire()
{
    connect(m_ui->boardPreviousDay, &QToolButton::clicked, this,
            [this] { m_ui->boardDate->setDate(m_ui->boardDate->date().addDays(-1)); });
    connect(m_ui->boardNextDay, &QToolButton::clicked, this,
            [this] { m_ui->boardDate->setDate(m_ui->boardDate->date().addDays(1)); });
    connect(m_ui->boardTodayButton, &QPushButton::clicked, this,
            [this] { m_ui->boardDate->setDate(today()); });
    connect(m_ui->boardDate, &QDateEdit::dateChanged, this, [this] {
        m_ui->runPanel->close();
        reload();
    });
    connect(m_ui->boardRefreshButton, &QPushButton::clicked, this, &BoardTab::reload);
    connect(m_ui->boardNotice, &NoticeBar::actionTriggered, this, &BoardTab::reload);
    connect(m_ui->runPanel, &RunPanel::orderRequested, this, &BoardTab::orderRequested);
    connect(&m_client->events(), &EventStream::seatsChanged, this, [this](ScheduleId schedule) {
        const auto isIt = [schedule](const BoardedDeparture &shown) {
            return shown.trip.scheduleId == schedule;
        };
        if (isVisible() && !m_changed.isActive() && m_board->find(isIt) >= 0)
            m_changed.start();
    });
}

void BoardTab::wireModel()
{
    connect(m_ui->boardTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BoardTab::pick);
    connect(m_board, &BoardModel::loadingChanged, this, &BoardTab::updateTexts);
    connect(m_board, &BoardModel::pageLoaded, this, &BoardTab::keepChoice);
    connect(m_board, &BoardModel::refreshed, this, &BoardTab::pick);
    connect(m_board, &BoardModel::failed, this, [this](const ApiError &error) {
        m_ui->boardNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
    connect(&m_changed, &QTimer::timeout, m_board, &BoardModel::refresh);
    connect(m_ui->runPanel, &RunPanel::disrupted, m_board, &BoardModel::refresh);
}

QDate BoardTab::today() const
{
    return railwayDay(m_client->serverTime());
}

void BoardTab::reload()
{
    m_ui->boardNotice->clear();
    m_board->load(m_ui->boardDate->date());
}

void BoardTab::reset()
{
    m_ui->runPanel->close();
    {
        const QSignalBlocker quiet(m_ui->boardDate); // nobody is signed in
        m_ui->boardDate->setDate(today());
    }
    m_board->clear();
    m_changed.stop();
    m_ui->boardNotice->clear();
}

void BoardTab::pick()
{
    const QModelIndex current = m_ui->boardTable->currentIndex();
    if (current.isValid())
        m_ui->runPanel->open(m_board->item(current.row()));
}

/// The list has been read anew: whoever looks at a run goes on looking at it.
void BoardTab::keepChoice()
{
    const ScheduleId shown = m_ui->runPanel->scheduleId();
    const int row = m_board->find(
        [shown](const BoardedDeparture &found) { return found.trip.scheduleId == shown; });
    if (row >= 0)
        m_ui->boardTable->setCurrentIndex(m_board->index(row, 0));
    updateTexts();
}

void BoardTab::updateTexts()
{
    m_ui->boardBusy->setVisible(m_board->isLoading());
    const int rows = m_board->rowCount();
    m_ui->boardCount->setText(m_board->isComplete() ? tr("%n departure(s)", nullptr, rows)
                                                    : tr("%n departure(s) so far", nullptr, rows));
    m_ui->boardEmpty->setVisible(rows == 0 && !m_board->isLoading());
}

void BoardTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_board) {
        m_ui->retranslateUi(this);
        m_board->retranslate();
        m_ui->boardNotice->clear();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
