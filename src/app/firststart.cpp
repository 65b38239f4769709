#include "app/firststart.h"

#include "app/datafolder.h"
#include "app/startuptexts.h"
#include "desktop/setup/setupwizard.h"

#include <QCoreApplication>

namespace kai::app {

FirstStart::FirstStart(const Configuration &configuration, DesktopSettings &settings,
                       QObject *parent)
    : QObject(parent)
    , m_configuration(configuration)
    , m_settings(settings)
    , m_keyring(dataFolderPath(configuration.text("data/dir")))
    , m_databasePool(QStringLiteral("setup"), 1, 1)
{
}

FirstStart::~FirstStart() = default;

void FirstStart::begin(QWidget &window)
{
    m_wizard = new SetupWizard(&window);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &SetupWizard::databaseTestWanted, this, &FirstStart::testDatabase);
    connect(m_wizard, &SetupWizard::answered, this, &FirstStart::take);
    connect(m_wizard, &SetupWizard::rejected, this, &FirstStart::abandoned);
    m_keyring.probe([this](bool works) {
        m_hasKeyring = works;
        tellSecretPlace();
    });
    m_wizard->open();
}

void FirstStart::tellSecretPlace()
{
    const QString file = secretsFile(dataFolderPath(m_configuration.text("data/dir")));
    if (m_wizard)
        m_wizard->setSecretPlace(m_hasKeyring ? QString() : file);
}

void FirstStart::testDatabase(const QString &url)
{
    const bool taken = m_databasePool.tryRun([this, url] {
        const Trial answer = tryDatabase(url);
        QMetaObject::invokeMethod(this, [this, url, answer] {
            if (m_wizard)
                m_wizard->showDatabase(
                    url, answer.works ? DatabaseState::Works : DatabaseState::Fails, answer.text);
        });
    });
    Q_ASSERT(taken); // the wizard waits for one answer before it asks again
}

void FirstStart::take(const SetupAnswers &answers)
{
    if (answers.installation == Installation::Elsewhere) {
        m_settings.setServerAddress(answers.server);
        m_wizard->accept();
        Q_EMIT attached(answers.server);
        return;
    }
    const QMap<QString, QString> secrets = secretsFrom(answers);
    if (secrets.isEmpty() || !m_hasKeyring)
        return finish(answers, SecretPlace::File);
    m_keyring.write(secrets, [this, answers](bool kept) {
        if (kept || !m_wizard)
            return finish(answers, SecretPlace::Keyring);
        m_hasKeyring = false;
        tellSecretPlace();
        m_wizard->showFailure(QCoreApplication::translate(
            "Startup", "The keyring did not take the server key. Start again to have it written "
                       "into a file that nobody but you may read."));
    });
}

void FirstStart::finish(const SetupAnswers &answers, SecretPlace place)
{
    if (!m_wizard)
        return;
    const Result<void> written = install(m_configuration, answers, place);
    if (!written)
        return m_wizard->showFailure(startFailureText(written.error()));
    m_wizard->accept();
    Q_EMIT installed(answers.administrator);
}

} // namespace kai::app
