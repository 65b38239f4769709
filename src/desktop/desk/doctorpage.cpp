#include "desktop/desk/doctorpage.h"

#include "desktop/desk/notificationsmodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"
#include "ui_doctorpage.h"

namespace kai {

static constexpr std::chrono::seconds healthPause {30};
static constexpr std::chrono::milliseconds changePause {500};

DoctorPage::DoctorPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::DoctorPage>())
    , m_client(client)
    , m_notifications(new NotificationsModel(MoneyClient(client.transport()), this))
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->notificationsState->addItem(QString());
    for (const auto &[state, name] : WireNames<NotificationState>::values)
        m_ui->notificationsState->addItem(QString(), int(state));
    m_ui->notificationsTable->setModel(m_notifications);
    prepareTable(*m_ui->notificationsTable, {180, 130, 90, 240, 90});
    TableNote::place(*m_ui->notificationsEmpty, *m_ui->notificationsTable);
    m_ui->doctorSplitter->setSizes({440, 770});
    m_poll.setInterval(healthPause);
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
    wire();
    updateTexts();
}

DoctorPage::~DoctorPage() = default;

QString DoctorPage::title() const
{
    return tr("Webhook");
}

bool DoctorPage::isFor(Role role) const
{
    return api::mayCall(callOf(api::Operation::GetWebhookHealth).access, role);
}

