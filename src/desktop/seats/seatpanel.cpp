#include "desktop/seats/seatpanel.h"

#include "desktop/seats/coachstrip.h"
#include "desktop/seats/seatlistmodel.h"
#include "desktop/words/labels.h"
#include "ui_seatpanel.h"

#include <QResizeEvent>
#include <QShortcut>

namespace kai {

// How old the shown state of a seat may become where nobody tells of changes.
static constexpr std::chrono::seconds pollInterval {2};
// Where they are told, one that got lost is found after this time.
static constexpr std::chrono::seconds livePollInterval {20};
static constexpr std::chrono::milliseconds changePause {100};

SeatPanel::SeatPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::SeatPanel>())
    , m_list(new SeatListModel(this))
{
    m_ui->setupUi(this);
    wireViews();
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &SeatPanel::refresh);
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
    connect(&m_changed, &QTimer::timeout, this, &SeatPanel::refresh);
    connect(m_ui->coachStrip, &CoachStrip::coachChosen, this, [this](CoachId coach) {
        showCoach(coach);
        focusMap();
    });
    connect(m_ui->seatMap, &SeatMapWidget::toggleRequested, this, &SeatPanel::toggle);
    connect(m_ui->seatMap, &SeatMapWidget::coachStepRequested, this, &SeatPanel::stepCoach);
    connect(m_ui->seatMap, &SeatMapWidget::currentMoved, this, [this](const QRect &place) {
        m_ui->seatScroll->ensureVisible(place.center().x(), place.center().y(), place.width(),
                                        2 * place.height());
    });
    updateTexts();
}

SeatPanel::~SeatPanel() = default;

void SeatPanel::wireViews()
{
    m_ui->seatList->setModel(m_list);
    m_ui->seatList->hide();
    m_ui->coachStrip->setTabAnchor(m_ui->seatListButton);
    m_ui->seatScroll->viewport()->installEventFilter(this);
    setTabOrder(m_ui->seatList, m_ui->seatMap); // whichever is shown, the passengers follow
    connect(m_ui->seatZoomIn, &QToolButton::clicked, m_ui->seatMap, &SeatMapWidget::zoomIn);
    connect(m_ui->seatZoomOut, &QToolButton::clicked, m_ui->seatMap, &SeatMapWidget::zoomOut);
    connect(m_ui->seatListButton, &QToolButton::toggled, this, &SeatPanel::showAsList);
    connect(m_ui->seatList, &QListView::activated, this,
            [this](const QModelIndex &index) { toggle(m_list->seat(index.row())); });
    auto *choose = new QShortcut(QKeySequence(Qt::Key_Space), m_ui->seatList);
    choose->setContext(Qt::WidgetShortcut);
    connect(choose, &QShortcut::activated, this, [this] {
        if (const QModelIndex index = m_ui->seatList->currentIndex(); index.isValid())
            toggle(m_list->seat(index.row()));
    });
}

void SeatPanel::showAsList(bool asList)
{
    m_ui->seatScroll->setVisible(!asList);
    m_ui->seatList->setVisible(asList);
    m_ui->seatZoomIn->setEnabled(!asList);
    m_ui->seatZoomOut->setEnabled(!asList);
}

void SeatPanel::setClient(ApiClient &client)
{
    m_client = &client;
    const EventStream &events = client.events();
    connect(&events, &EventStream::seatsChanged, this, [this](ScheduleId schedule) {
        if (schedule == m_trip.scheduleId && isVisible())
            m_changed.start();
    });
    connect(&events, &EventStream::missed, this, &SeatPanel::refresh);
    connect(&events, &EventStream::liveChanged, this, &SeatPanel::refresh);
}

void SeatPanel::open(const Trip &trip, TravelClass travelClass)
{
    close();
    m_state = State::Open;
    m_trip = trip;
    m_class = travelClass;
    updateTexts();
    refresh();
}

void SeatPanel::close()
{
    m_state = State::Closed;
    m_round = std::make_unique<QObject>();
    m_asking = false;
    m_poll.stop();
    m_changed.stop();
    m_map = {};
    m_free.reset();
    m_ui->coachStrip->setCoaches({}, m_class);
    m_ui->coachStrip->setCurrent({});
    m_ui->seatMap->clear();
    m_list->setCoach({});
    m_chosen.clear();
    updateChosen();
    updateTexts();
}

void SeatPanel::lock()
{
    if (m_state == State::Open)
        m_state = State::Locked;
}

void SeatPanel::unlock()
{
    if (m_state == State::Locked)
        m_state = State::Open;
    refresh();
}

void SeatPanel::focusMap()
{
    (m_ui->seatListButton->isChecked() ? static_cast<QWidget *>(m_ui->seatList) : m_ui->seatMap)
        ->setFocus();
}

QWidget *SeatPanel::map() const
{
    return m_ui->seatMap;
}

void SeatPanel::refresh()
{
    if (m_state == State::Closed || !m_client)
        return;
    if (m_asking) {
        // What is on its way may be older than what made somebody ask again.
        m_changed.start();
        return;
    }
    m_asking = true;
    m_poll.stop();
    m_client->seatMap(m_trip, m_round.get(), [this](const Answer<SeatMap> &map) {
        m_asking = false;
        if (map)
            take(*map);
        else
            showStale(tr("Not up to date. %1").arg(textFor(map.error())));
        if (isVisible())
            m_poll.start(m_client->events().isLive() ? livePollInterval : pollInterval);
    });
}

