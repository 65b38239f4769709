#include "desktop/trains/runpanel.h"

#include "desktop/disruptions/disruptiondialog.h"
#include "desktop/disruptions/disruptionview.h"
#include "desktop/trains/runstopsmodel.h"
#include "desktop/widgets/loaddelegate.h"
#include "desktop/widgets/style.h"
#include "desktop/words/boardwords.h"
#include "desktop/words/labels.h"
#include "ui_runpanel.h"

namespace kai {

static constexpr std::chrono::milliseconds progressPause {1500};

RunPanel::RunPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RunPanel>())
    , m_stops(new RunStopsModel(this))
{
    m_ui->setupUi(this);
    m_ui->runStops->setModel(m_stops);
    m_ui->runStops->setItemDelegateForColumn(
        RunStopsModel::Load, new LoadDelegate(RunStopsModel::LoadsRole, m_ui->runStops));
    prepareTable(*m_ui->runStops, {180, 60, 60});
    m_ui->runDisruptions->layout()->setAlignment(Qt::AlignTop);
    m_poll.setInterval(progressPause);
    connect(&m_poll, &QTimer::timeout, this, &RunPanel::readDisruptions);
    connect(m_ui->runDisruptButton, &QPushButton::clicked, this, &RunPanel::openDialog);
    close();
}

RunPanel::~RunPanel() = default;

ScheduleId RunPanel::scheduleId() const
{
    return m_departure ? m_departure->trip.scheduleId : ScheduleId();
}

void RunPanel::open(const BoardedDeparture &departure)
{
    if (departure == m_departure)
        return;
    if (scheduleId() != departure.trip.scheduleId)
        close();
    m_departure = departure;
    m_round = std::make_unique<QObject>();
    readRun();
    readDisruptions();
    updateTexts();
}

void RunPanel::close()
{
    m_poll.stop();
    m_round.reset();
    m_departure.reset();
    m_stops->clear();
    m_ui->runError->clear();
    clearDisruptions();
    updateTexts();
}

void RunPanel::readRun()
{
    ScheduleClient(*m_transport)
        .schedule(scheduleId(), m_round.get(), [this](const Answer<Schedule> &schedule) {
            if (!schedule)
                return showError(schedule.error());
            m_stops->setRun(*schedule, *m_departure);
        });
}

void RunPanel::readDisruptions()
{
    ScheduleClient(*m_transport)
        .disruptions(scheduleId(), m_round.get(), [this](const Answer<QList<Disruption>> &found) {
            if (!found)
                return showError(found.error());
            m_ui->runError->hide();
            showDisruptions(*found);
        });
}

void RunPanel::stopDisruption(DisruptionId id)
{
    ScheduleClient(*m_transport)
        .stopDisruption(id, m_round.get(), [this](const Answer<Disruption> &stopped) {
            readDisruptions(); // it may have ended by itself
            if (!stopped)
                showError(stopped.error());
        });
}

void RunPanel::showDisruptions(const QList<Disruption> &disruptions)
{
    const auto views = m_ui->runDisruptions->findChildren<DisruptionView *>();
    if (views.size() != disruptions.size()) {
        clearDisruptions();
        for (qsizetype i = 0; i < disruptions.size(); ++i) {
            auto *view = new DisruptionView(m_ui->runDisruptions);
            connect(view, &DisruptionView::orderRequested, this, &RunPanel::orderRequested);
            connect(view, &DisruptionView::stopRequested, this, &RunPanel::stopDisruption);
            m_ui->runDisruptions->layout()->addWidget(view);
        }
    }
    const auto shown = m_ui->runDisruptions->findChildren<DisruptionView *>();
    bool running = false;
    for (qsizetype i = 0; i < disruptions.size(); ++i) {
        shown[i]->show(disruptions[i]);
        running = running || disruptions[i].progress.waiting > 0;
    }
    m_ui->runDisruptionsNone->setVisible(disruptions.isEmpty());
    m_ui->runDisruptionsScroll->setVisible(!disruptions.isEmpty());
    // The server goes on whether anybody looks or not; this only watches it.
    if (running && !m_poll.isActive())
        m_poll.start();
    else if (!running)
        m_poll.stop();
}

void RunPanel::clearDisruptions()
{
    qDeleteAll(m_ui->runDisruptions->findChildren<DisruptionView *>());
    m_ui->runDisruptionsNone->hide();
    m_ui->runDisruptionsScroll->hide();
}

void RunPanel::openDialog()
{
    if (!m_departure)
        return; // closed meanwhile
    auto *dialog = new DisruptionDialog(*m_transport, *m_departure, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DisruptionDialog::reported, this, [this] {
        readDisruptions();
        Q_EMIT disrupted();
    });
    dialog->open();
}

void RunPanel::showError(const ApiError &error)
{
    m_ui->runError->setText(textFor(error));
    m_ui->runError->show();
}

void RunPanel::updateTexts()
{
    m_ui->runNothing->setVisible(!m_departure);
    m_ui->runContent->setVisible(m_departure.has_value());
    m_ui->runError->setVisible(!m_ui->runError->text().isEmpty());
    if (!m_departure)
        return;
    const Trip &trip = m_departure->trip;
    const QDateTime now = m_transport->serverTime();
    m_ui->runTitle->setText(Labels::trainName(trip.train));
    m_ui->runLine->setText(QStringLiteral("%1 · %2 – %3\n%4")
                               .arg(Labels::date(trip.serviceDate),
                                    Labels::timeWithZone(trip.from.departure, trip.from.timeZone),
                                    Labels::timeWithZone(trip.to.arrival, trip.to.timeZone),
                                    BoardWords::line(trip)));
    m_ui->runStatus->setText(BoardWords::status(*m_departure, now));
    m_ui->runDisruptButton->setEnabled(m_departure->status == ScheduleStatus::Scheduled
                                       && trip.from.departure > now);
}

void RunPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_stops->retranslate();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
