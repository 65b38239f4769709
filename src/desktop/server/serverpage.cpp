#include "desktop/server/serverpage.h"

#include "desktop/client/apiclient.h"
#include "desktop/server/logmodel.h"
#include "desktop/server/traffic.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/words/labels.h"
#include "ui_serverpage.h"

#include <QHideEvent>
#include <QScrollBar>

namespace kai {

static constexpr std::chrono::milliseconds askEvery {3000};

static constexpr const char *categories[] {"kai.access",   "kai.alert",   "kai.authentication",
                                           "kai.business", "kai.cluster", "kai.database",
                                           "kai.network",  "kai.server",  "kai.validation"};

ServerPage::ServerPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::ServerPage>())
    , m_transport(client.transport())
    , m_client(client.transport())
    , m_log(new LogModel(client, this))
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    prepareTables();
    m_timer.setInterval(askEvery);
    wire();
    connect(&client.events(), &EventStream::alertTold, this, [this] {
        if (isVisible())
            askAlerts();
    });
    fillFilters();
    updateTexts();
}

ServerPage::~ServerPage() = default;

QString ServerPage::title() const
{
    return tr("Server");
}

void ServerPage::prepareTables()
{
    for (QTableView *table : {static_cast<QTableView *>(m_ui->alertsTable), m_ui->logTable}) {
        table->verticalHeader()->hide();
        table->horizontalHeader()->setHighlightSections(false);
    }
    m_ui->logTable->setModel(m_log);
    const int widths[] {130, 90, 140, 520, 200};
    for (int column = 0; column < LogModel::ColumnCount; ++column)
        m_ui->logTable->setColumnWidth(column, widths[column]);
    m_ui->logTable->horizontalHeader()->setSectionResizeMode(LogModel::Message,
                                                             QHeaderView::Stretch);
    m_ui->alertsTable->setColumnCount(4);
    m_ui->alertsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->alertsTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void ServerPage::wire()
{
    connect(&m_timer, &QTimer::timeout, this, &ServerPage::ask);
    connect(m_ui->acknowledgeButton, &QPushButton::clicked, this, &ServerPage::acknowledge);
    connect(m_ui->serverSettingsButton, &QPushButton::clicked, this, &ServerPage::settingsWanted);
    connect(m_ui->alertsTable, &QTableWidget::itemSelectionChanged, this,
            &ServerPage::updateButtons);
    connect(m_ui->logLevel, &QComboBox::activated, this, &ServerPage::loadLog);
    connect(m_ui->logCategory, &QComboBox::activated, this, &ServerPage::loadLog);
    connect(m_ui->logRefreshButton, &QPushButton::clicked, this, &ServerPage::loadLog);
    connect(m_ui->serverNotice, &NoticeBar::actionTriggered, this, &ServerPage::activate);
    connect(m_log, &LogModel::failed, this, [this](const ApiError &error) {
        m_ui->serverNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void ServerPage::setUser(const User &user)
{
    m_maySeeLog = api::mayCall(callOf(api::Operation::ListLog).access, user.role);
    m_mayAcknowledge = api::mayCall(callOf(api::Operation::AcknowledgeAlert).access, user.role);
    m_ui->logPanel->setVisible(m_maySeeLog);
    m_role = user.role;
    updateButtons();
}

void ServerPage::setHosted(const QUrl &server)
{
    m_hosted = server;
    updateButtons();
}

void ServerPage::activate()
{
    m_ui->serverNotice->clear();
    m_timer.start();
    ask();
    loadLog();
}

void ServerPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // minimised: it will be shown again without being chosen
        m_timer.stop();
    Page::hideEvent(event);
}

void ServerPage::reset()
{
    m_timer.stop();
    m_round = std::make_unique<QObject>();
    m_report.reset();
    m_rate = 0;
    m_alerts.clear();
    m_log->clear();
    m_ui->trafficChart->clear();
    updateTexts();
}

void ServerPage::ask()
{
    m_round = std::make_unique<QObject>();
    m_client.serverReport(m_round.get(), [this](const Answer<ServerReport> &report) {
        if (report)
            take(*report);
        else
            m_ui->serverNotice->tell(Notice::Error, textFor(report.error()), tr("Try again"));
    });
    askAlerts();
    followLog();
}

void ServerPage::askAlerts()
{
    m_client.alerts(m_round.get(), [this](const Answer<QList<Alert>> &alerts) {
        if (!alerts)
            return; // the report says what is wrong
        m_alerts = *alerts;
        updateAlerts();
    });
}

void ServerPage::take(const ServerReport &report)
{
    if (m_report) {
        if (const auto point = trafficBetween(*m_report, report)) {
            m_rate = point->perSecond;
            m_ui->trafficChart->add(*point);
        } else if (report.requests < m_report->requests) {
            m_ui->trafficChart->clear(); // the server was started anew
        }
    }
    m_report = report;
    m_ui->serverNotice->clear();
    updateTiles();
}

void ServerPage::loadLog()
{
    if (!m_maySeeLog)
        return;
    LogQuery query;
    if (const QVariant level = m_ui->logLevel->currentData(); level.isValid())
        query.least = LogLevel(level.toInt());
    query.category = m_ui->logCategory->currentData().toString();
    m_log->load(query);
}

/// The newest lines, unless somebody reads further down.
void ServerPage::followLog()
{
    if (m_ui->logFollow->isChecked() && m_ui->logTable->verticalScrollBar()->value() == 0
        && !m_log->isLoading() && isVisible())
        loadLog();
}

const Alert *ServerPage::chosenAlert() const
{
    const int row = m_ui->alertsTable->currentRow();
    return row >= 0 && row < m_alerts.size() ? &m_alerts[row] : nullptr;
}

void ServerPage::acknowledge()
{
    const Alert *alert = chosenAlert();
    if (!alert)
        return;
    m_client.acknowledge(alert->id, this, [this](const Answer<Alert> &answer) {
        if (!answer)
            m_ui->serverNotice->tell(Notice::Error, textFor(answer.error()));
        askAlerts();
    });
}

void ServerPage::updateButtons()
{
    m_ui->serverSettingsButton->setVisible(m_role == Role::Admin && !m_hosted.isEmpty()
                                           && m_transport.server() == m_hosted);
    const Alert *alert = chosenAlert();
    m_ui->acknowledgeButton->setEnabled(m_mayAcknowledge && alert && alert->isActive()
                                        && !alert->acknowledgedBy);
}

static QString shortTime(const QDateTime &time)
{
    return Labels::dateTime(time, Labels::railwayZone());
}

void ServerPage::updateAlerts()
{
    QTableWidget &table = *m_ui->alertsTable;
    const AlertId chosen = chosenAlert() ? chosenAlert()->id : AlertId();
    const QSignalBlocker blocker(table);
    table.setHorizontalHeaderLabels({tr("Severity"), tr("What"), tr("Since"), tr("State")});
    for (int column = 0; column < table.columnCount(); ++column)
        table.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setRowCount(int(m_alerts.size()));
    for (int row = 0; row < m_alerts.size(); ++row) {
        const Alert &alert = m_alerts[row];
        QStringList what {Labels::of(alert.kind)};
        for (const QString &more : {alert.subject, alert.detail}) {
            if (!more.isEmpty())
                what.append(more);
        }
        const QString state = alert.clearedAt        ? tr("Over")
                              : alert.acknowledgedBy ? tr("Taken over")
                                                     : tr("Open");
        const QString texts[] {Labels::of(alert.severity), what.join(QStringLiteral(" · ")),
                               shortTime(alert.raisedAt), state};
        for (int column = 0; column < table.columnCount(); ++column)
            table.setItem(row, column, new QTableWidgetItem(texts[column]));
        if (alert.id == chosen)
            table.selectRow(row);
    }
    const auto active = std::count_if(m_alerts.begin(), m_alerts.end(),
                                      [](const Alert &alert) { return alert.isActive(); });
    m_ui->alertsTitle->setText(active == 0 ? tr("No alert")
                                           : tr("%n alert(s)", nullptr, int(active)));
    updateButtons();
}

void ServerPage::updateTiles()
{
    const Observation none;
    const Observation &now = m_report ? m_report->observation : none;
    const QLocale locale;
    const QString unknown = QStringLiteral("–");
    m_ui->databaseTile->setFigure(tr("Database"),
                                  !m_report             ? unknown
                                  : now.databaseAnswers ? tr("Works")
                                                        : tr("Does not answer"),
                                  tr("%1 ms").arg(locale.toString(now.databaseDelay.count())));
    m_ui->poolTile->setFigure(
        tr("Database workers busy"),
        tr("%1 of %2").arg(locale.toString(now.poolRunning), locale.toString(now.poolThreads)),
        tr("%n request(s) waiting", nullptr, now.poolQueued));
    m_ui->rateTile->setFigure(
        tr("Requests per second"), locale.toString(m_rate, 'f', 1),
        tr("%1 failed since the start")
            .arg(locale.toString(m_report ? m_report->serverErrors : 0, 'f', 0)));
    const OperationFigures figures = now.figures.value_or(OperationFigures());
    m_ui->holdsTile->setFigure(tr("Seats held"), locale.toString(figures.seatHolds),
                               tr("%n payment(s) open", nullptr, int(figures.openPayments)));
    m_ui->queuesTile->setFigure(tr("Waiting"),
                                locale.toString(figures.mailsWaiting + figures.outboxWaiting
                                                + figures.notificationsWaiting),
                                tr("mails %1, events %2, notifications %3")
                                    .arg(locale.toString(figures.mailsWaiting),
                                         locale.toString(figures.outboxWaiting),
                                         locale.toString(figures.notificationsWaiting)));
}

/// Keeps what is chosen.
void ServerPage::fillFilters()
{
    const auto fill = [](QComboBox &box, const QList<std::pair<QString, QVariant>> &entries) {
        const int chosen = qMax(box.currentIndex(), 0);
        box.clear();
        for (const auto &[text, data] : entries)
            box.addItem(text, data);
        box.setCurrentIndex(chosen);
    };
    QList<std::pair<QString, QVariant>> levels {{tr("All levels"), {}}};
    for (const LogLevel level : {LogLevel::Warning, LogLevel::Error})
        levels.append({tr("%1 and worse").arg(Labels::of(level)), int(level)});
    fill(*m_ui->logLevel, levels);
    QList<std::pair<QString, QVariant>> names {{tr("All categories"), {}}};
    for (const char *category : categories)
        names.append({QLatin1String(category), QLatin1String(category)});
    fill(*m_ui->logCategory, names);
}

void ServerPage::updateTexts()
{
    updateTiles();
    updateAlerts();
}

void ServerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_log->retranslate();
        fillFilters();
        m_ui->serverNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