void DoctorPage::wire()
{
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (isVisible())
            loadHealth();
    });
    connect(&m_changed, &QTimer::timeout, this, &DoctorPage::reload);
    // A notification that is believed changes a payment.
    const auto changed = [this] {
        if (isVisible() && !m_changed.isActive())
            m_changed.start();
    };
    connect(&m_client.events(), &EventStream::paymentChanged, this, changed);
    connect(&m_client.events(), &EventStream::deskChanged, this, changed);
    connect(&m_client.events(), &EventStream::missed, this, changed);
    connect(m_ui->probeButton, &QPushButton::clicked, this, &DoctorPage::probe);
    connect(m_ui->replayButton, &QPushButton::clicked, this, &DoctorPage::replay);
    connect(m_ui->doctorRefreshButton, &QPushButton::clicked, this, &DoctorPage::reload);
    connect(m_ui->doctorNotice, &NoticeBar::actionTriggered, this, &DoctorPage::reload);
    connect(m_ui->notificationsState, &QComboBox::activated, this, &DoctorPage::reload);
    connect(m_ui->notificationsTable->selectionModel(), &QItemSelectionModel::currentRowChanged,
            this, [this] {
                m_chosen = chosen() ? chosen()->id : NotificationId();
                updateButtons();
            });
    connect(m_notifications, &NotificationsModel::loadingChanged, this, &DoctorPage::updateButtons);
    connect(m_notifications, &NotificationsModel::pageLoaded, this, &DoctorPage::keepChoice);
    connect(m_notifications, &NotificationsModel::failed, this, [this](const ApiError &error) {
        m_ui->doctorNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void DoctorPage::setUser(const User &user)
{
    m_mayAct = api::mayCall(callOf(api::Operation::ProbeWebhook).access, user.role);
    updateButtons();
}

void DoctorPage::activate()
{
    m_ui->doctorNotice->clear();
    m_poll.start();
    reload();
}

void DoctorPage::reset()
{
    m_round = std::make_unique<QObject>();
    m_poll.stop();
    m_changed.stop();
    m_health.reset();
    m_report.reset();
    m_chosen = {};
    m_busy = false;
    m_ui->notificationsState->setCurrentIndex(0);
    m_ui->probeStages->clear();
    m_notifications->clear();
    m_ui->doctorNotice->clear();
    updateTexts();
}

void DoctorPage::reload()
{
    const QVariant state = m_ui->notificationsState->currentData();
    m_notifications->load(state.isValid() ? std::optional(NotificationState(state.toInt()))
                                          : std::nullopt);
    loadHealth();
}

void DoctorPage::loadHealth()
{
    MoneyClient(m_client.transport())
        .notificationHealth(m_round.get(), [this](const Answer<NotificationHealth> &health) {
            if (health)
                m_health = *health;
            else
                m_ui->doctorNotice->tell(Notice::Error, textFor(health.error()), tr("Try again"));
            updateTiles();
        });
}

void DoctorPage::probe()
{
    if (m_busy)
        return;
    m_busy = true;
    m_report.reset();
    m_ui->probeStages->clear();
    updateVerdict();
    updateButtons();
    MoneyClient(m_client.transport())
        .probe(m_round.get(), [this](const Answer<ProbeReport> &answer) { takeReport(answer); });
}

void DoctorPage::takeReport(const Answer<ProbeReport> &answer)
{
    m_busy = false;
    if (answer) {
        m_report = *answer;
        m_ui->probeStages->setReport(*answer);
    } else {
        m_ui->doctorNotice->tell(Notice::Error, textFor(answer.error()));
    }
    updateVerdict();
    reload();
}

const NotificationRecord *DoctorPage::chosen() const
{
    const QModelIndex current = m_ui->notificationsTable->currentIndex();
    return current.isValid() && current.row() < m_notifications->rowCount()
               ? &m_notifications->item(current.row())
               : nullptr;
}

void DoctorPage::keepChoice()
{
    const int row = m_notifications->find(
        [this](const NotificationRecord &record) { return record.id == m_chosen; });
    if (row >= 0)
        m_ui->notificationsTable->setCurrentIndex(m_notifications->index(row, 0));
    updateButtons();
}

void DoctorPage::replay()
{
    const NotificationRecord *record = chosen();
    if (!record || m_busy)
        return;
    m_busy = true;
    updateButtons();
    MoneyClient(m_client.transport())
        .replay(record->id, m_round.get(),
                [this](const Answer<NotificationRecord> &answer) { takeReplay(answer); });
}

void DoctorPage::takeReplay(const Answer<NotificationRecord> &answer)
{
    m_busy = false;
    if (!answer) {
        m_ui->doctorNotice->tell(Notice::Error, textFor(answer.error()));
    } else if (answer->state == NotificationState::Done) {
        m_ui->doctorNotice->tell(
            Notice::Success, tr("Handled again: %1.").arg(MoneyLabels::outcome(answer->outcome)));
    } else {
        m_ui->doctorNotice->tell(Notice::Warning,
                                 tr("Handled again without success: %1.")
                                     .arg(answer->outcome.isEmpty()
                                              ? answer->lastReason
                                              : MoneyLabels::outcome(answer->outcome)));
    }
    reload();
}

void DoctorPage::updateTiles()
{
    const QString unknown = QStringLiteral("–");
    const auto number = [&](int value) { return m_health ? QLocale().toString(value) : unknown; };
    const NotificationHealth health = m_health.value_or(NotificationHealth());
    m_ui->lastTile->setFigure(tr("Last notification"),
                              m_health ? MoneyLabels::age(health.ageSeconds) : unknown,
                              health.lastReceivedAt.isValid()
                                  ? Labels::dateTime(health.lastReceivedAt, Labels::railwayZone())
                                  : unknown);
    m_ui->receivedTile->setFigure(tr("Received"), number(health.receivedToday), tr("in 24 hours"));
    m_ui->waitingTile->setFigure(tr("Waiting"), number(health.waiting),
                                 tr("tried again by themselves"));
    m_ui->failedTile->setFigure(tr("Failed"), number(health.failed), tr("in 7 days"));
}

void DoctorPage::updateVerdict()
{
    QString text;
    QString role = QStringLiteral("muted");
    if (m_report && m_report->isWhole()) {
        text = tr("✓ Notifications arrive at %1 (%2 ms).")
                   .arg(m_report->url, QLocale().toString(qint64(m_report->elapsed.count())));
        role = QStringLiteral("success");
    } else if (m_report) {
        text = tr("✕ Notifications do not arrive at %1. The stage that failed says what to do.")
                   .arg(m_report->url.isEmpty() ? tr("any address") : m_report->url);
        role = QStringLiteral("error");
    }
    m_ui->probeVerdict->setText(text);
    m_ui->probeVerdict->setVisible(!text.isEmpty());
    setStyleProperty(*m_ui->probeVerdict, "role", role);
}

void DoctorPage::updateButtons()
{
    const NotificationRecord *record = chosen();
    m_ui->probeBusy->setVisible(m_busy);
    m_ui->probeButton->setVisible(m_mayAct);
    m_ui->probeReadOnly->setVisible(!m_mayAct);
    m_ui->probeButton->setEnabled(!m_busy);
    m_ui->replayButton->setVisible(m_mayAct);
    m_ui->replayHint->setVisible(m_mayAct);
    m_ui->replayButton->setEnabled(record && !m_busy);
    m_ui->notificationsBusy->setVisible(m_notifications->isLoading());
    m_ui->notificationsEmpty->setVisible(m_notifications->rowCount() == 0
                                         && !m_notifications->isLoading());
    const bool hasReason = record && !record->lastReason.isEmpty();
    m_ui->notificationReason->setText(hasReason ? tr("Last failure: %1").arg(record->lastReason)
                                                : QString());
    m_ui->notificationReason->setVisible(hasReason);
}

void DoctorPage::updateTexts()
{
    m_ui->notificationsState->setItemText(0, tr("All"));
    for (int i = 1; i < m_ui->notificationsState->count(); ++i)
        m_ui->notificationsState->setItemText(
            i, MoneyLabels::of(NotificationState(m_ui->notificationsState->itemData(i).toInt())));
    updateTiles();
    updateVerdict();
    updateButtons();
}

void DoctorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_notifications->retranslate();
        m_ui->doctorNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
