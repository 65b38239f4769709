#include "app/settingsdesk.h"

#include "app/datafolder.h"
#include "app/secrets.h"
#include "app/settingsfile.h"
#include "app/settingstrial.h"
#include "app/startuptexts.h"
#include "desktop/server/serversettingsdialog.h"

#include <QCoreApplication>

namespace kai::app {

static constexpr const char *keys[] {
    "server/listen",    "server/publicUrl",    "server/trustedProxies",
    "tls/listen",       "tls/certificate",     "tls/key",
    "database/url",     "midtrans/simulator",  "midtrans/apiUrl",
    "midtrans/snapUrl", "midtrans/merchantId", "mail/server",
    "mail/security",    "mail/user",           "mail/from",
    "captcha/provider", "captcha/siteKey",     "captcha/hostNames"};
static constexpr const char *secretKeys[] {"midtrans/serverKey", "mail/password", "captcha/secret"};

SettingsDesk::SettingsDesk(const Configuration &saved, const Configuration &running,
                           QObject *parent)
    : QObject(parent)
    , m_saved(saved)
    , m_running(running)
    , m_dataDir(dataFolderPath(saved.text("data/dir")))
    , m_keyring(m_dataDir)
    , m_pool(QStringLiteral("settings"), 1, 1)
{
}

SettingsDesk::~SettingsDesk() = default;

void SettingsDesk::open(QWidget &window)
{
    ServerSettings settings;
    SettingsLimits limits;
    limits.foreignFile = m_saved.text("config/file");
    for (const char *key : keys) {
        settings.values[QLatin1String(key)] = m_saved.text(key);
        if (m_saved.isFixed(key))
            limits.fixed.insert(QLatin1String(key));
    }
    for (const char *key : secretKeys) {
        const auto found = Secrets(m_saved, m_dataDir).find(QLatin1String(key));
        if (!found || !found->isEmpty())
            limits.keptSecrets.insert(QLatin1String(key));
    }
    m_dialog = new ServerSettingsDialog(settings, limits, &window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ServerSettingsDialog::testWanted, this, &SettingsDesk::test);
    connect(m_dialog, &ServerSettingsDialog::saveWanted, this, &SettingsDesk::save);
    connect(m_dialog, &ServerSettingsDialog::restartWanted, this, &SettingsDesk::restartWanted);
    m_dialog->open();
}

/// What the fields say otherwise than before. What was never set follows its default further on.
static QMap<QString, QString> changed(const Configuration &saved, const ServerSettings &settings)
{
    QMap<QString, QString> lines;
    for (auto value = settings.values.begin(); value != settings.values.end(); ++value) {
        if (*value != saved.text(value.key().toLatin1().constData()))
            lines[value.key()] = *value;
    }
    return lines;
}

void SettingsDesk::test(SettingsGroup group)
{
    const ServerSettings settings = m_dialog->settings();
    const auto tried = m_saved.tryingOut(changed(m_saved, settings), settings.secrets);
    if (!tried)
        return m_dialog->showTrial(group, TrialState::Fails, startFailureText(tried.error()));
    const bool taken = m_pool.tryRun([this, group, tried = *tried] {
        const Trial trial = trySettings(group, tried, m_running);
        QMetaObject::invokeMethod(this, [this, group, trial] {
            if (m_dialog)
                m_dialog->showTrial(group, trial.works ? TrialState::Works : TrialState::Fails,
                                    trial.text);
        });
    });
    if (!taken) // one is under way, of a dialog that was closed meanwhile
        m_dialog->showTrial(group, TrialState::Fails,
                            QCoreApplication::translate("Startup", "Another test is still running. "
                                                                   "Try again in a moment."));
}

void SettingsDesk::save()
{
    const ServerSettings settings = m_dialog->settings();
    const auto tried = m_saved.tryingOut(changed(m_saved, settings), settings.secrets);
    if (!tried)
        return m_dialog->showFailure(startFailureText(tried.error()));
    if (settings.secrets.isEmpty())
        return write(settings, false);
    m_keyring.write(settings.secrets, [this, settings](bool kept) { write(settings, kept); });
}

void SettingsDesk::write(const ServerSettings &settings, bool secretsAreInKeyring)
{
    QMap<QString, QString> lines = changed(m_saved, settings);
    QMap<QString, QString> inFile = settings.secrets;
    QStringList inKeyring = m_saved.list("secrets/keyring");
    for (auto secret = inFile.begin(); secret != inFile.end(); ++secret) {
        inKeyring.removeAll(secret.key());
        if (!secretsAreInKeyring)
            continue;
        inKeyring.append(secret.key());
        secret->clear(); // the file would be looked at first
    }
    Result<void> written;
    if (!inFile.isEmpty()) {
        lines[QStringLiteral("secrets/keyring")] = inKeyring.join(u',');
        written = writeSecrets(m_dataDir, inFile);
    }
    if (written)
        written = writeSettings(m_dataDir, lines);
    if (!m_dialog)
        return;
    if (!written)
        return m_dialog->showFailure(startFailureText(written.error()));
    QString text = QCoreApplication::translate("Startup", "Saved. It counts once the server has "
                                                          "been restarted.");
    if (!inFile.isEmpty() && !secretsAreInKeyring)
        text += u' '
                + QCoreApplication::translate("Startup", "No keyring is running here: secrets are "
                                                         "in %1, which nobody but you may read.")
                      .arg(secretsFile(m_dataDir));
    m_dialog->showSaved(text);
}

} // namespace kai::app