void SeatPanel::take(const SeatMap &map)
{
    m_map = map;
    if (m_state == State::Open)
        dropLostSeats();
    m_ui->coachStrip->setCoaches(map.coaches, m_class);
    if (!currentCoach()) {
        for (const MappedCoach &coach : map.coaches) {
            if (coach.layout.travelClass != m_class)
                continue;
            const bool first = !currentCoach();
            if (first || (freeSeats(coach) > 0 && freeSeats(*currentCoach()) == 0))
                m_ui->coachStrip->setCurrent(coach.id);
        }
    }
    showCoach(m_ui->coachStrip->current());
    int free = 0;
    for (const MappedCoach &coach : map.coaches)
        free += coach.layout.travelClass == m_class ? freeSeats(coach) : 0;
    m_free = free;
    updateTexts();
    Q_EMIT freeSeatsKnown(free);
}

void SeatPanel::dropLostSeats()
{
    const QList<ChosenSeat> before = m_chosen;
    QStringList lost;
    for (const ChosenSeat &seat : before) {
        if (statusOf(seat.id) == SeatStatus::Free)
            continue;
        m_chosen.removeOne(seat);
        lost.append(seat.text());
    }
    if (lost.isEmpty())
        return;
    // First the loss, so that its passenger is known to need another seat.
    for (const QString &seat : lost)
        Q_EMIT seatLost(seat);
    updateChosen();
}

SeatStatus SeatPanel::statusOf(SeatId id) const
{
    for (const MappedCoach &coach : m_map.coaches) {
        for (const MappedSeat &seat : coach.seats) {
            if (seat.id == id)
                return seat.status;
        }
    }
    return SeatStatus::Blocked;
}

const MappedCoach *SeatPanel::currentCoach() const
{
    for (const MappedCoach &coach : m_map.coaches) {
        if (coach.id == m_ui->coachStrip->current())
            return &coach;
    }
    return nullptr;
}

void SeatPanel::showCoach(CoachId coach)
{
    m_ui->coachStrip->setCurrent(coach);
    if (const MappedCoach *current = currentCoach()) {
        m_ui->seatMap->setCoach(*current);
        m_list->setCoach(*current);
    }
}

void SeatPanel::stepCoach(int step)
{
    QList<CoachId> sold;
    for (const MappedCoach &coach : m_map.coaches) {
        if (coach.layout.travelClass == m_class)
            sold.append(coach.id);
    }
    const qsizetype next = sold.indexOf(m_ui->coachStrip->current()) + step;
    if (next >= 0 && next < sold.size())
        showCoach(sold[next]);
}

bool SeatPanel::isChosen(SeatId id) const
{
    return std::any_of(m_chosen.begin(), m_chosen.end(),
                       [id](const ChosenSeat &seat) { return seat.id == id; });
}

void SeatPanel::toggle(SeatId id)
{
    if (m_state != State::Open)
        return;
    if (isChosen(id)) {
        giveBack(id);
        return;
    }
    const MappedCoach *coach = currentCoach();
    if (!coach)
        return;
    for (const MappedSeat &seat : coach->seats) {
        if (seat.id == id)
            choose(*coach, seat);
    }
}

void SeatPanel::choose(const MappedCoach &coach, const MappedSeat &seat)
{
    if (seat.status != SeatStatus::Free) {
        Q_EMIT refused(tr("Seat %1 is %2.").arg(seat.place.label, Labels::of(seat.status)));
        return;
    }
    if (m_most == 1)
        m_chosen.clear();
    if (m_chosen.size() >= m_most) {
        Q_EMIT refused(tr("At most %n seat(s) in one order.", nullptr, m_most));
        return;
    }
    m_chosen.append({seat.id, Labels::coach(coach.layout.travelClass, coach.number),
                     seat.place.label, coach.fare});
    updateChosen();
}

void SeatPanel::giveBack(SeatId id)
{
    m_chosen.removeIf([id](const ChosenSeat &seat) { return seat.id == id; });
    updateChosen();
}

void SeatPanel::updateChosen()
{
    QSet<SeatId> ids;
    for (const ChosenSeat &seat : m_chosen)
        ids.insert(seat.id);
    m_ui->seatMap->setChosen(ids);
    m_list->setChosen(ids);
    Q_EMIT chosenChanged(m_chosen);
}

void SeatPanel::showStale(const QString &reason)
{
    m_ui->seatStatus->setText(reason);
    m_ui->seatStatus->setVisible(!reason.isEmpty());
}

void SeatPanel::updateTexts()
{
    const bool open = m_state != State::Closed;
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->seatSubtitle),
          static_cast<QWidget *>(m_ui->seatStripCaption), static_cast<QWidget *>(m_ui->coachStrip),
          static_cast<QWidget *>(m_ui->seatZoomIn), static_cast<QWidget *>(m_ui->seatZoomOut),
          static_cast<QWidget *>(m_ui->seatListButton), static_cast<QWidget *>(m_ui->seatLegend)})
        part->setVisible(open);
    showStale(QString());
    if (!open)
        return;
    const QString room = m_free ? tr("%n seat(s) free in this class; by coach:", nullptr, *m_free)
                                : tr("Loading the seats…");
    m_ui->seatSubtitle->setText(
        QStringLiteral("%1 · %2").arg(Labels::trainName(m_trip.train), Labels::of(m_class)));
    m_ui->seatStripCaption->setText(room);
}

void SeatPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    refresh();
}

void SeatPanel::hideEvent(QHideEvent *event)
{
    m_poll.stop();
    m_changed.stop();
    QFrame::hideEvent(event);
}

bool SeatPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_ui->seatMap->setRoom(static_cast<QResizeEvent *>(event)->size());
    return QFrame::eventFilter(watched, event);
}

void SeatPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
