#include "desktop/setup/settingsdialog.h"

#include "desktop/widgets/style.h"
#include "ui_settingsdialog.h"

namespace kai {

std::optional<QUrl> serverAddressFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return QUrl();
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("http://"));
    QUrl url(text, QUrl::StrictMode);
    const bool web
        = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    if (url.path() == QLatin1String("/"))
        url.setPath(QString());
    return url.adjusted(QUrl::StripTrailingSlash);
}

SettingsDialog::SettingsDialog(DesktopSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_settings(settings)
{
    m_ui->setupUi(this);
    for (int i = 0; i < 3; ++i) {
        m_ui->settingsLanguage->addItem(QString());
        m_ui->settingsAppearance->addItem(QString());
    }
    updateTexts();
    m_ui->settingsLanguage->setCurrentIndex(int(settings.language()));
    m_ui->settingsAppearance->setCurrentIndex(int(settings.appearance()));
    m_ui->settingsServer->setText(settings.serverAddress().toString());
    m_ui->settingsIdle->setValue(int(settings.idleLimit().count()));
    showFieldError(*m_ui->settingsServer, *m_ui->settingsServerError, QString());
    connect(m_ui->settingsCancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->settingsSaveButton, &QPushButton::clicked, this, &SettingsDialog::save);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::save()
{
    const std::optional<QUrl> address = serverAddressFrom(m_ui->settingsServer->text());
    if (!address) {
        showFieldError(*m_ui->settingsServer, *m_ui->settingsServerError,
                       tr("Write an address such as https://tickets.example.id"));
        m_ui->settingsServer->setFocus();
        return;
    }
    const auto language = LanguageChoice(m_ui->settingsLanguage->currentIndex());
    const auto appearance = Appearance(m_ui->settingsAppearance->currentIndex());
    const bool languageChanged = language != m_settings.language();
    const bool appearanceChanged = appearance != m_settings.appearance();
    const bool serverChanged = *address != m_settings.serverAddress();
    m_settings.setLanguage(language);
    m_settings.setAppearance(appearance);
    m_settings.setServerAddress(*address);
    m_settings.setIdleLimit(std::chrono::minutes(m_ui->settingsIdle->value()));
    accept();
    if (languageChanged)
        Q_EMIT languageChosen(language);
    if (appearanceChanged)
        Q_EMIT appearanceChosen(appearance);
    if (serverChanged)
        Q_EMIT serverChosen(*address);
}

void SettingsDialog::updateTexts()
{
    // The names of languages stay in their own language, so that everybody finds his.
    m_ui->settingsLanguage->setItemText(0, tr("As the system"));
    m_ui->settingsLanguage->setItemText(1, QStringLiteral("Bahasa Indonesia"));
    m_ui->settingsLanguage->setItemText(2, QStringLiteral("English"));
    m_ui->settingsIdle->setSuffix(QStringLiteral(" ") + tr("minutes without a touch"));
    m_ui->settingsAppearance->setItemText(0, tr("As the system"));
    m_ui->settingsAppearance->setItemText(1, tr("Light"));
    m_ui->settingsAppearance->setItemText(2, tr("Dark"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QDialog::changeEvent(event);
}

} // namespace kai
