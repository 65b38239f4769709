#pragma once

#include "app/installation.h"
#include "app/keyring.h"
#include "base/workerpool.h"
#include "desktop/client/desktopsettings.h"

#include <QPointer>

class QWidget;

namespace kai {
class SetupWizard;
}

namespace kai::app {

/// Takes whoever starts a program that was never set up through the wizard, and carries out what
/// was answered. Nothing is written before the last answer. One of the signals follows begin().
class FirstStart : public QObject
{
    Q_OBJECT

public:
    FirstStart(const Configuration &configuration, DesktopSettings &settings,
               QObject *parent = nullptr);
    ~FirstStart() override;

    void begin(QWidget &window);

Q_SIGNALS:
    /// The settings are written. A demonstration makes its administrator itself: then it is empty.
    void installed(const kai::NewAdministrator &administrator);
    void attached(const QUrl &server);
    /// The wizard was closed: nothing has been written.
    void abandoned();

private:
    void testDatabase(const QString &url);
    void tellSecretPlace();
    void take(const SetupAnswers &answers);
    void finish(const SetupAnswers &answers, SecretPlace place);

    Configuration m_configuration;
    DesktopSettings &m_settings;
    Keyring m_keyring;
    bool m_hasKeyring = false;
    QPointer<SetupWizard> m_wizard;
    WorkerPool m_databasePool; ///< of its own: an address that nobody answers at takes seconds
};

} // namespace kai::app
