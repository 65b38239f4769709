#include "desktop/window/alerttray.h"

#include "desktop/client/apiclient.h"
#include "desktop/words/labels.h"

namespace kai {

static constexpr std::chrono::milliseconds askEvery {15'000}; ///< beside the live events

AlertTray::AlertTray(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client.transport())
    , m_icon(QIcon(QStringLiteral(":/icons/logo.svg")))
{
    m_timer.setInterval(askEvery);
    connect(&m_timer, &QTimer::timeout, this, &AlertTray::ask);
    connect(&client.events(), &EventStream::alertTold, this, [this] {
        if (m_timer.isActive())
            ask();
    });
    connect(&m_icon, &QSystemTrayIcon::activated, this, &AlertTray::wanted);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &AlertTray::wanted);
}

void AlertTray::start(const User &user)
{
    stop();
    if (!api::mayCall(callOf(api::Operation::ListAlerts).access, user.role))
        return;
    m_timer.start();
    ask();
}

void AlertTray::stop()
{
    m_timer.stop();
    m_round.reset();
    m_known.clear();
    take({});
}

void AlertTray::ask()
{
    m_round = std::make_unique<QObject>();
    m_client.alerts(m_round.get(), [this](const Answer<QList<Alert>> &alerts) {
        if (alerts)
            take(*alerts);
    });
}

void AlertTray::take(const QList<Alert> &alerts)
{
    int count = 0;
    for (const Alert &alert : alerts) {
        if (!alert.isActive())
            continue;
        ++count;
        if (!m_known.insert({alert.id, alert.raisedAt}).second)
            continue;
        Q_EMIT raised(alert);
        if (QSystemTrayIcon::isSystemTrayAvailable()) {
            m_icon.show();
            m_icon.showMessage(Labels::of(alert.severity), Labels::of(alert.kind),
                               alert.severity == AlertSeverity::Warning
                                   ? QSystemTrayIcon::Warning
                                   : QSystemTrayIcon::Critical);
        }
    }
    m_icon.setToolTip(tr("%n alert(s)", nullptr, count));
    if (count == 0)
        m_icon.hide();
    if (std::exchange(m_count, count) != count)
        Q_EMIT countChanged(count);
}

} // namespace kai
