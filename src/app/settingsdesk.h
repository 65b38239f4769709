#pragma once

#include "app/configuration.h"
#include "app/keyring.h"
#include "base/workerpool.h"
#include "desktop/server/serversettings.h"

#include <QPointer>

class QWidget;

namespace kai {
class ServerSettingsDialog;
}

namespace kai::app {

/// Lets an administrator change the settings of the hosted server: shows them, tries them, writes
/// them where they are read from.
class SettingsDesk : public QObject
{
    Q_OBJECT

public:
    /// `saved` is what the server would start with, `running` what it was started with.
    SettingsDesk(const Configuration &saved, const Configuration &running,
                 QObject *parent = nullptr);
    ~SettingsDesk() override;

    void open(QWidget &window);

Q_SIGNALS:
    void restartWanted();

private:
    void test(SettingsGroup group);
    void save();
    void write(const ServerSettings &settings, bool secretsAreInKeyring);

    Configuration m_saved;
    Configuration m_running;
    QString m_dataDir;
    Keyring m_keyring;
    QPointer<ServerSettingsDialog> m_dialog;
    WorkerPool m_pool; ///< of its own: what is tried may take seconds to say no
};

} // namespace kai::app
